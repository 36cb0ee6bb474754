import { isSurelyVerb, isVerb } from './verbs';

/** How a criterion begins: what the learner is to do, before it says to what. */
export interface Opening {
  /** 'critically' and the like, before the first verb. */
  readonly adverbs: readonly string[];
  readonly verbs: readonly string[];
  /** What stands between the verbs: `and`, `or`. */
  readonly joining: string;
  /** What is left of the text. */
  readonly rest: string;
}

const letters = /^\p{L}+/u;
const lettersAndHyphens = /^[\p{L}-]+/u;
const hyphen = 45;

/** The letters that a text begins with. */
export function firstWord(text: string): string {
  return beginning(text, letters, -1);
}

/** The same with hyphens. */
function wordOf(text: string): string {
  return beginning(text, lettersAndHyphens, hyphen);
}

/** @param also the code of another sign that is looked for */
function beginning(text: string, signs: RegExp, also: number): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // whether a sign of another alphabet is a letter is a matter of long lists
    if (code > 127) return signs.exec(text)?.[0] ?? '';
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!isLetter && code !== also) return text.slice(0, i);
  }
  return text;
}

/**
 * Reads the beginning of a criterion: `Critically evaluate and justify the choice` has two verbs and an adverb.
 * Undefined where it does not open with a verb that is known.
 */
export function openingOf(text: string): Opening | undefined {
  let rest = text.trim();
  const adverbs: string[] = [];
  const verbs: string[] = [];
  let joining = '';
  for (;;) {
    const next = wordOf(rest);
    const lower = next.toLowerCase();
    if (isVerb(lower)) verbs.push(lower);
    else if (verbs.length === 0 && /^\p{L}{3,}ly$/u.test(lower)) {
      adverbs.push(lower);
      rest = rest.slice(next.length).trimStart();
      continue;
    } else break;
    rest = rest.slice(next.length);
    const joint = joins(rest) ? /^(,? (and\/or|and|or)|,) (?=[\p{L}-]+)/u.exec(rest) : null;
    // with no object between them, what follows is done to the same thing
    if (!joint || !isVerb(wordOf(rest.slice(joint[0].length)))) break;
    joining = joint[2] ?? joining;
    rest = rest.slice(joint[0].length);
  }
  return verbs.length > 0 ? { adverbs, verbs, joining, rest: rest.trim() } : undefined;
}

/** Whether a text can begin with what joins two verbs; most go on with the object. */
function joins(rest: string): boolean {
  return rest.startsWith(',') || rest.startsWith(' and') || rest.startsWith(' or');
}

/** A second thing to do behind the first one: `Assess own networks, and identify ways of strengthening them`. */
export interface SecondClause {
  readonly before: string;
  readonly joint: string;
  readonly after: string;
}

/** Where a second clause begins; undefined where none does for certain. */
export function secondClause(rest: string): SecondClause | undefined {
  if (!rest.includes(' and ')) return undefined;
  for (const match of rest.matchAll(/(,? and )([\p{L}-]+)(?= )/gu)) {
    const verb = match[2] ?? '';
    if (!isSurelyVerb(verb) || verb !== verb.toLowerCase()) continue;
    const joint = match[1] ?? '';
    return { before: rest.slice(0, match.index), joint, after: rest.slice(match.index + joint.length) };
  }
  return undefined;
}
