import { type Passage, placeIn } from '../prose';
import type { Span } from '../../syntax/tree';

/** A figure that a published rule names, with what it counts and how. */
export interface Figure {
  readonly at: Span;
  /** As it is written, in digits or as a word. */
  readonly text: string;
  readonly number: number;
  readonly of: 'units' | 'credits' | 'per cent';
  /** 'plain' says neither: '23 credits from 3 mandatory units'. */
  readonly limit: 'at least' | 'at most' | 'plain';
}

const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** The numbers from 0 to 99, each at its own place. */
const numberWords = [
  ...['zero', ...ones, 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen'],
  ...['eighteen', 'nineteen', ...tens.flatMap((ten) => [ten, ...ones.map((one) => `${ten}-${one}`)])],
];

/** A number as the other one was written: as a word, or in digits. */
export function writtenAs(text: string, number: number): string {
  const word = /^[0-9]/.test(text) ? undefined : numberWords[number];
  if (word === undefined) return String(number);
  return /^[A-Z]/.test(text) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

// of 'twenty' and 'twenty-one', the longer one is meant
const number = `[0-9]{1,4}|${numberWords.slice(1).reverse().join('|')}|half`;
const anyNumber = new RegExp(`(?<![\\w./]|[a-z]-)(?:${number})(?![\\w/]|\\.[0-9])`, 'gi');

/** Words between a number and what it counts. */
const between = String.raw`(?:(?:mandatory|optional|further|other|additional|more|all|of|these|the|those|its|their|which) ){0,3}`;
const counted = new RegExp(`^ (?:or (?:more|fewer|less) )?${between}(credit|unit)s?\\b( or (?:more|fewer|less)\\b)?`);
const perCent = /^ ?(?:%|per ?cent\b)/;
const orMore = /^ or more\b/;
const orFewer = /^ or (?:fewer|less)\b/;
/** A word that goes on in the sentence and is nothing that the number counts. */
const goesOn =
  /^ ?(?:$|[.,;:)(]|[-\u2013] ?[0-9]|(?:or|and|of|from|in|must|may|can|come|comes|are|is|to|at|on|overall|out|where|with|which|each|together|for)\b)/;
const lower =
  /(?:\bat least|\bminimum(?: of)?|\bno (?:fewer|less) than|\bnot (?:fewer|less) than|\bbetween) (?:a total of )?$/;
const upper =
  /(?:\bat most|\bno more than|\bnot more than|\bmaximum(?: of)?|\bup to|\bnot exceed(?:ing)?) (?:a total of )?$/;
const strict = /\b(?:more|less|fewer) than $/;
const secondOfTwo = new RegExp(
  `(?:\\bbetween (?:${number}) and|\\b(?:${number}) (?:to|-|\u2013)|\\b(?:${number})[-\u2013]) ?$`,
);
/** From a number to the next one that counts the same: 'a minimum of 6 and a maximum of 12 credits'. */
const goesToNext = /^,? ?(?:and|or|to|-|\u2013)(?: [a-z]+){0,5} ?$/;
const firstOfTwo = new RegExp(`^ ?(?:to|-|\u2013) ?(?:${number})\\b`);

/** Whether a text can have a figure that counts units, credits or a share: one of these is named with it. */
export function canHaveFigures(text: string): boolean {
  return /unit|credit|%|per\s*cent/i.test(text);
}

/**
 * The figures of a passage that count units, credits or a share of the credits. What cannot be told for certain is left
 * out: a number without anything that it counts, unless another one of its sentence says so.
 * @param taken stretches of the passage that are something else, such as references, from the passage's start
 */
export function figuresIn(passage: Passage, taken: readonly Span[]): Figure[] {
  if (!canHaveFigures(passage.source)) return [];
  const text = masked(passage.source, taken);
  const found: (Omit<Figure, 'of'> & { of: Figure['of'] | undefined; end: number; start: number })[] = [];
  for (const match of text.matchAll(anyNumber)) {
    const start = match.index;
    const end = start + match[0].length;
    const [before, after] = [plain(text.slice(Math.max(0, start - 60), start)), plain(text.slice(end, end + 60))];
    const of = whatIsCounted(after);
    const limit = limitOf(before, after);
    const word = match[0].toLowerCase();
    // 'one of', 'half a day': a word without what it counts is no figure
    if (limit === undefined || of === 'other' || (of === undefined && /^(?:one|half)$/.test(word))) continue;
    const value = word === 'half' ? 50 : /^[0-9]/.test(word) ? Number(word) : numberWords.indexOf(word);
    if (word === 'half' && of !== 'credits') continue;
    const what = word === 'half' ? 'per cent' : of;
    found.push({ at: placeIn(passage, match), text: match[0], number: value, of: what, limit, start, end });
  }
  let last: Figure['of'] | undefined;
  return found.flatMap(({ at, text: written, number: value, of, limit, end }, i) => {
    const next = found[i + 1];
    const joined = next && next.start - end < 60 && goesToNext.test(plain(text.slice(end, next.start)));
    const what = of ?? (limit === 'plain' ? undefined : ((joined ? next.of : undefined) ?? last));
    if (of !== undefined && of !== 'per cent') last = of;
    return what ? [{ at, text: written, number: value, of: what, limit }] : [];
  });
}

function whatIsCounted(after: string): Figure['of'] | 'other' | undefined {
  if (perCent.test(after)) return 'per cent';
  const noun = counted.exec(after)?.[1];
  if (noun !== undefined) return noun === 'unit' ? 'units' : 'credits';
  return goesOn.test(after) ? undefined : 'other';
}

/** Undefined for a strict limit, which is another number than the one that is written; a share is looked at all the same. */
function limitOf(before: string, after: string): Figure['limit'] | undefined {
  const [, , behind = ''] = counted.exec(after) ?? [];
  if (orMore.test(after) || orMore.test(behind) || lower.test(before) || firstOfTwo.test(after)) return 'at least';
  if (orFewer.test(after) || orFewer.test(behind) || upper.test(before) || secondOfTwo.test(before)) return 'at most';
  if (strict.test(before)) return perCent.test(after) || /^ of /.test(after) ? 'plain' : undefined;
  return 'plain';
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}

/** What is something else, and the numbers of levels and groups, made into spaces of the same length. */
function masked(source: string, taken: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of taken) {
    pieces.push(source.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  const text = pieces.join('') + source.slice(from);
  return text.replace(/\b(?:levels?|groups?|part|section|entry)\s+[0-9a-z]\b/gi, (match) => ' '.repeat(match.length));
}
