import { openingOf, secondClause } from './opening';
import { isVerb, participleOf } from './verbs';

/** Verbs that take a person who then does something: where their object ends cannot be told by rule. */
const withPerson = new Set(
  'advise allow ask assist brief challenge coach direct empower enable encourage help inform inspire invite involve lead manage mentor motivate persuade show support tell train use'.split(
    ' ',
  ),
);

/** Where the object ends and it is said how, or by what measure, something is done. */
const manner =
  /^(.+?)(,? (?:against|using|taking|drawing on|by means of|by (?=\S+ing |\S+ (?:methods|means)\b)|over (?=at least|a period|\S+ (?:weeks|months|years)\b)|with re(?:ference|gard) to|in order to) ?.+)$/;
/** A clause about the object: what stands in it belongs to the object. */
const relative = / (that|which|who|whose) /;

const prepositions =
  /^(about|across|against|among|at|between|by|during|for|from|in|into|of|on|over|through|to|towards|under|with|within|that|sure)$/;
const afterHead =
  /,| (?:about|across|against|among|as|at|between|by|during|for|from|how|in|into|of|on|over|per|than|that|through|to|towards|under|using|which|who|whose|why|with|within|where|when)(?= |$)/;
const asked = /^(how|what|when|where|whether|which|who|why)\b/i;

/** Words behind the noun that they belong to: 'the resources available'. */
const behindNoun = /^(available|necessary|needed|open|possible|required|relevant|involved|concerned)$/;

/**
 * What a mark sheet says where a learner has done what a criterion asks: `Evaluate own leadership` becomes 'Own
 * leadership has been evaluated'. Undefined where the wording cannot be made for certain.
 * @param clauses how many things to do it may ask for
 */
export function passiveOf(criterion: string, clauses = 3): string | undefined {
  const text = criterion.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  const opening = openingOf(text);
  if (!opening || clauses === 0) return undefined;
  const second = secondClause(opening.rest);
  if (second) {
    const first = clause({ ...opening, rest: second.before });
    const then = passiveOf(second.after, clauses - 1);
    return first !== undefined && then !== undefined
      ? capital(first) + second.joint + then.charAt(0).toLowerCase() + then.slice(1)
      : undefined;
  }
  const made = clause(opening);
  return made === undefined ? undefined : capital(made);
}

function clause({ adverbs, verbs, joining, rest }: NonNullable<ReturnType<typeof openingOf>>): string | undefined {
  const [first = ''] = rest.split(' ');
  if (rest === '' || prepositions.test(first) || /^[^\p{L}0-9'"(]/u.test(rest)) return undefined;
  if (verbs.some((verb) => withPerson.has(verb))) return undefined;
  const [, until = rest, how = ''] = asked.test(rest) ? [] : (manner.exec(rest) ?? []);
  const isWhole = relative.test(until) && !how.startsWith(',');
  const object = isWhole ? rest : until;
  // what follows may be another thing to do, in a verb that is not known
  const [beforeClause = ''] = object.split(relative);
  if (
    beforeClause.includes(', and ') ||
    [...beforeClause.matchAll(/(?: and|,) (\p{L}+)/gu)].some(([, word]) => isVerb(word ?? ''))
  )
    return undefined;
  const has = auxiliaryOf(object);
  if (has === undefined) return undefined;
  const done = listedBy(verbs.map(participleOf), joining);
  const critically = adverbs.map((adverb) => `${adverb} `).join('');
  return `${subject(object)} ${has} been ${critically}${done}${isWhole ? '' : how}`;
}

function subject(object: string): string {
  if (object === 'them') return 'they';
  return object;
}

/** 'has' or 'have'; undefined where it cannot be told. */
function auxiliaryOf(object: string): 'has' | 'have' | undefined {
  if (object === 'it' || asked.test(object)) return 'has';
  if (object === 'them') return 'have';
  const cut = object.search(afterHead);
  const head = cut < 0 ? object : object.slice(0, cut);
  const words = head.split(' ');
  while (words.length > 1 && behindNoun.test(words.at(-1) ?? '')) words.pop();
  if (cut >= 0 && object.charAt(cut) === ',') return / and /.test(object) ? 'have' : undefined;
  if (words.includes('and')) return 'have';
  if (words.includes('or')) return undefined;
  if (/^(an?|each|every|this|one)$/.test(words[0] ?? '')) return 'has';
  const noun = (words.at(-1) ?? '').toLowerCase();
  if (/^(data|criteria|people|children)$/.test(noun)) return 'have';
  if (noun.length < 3 || /(ed|ing|ics|ly)$|^(series|species|means|staff|news|works)$/.test(noun)) return undefined;
  return /[^s]s$/.test(noun) && !/(us|is|'s)$/.test(noun) ? 'have' : 'has';
}

function listedBy(words: readonly string[], joining: string): string {
  if (words.length === 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joining === '' ? 'and' : joining} ${words.at(-1) ?? ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
