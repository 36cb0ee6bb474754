/**
 * Verbs with which criteria open, and their forms in British spelling. What is not in these lists is not known, and
 * nothing is concluded from it.
 */

/** Verbs that are nothing else. */
const plain = `account achieve acknowledge acquire adapt adopt advise agree align allocate analyse answer apply appraise
appoint argue arrange ask assemble assess assist attend avoid brief build calculate carry categorise clarify classify
coach collate collect combine commission communicate compare complete compose conclude conduct confirm consider construct
consult convert coordinate create critique decide define deliver demonstrate derive describe determine develop devise
diagnose differentiate direct disclose discuss distinguish draw elicit employ enable encourage engage enhance ensure
establish evaluate examine execute exercise explain explore facilitate find follow formulate gather generate give handle
help highlight identify illustrate implement improve inform initiate inspire install integrate interact interpret
interview introduce investigate invite involve justify keep lead listen locate maintain make manage minimise modify
monitor motivate negotiate obtain operate organise outline participate perform persuade persevere prepare prioritise
produce promote propose protect provide publish react recognise recommend reconcile recruit rectify refer reflect reinforce
relate resolve respond revise schedule secure seek select show solve specify state strengthen suggest summarise synthesise
take tell test train transform translate undertake use validate verify visit write`;

/** Verbs that are nouns or adjectives as well: only at the beginning of a criterion is it clear what they are. */
const ambiguous = `advance address aim approach approve audit balance benefit budget challenge change check comment contact
contrast contribute control correct cost debate design document draft escalate estimate experiment forecast form
format guide hypothesise influence interface judge label link list log map market match measure mentor model name network
note observe offer open order pass pilot plan position practise present price process profile project question range rank
rate reach read recall record report request research review run sample set share signpost structure study supervise supply
support survey target track trace transfer update utilise value view weigh welcome work`;

/** What must not open a criterion, since nobody can see it done. */
const unseen = 'understand know appreciate learn realise believe comprehend grasp remember think';

const irregular: Readonly<Record<string, string>> = {
  build: 'built',
  draw: 'drawn',
  find: 'found',
  forecast: 'forecast',
  give: 'given',
  keep: 'kept',
  know: 'known',
  lead: 'led',
  make: 'made',
  read: 'read',
  run: 'run',
  seek: 'sought',
  set: 'set',
  show: 'shown',
  take: 'taken',
  tell: 'told',
  think: 'thought',
  understand: 'understood',
  undertake: 'undertaken',
  write: 'written',
};

/** Past tenses that differ from the participle. */
const pasts: Readonly<Record<string, string>> = {
  draw: 'drew',
  give: 'gave',
  show: 'showed',
  take: 'took',
  undertake: 'undertook',
  write: 'wrote',
};

/** A last consonant that is doubled in British spelling. */
const doubled = new Set([
  'control',
  'format',
  'label',
  'log',
  'map',
  'model',
  'plan',
  'refer',
  'run',
  'set',
  'transfer',
]);

const listOf = (words: string): readonly string[] => words.split(/\s+/);

const unambiguous: ReadonlySet<string> = new Set(listOf(plain));
const unseenVerbs: ReadonlySet<string> = new Set(listOf(unseen));
const verbs = [...listOf(plain), ...listOf(ambiguous), ...listOf(unseen)];
const forms: ReadonlyMap<string, string> = new Map(
  verbs.flatMap((verb) => formsOf(verb).map((form): [string, string] => [form, verb])),
);
const participles: ReadonlyMap<string, string> = new Map(verbs.map((verb) => [verb, makeParticiple(verb)]));

/** The verb that a word is a form of: `evaluates`, `evaluating` and `evaluated` are forms of `evaluate`. */
export function verbOf(word: string): string | undefined {
  return forms.get(word.toLowerCase());
}

/** Whether a word is a verb as it opens a criterion: `explain`, not `explains`. */
export function isVerb(word: string): boolean {
  const plainWord = word.toLowerCase();
  return forms.get(plainWord) === plainWord;
}

/** Whether a word is a verb wherever it stands. */
export function isSurelyVerb(word: string): boolean {
  return unambiguous.has(word.toLowerCase());
}

/** Whether nobody can see it done: to understand, to know. */
export function isUnseen(verb: string): boolean {
  return unseenVerbs.has(verb.toLowerCase());
}

/** `evaluated`, `planned`, `identified`, `made`. */
export function participleOf(verb: string): string {
  return participles.get(verb) ?? makeParticiple(verb);
}

function makeParticiple(verb: string): string {
  const known = irregular[verb];
  if (known !== undefined) return known;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubled.has(verb) ? verb + verb.slice(-1) : verb}ed`;
}

function formsOf(verb: string): string[] {
  const past = pasts[verb];
  return [verb, thirdPerson(verb), gerund(verb), makeParticiple(verb), ...(past === undefined ? [] : [past])];
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function gerund(verb: string): string {
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${doubled.has(verb) ? verb + verb.slice(-1) : verb}ing`;
}
