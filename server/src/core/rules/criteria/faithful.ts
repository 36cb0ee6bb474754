import { openingOf, secondClause } from './opening';
import { verbOf } from './verbs';

/**
 * What of a criterion its statements do not say: its verbs, the adverbs that make a demand of it, its numbers, and the
 * words that it joins by 'and' or by 'or'. Words are compared by their stems, so 'an evaluation was made' will do.
 * @param alone the statements evidence this criterion and no other, so that all that they say is about it
 * @returns what is wrong, each as words that go on after 'Criterion 1.1'
 */
export function driftsOf(criterion: string, statements: readonly string[], alone: boolean): string[] {
  const said = new Said(statements.join('\n'));
  const lost = [...lostVerbs(criterion, said), ...lostAdverbs(criterion, said)];
  return alone
    ? [...lost, ...addedAdverb(criterion, said), ...otherNumber(criterion, said), ...otherJoint(criterion, said)]
    : lost;
}

class Said {
  readonly words: ReadonlySet<string>;
  private readonly list: readonly string[];

  constructor(readonly text: string) {
    this.list = wordsOf(text);
    this.words = new Set(this.list.flatMap((word) => [word, verbOf(word) ?? word]));
  }

  /** Whether a word of the same stem is said. */
  has(word: string): boolean {
    if (this.words.has(word)) return true;
    const stem = word.replace(/(e|y)$/, '');
    return stem.length > 3 && this.list.some((other) => other.startsWith(stem));
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
}

function lostVerbs(criterion: string, said: Said): string[] {
  const opening = openingOf(criterion);
  if (!opening) return [];
  const then = secondClause(opening.rest);
  const verbs = [...opening.verbs, ...(then ? (openingOf(then.after)?.verbs ?? []) : [])];
  const lost = verbs.filter((verb) => !said.has(verb));
  const [first] = lost;
  return first === undefined ? [] : [`asks learners to '${first}', and the statement uses another verb`];
}

/** Adverbs that say how well something is to be done. */
const demanding = /\b(critically|independently|systematically|actively|consistently)\b/gi;

function lostAdverbs(criterion: string, said: Said): string[] {
  const asked = new Set([
    ...(openingOf(criterion)?.adverbs ?? []),
    ...(criterion.match(demanding) ?? []).map((word) => word.toLowerCase()),
  ]);
  const lost = [...asked].find((adverb) => !said.words.has(adverb) && !said.has(adverb.slice(0, -2)));
  return lost === undefined ? [] : [`says '${lost}', and the statement leaves that out`];
}

function addedAdverb(criterion: string, said: Said): string[] {
  const added = /\bcritically\b/i.test(said.text) && !/\bcritical/i.test(criterion);
  return added ? ["does not say 'critically', and the statement asks for it"] : [];
}

const numberWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function numbersIn(text: string): ReadonlySet<string> {
  const found = wordsOf(text).flatMap((word) => {
    const named = numberWords.indexOf(word);
    return named >= 0 ? [String(named + 2)] : /^[0-9]+$/.test(word) ? [word] : [];
  });
  return new Set(found);
}

/** Numbers are wrong only where both name some: a statement may leave them out. */
function otherNumber(criterion: string, said: Said): string[] {
  const asked = numbersIn(criterion);
  const given = numbersIn(said.text);
  if (asked.size === 0 || given.size === 0) return [];
  const [other] = [...given].filter((number) => !asked.has(number));
  const [lost] = [...asked].filter((number) => !given.has(number));
  return other !== undefined && lost !== undefined ? [`says ${lost} where the statement says ${other}`] : [];
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

function otherJoint(criterion: string, said: Said): string[] {
  const given = jointsIn(said.text);
  if (given.size === 0) return [];
  for (const [key, asked] of jointsIn(criterion)) {
    const other = given.get(key);
    const [own] = asked;
    const [theirs] = other ?? [];
    if (asked.size === 1 && other?.size === 1 && own !== theirs)
      return [`says '${own ?? ''}' where the statement says '${theirs ?? ''}'`];
  }
  return [];
}
