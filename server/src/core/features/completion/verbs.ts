import type { Block } from '../../syntax/block';
import { partOf } from '../../model/block-part';

/** Verbs with which a criterion can open, whose performance can be seen, by the demand of the unit's level. */
export function verbsFor(block: Block): readonly string[] {
  const found = partOf(block);
  const level = found?.shape === 'unit' ? found.part.level?.value : undefined;
  if (level !== undefined && /^(?:Entry|[12]$)/.test(level)) return modest;
  return level !== undefined && /^[5-8]$/.test(level) ? demanding : [...new Set([...modest.slice(2), ...demanding])];
}

const modest = ['Identify', 'State', 'Describe', 'Outline', 'Give examples of', 'Explain', 'Carry out', 'Use', 'Plan'];
const demanding = [
  'Explain',
  'Analyse',
  'Assess',
  'Compare',
  'Justify',
  'Evaluate',
  'Critically evaluate',
  'Develop',
  'Plan',
  'Review',
  'Recommend',
  'Implement',
];

/** The verb, or else the word, that a text begins with, with the space behind it; undefined where a place is behind it. */
export function verbAt(text: string, at: number): string | undefined {
  const known = [...modest, ...demanding].filter((verb) => text.toLowerCase().startsWith(`${verb.toLowerCase()} `));
  const longest = known.reduce((found, verb) => (verb.length > found.length ? verb : found), '');
  const first = longest === '' ? (/^\S*/.exec(text)?.[0] ?? '') : text.slice(0, longest.length);
  if (at > first.length) return undefined;
  return text[first.length] === ' ' ? `${first} ` : first;
}
