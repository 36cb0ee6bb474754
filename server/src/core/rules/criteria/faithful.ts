import { type Opening, openingOf, secondClause } from './opening';
import { participleOf, verbOf } from './verbs';

/**
 * What of a criterion its statements do not say: its verbs, the adverbs that make a demand of it, its numbers, and the
 * words that it joins by 'and' or by 'or'. Words are compared by their stems, so 'an evaluation was made' will do.
 * @param alone the statements evidence this criterion and no other, so that all that they say is about it
 * @returns the first thing that is wrong, as words that go on after 'Criterion 1.1'
 */
export function driftOf(criterion: string, statements: readonly string[], alone: boolean): string | undefined {
  const said = new Said(statements.join('\n'));
  const opening = openingOf(criterion);
  const lost = lostVerb(opening, said) ?? lostAdverb(criterion, opening, said);
  if (lost !== undefined || !alone) return lost;
  return addedAdverb(criterion, said) ?? otherNumber(criterion, said) ?? otherJoint(criterion, said);
}

/** What statements say; their words are looked at one by one only where that is needed. */
class Said {
  readonly lower: string;
  private words: readonly string[] | undefined;

  constructor(readonly text: string) {
    this.lower = text.toLowerCase();
  }

  /** Whether the verb is said in one of its forms, or a word of the same stem. */
  hasVerb(verb: string): boolean {
    if (this.lower.includes(participleOf(verb))) return true;
    this.words ??= wordsOf(this.text);
    return this.words.some((word) => word === verb || verbOf(word) === verb) || this.hasStem(verb.replace(/[ey]$/, ''));
  }

  hasStem(stem: string): boolean {
    return stem.length > 3 && this.lower.includes(stem);
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
}

function lostVerb(opening: Opening | undefined, said: Said): string | undefined {
  // a verb alone is a sketch of what is to be written
  if (!opening || opening.rest === '') return undefined;
  const then = secondClause(opening.rest);
  const verbs = then ? [...opening.verbs, ...(openingOf(then.after)?.verbs ?? [])] : opening.verbs;
  const first = verbs.find((verb) => !said.hasVerb(verb));
  return first === undefined ? undefined : `asks learners to '${first}', and the statement uses another verb`;
}

/** Adverbs that say how well something is to be done. */
const demanding = /\b(critically|independently|systematically|actively|consistently)\b/gi;

function lostAdverb(criterion: string, opening: Opening | undefined, said: Said): string | undefined {
  const demands = /ly\b/i.test(criterion) ? criterion.match(demanding) : null;
  const adverbs = opening?.adverbs ?? [];
  if (!demands && adverbs.length === 0) return undefined;
  const asked = [...adverbs, ...(demands ?? []).map((word) => word.toLowerCase())];
  const lost = asked.find((adverb) => !said.hasStem(adverb.slice(0, -2)));
  return lost === undefined ? undefined : `says '${lost}', and the statement leaves that out`;
}

function addedAdverb(criterion: string, said: Said): string | undefined {
  const added =
    said.lower.includes('critically') && /\bcritically\b/i.test(said.text) && !/\bcritical/i.test(criterion);
  return added ? "does not say 'critically', and the statement asks for it" : undefined;
}

const numberWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const someNumber = new RegExp(`[0-9]|\\b(?:${numberWords.join('|')})\\b`, 'i');
/** A number that is a word of its own, in small letters. */
const numberAlone = new RegExp(
  `(?=[0-9a-z])(?<![\\p{L}\\p{N}-])(?:[0-9]+|${numberWords.join('|')})(?![\\p{L}\\p{N}-])`,
  'gu',
);

/** A number in digits. */
function inDigits(word: string): string {
  const named = numberWords.indexOf(word);
  return named >= 0 ? String(named + 2) : word;
}

/** Numbers are wrong only where both name some: a statement may leave them out. */
function otherNumber(criterion: string, said: Said): string | undefined {
  if (!someNumber.test(criterion) || !someNumber.test(said.text)) return undefined;
  const askedWords: readonly string[] = criterion.toLowerCase().match(numberAlone) ?? [];
  const givenWords: readonly string[] = said.lower.match(numberAlone) ?? [];
  if (askedWords.every((word) => givenWords.includes(word))) return undefined;
  const [asked, given] = [askedWords.map(inDigits), givenWords.map(inDigits)];
  const other = given.find((number) => !asked.includes(number));
  const lost = asked.find((number) => !given.includes(number));
  return other !== undefined && lost !== undefined ? `says ${lost} where the statement says ${other}` : undefined;
}

/** Words that a text joins, by their stems: both words, and what stands between them. */
function jointsIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const words = wordsOf(text);
  words.forEach((joint, i) => {
    const [before, after] = [words[i - 1], words[i + 1]];
    if ((joint !== 'and' && joint !== 'or') || before === undefined || after === undefined) return;
    const key = `${stemOf(before)} ${stemOf(after)}`;
    const known = found.get(key);
    if (known) known.add(joint);
    else found.set(key, new Set([joint]));
  });
  return found;
}

function stemOf(word: string): string {
  return verbOf(word) ?? word.replace(/(ies|y|es|s|e)$/, '');
}

function otherJoint(criterion: string, said: Said): string | undefined {
  // two texts that join by 'and' alone agree
  if (!/\bor\b/i.test(criterion) && !/\bor\b/i.test(said.text)) return undefined;
  const given = jointsIn(said.text);
  for (const [key, asked] of jointsIn(criterion)) {
    const other = given.get(key);
    const [own] = asked;
    const [theirs] = other ?? [];
    if (asked.size === 1 && other?.size === 1 && own !== theirs)
      return `says '${own ?? ''}' where the statement says '${theirs ?? ''}'`;
  }
  return undefined;
}
