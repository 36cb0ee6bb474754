import { type KeyShape, type ShapeName, shapes, topLevel } from '../../model/generated';
import { glossary } from '../hover/glossary';
import { escaped, paragraphs } from '../hover/markdown';
import type { Has } from './format-place';
import type { Proposal } from './proposal';
import { type Names, asSnippet, asText, skeletonOf } from './skeletons';

/** Where a key or a code is written, and what is known there. */
export interface Writing {
  readonly column: number;
  readonly has: Has;
  readonly names: Names;
}

/** The keys that a mapping does not have yet, each with what belongs below it; those that fit what stands behind already. */
export function keyProposals(
  within: ShapeName | undefined,
  siblings: ReadonlySet<string>,
  writing: Writing,
): readonly Proposal[] {
  const known: Readonly<Record<string, KeyShape>> = within === undefined ? topLevel : shapes[within].keys;
  return Object.entries(known)
    .filter(([key, { is }]) => !siblings.has(key) && (writing.has !== 'value' || is.startsWith('value')))
    .map(([key, about]) => keyProposal(key, about, writing));
}

function keyProposal(key: string, about: KeyShape, writing: Writing): Proposal {
  return {
    is: 'key',
    label: key,
    detail: 'choices' in about && about.choices ? about.choices.join(', ') : undefined,
    about: aboutKey(key, about),
    ...headed(key, () => linesFor(key, about, writing.names), writing),
  };
}

/** A key or a code with what belongs below it; what is there already is not written again. */
export function headed(
  head: string,
  lines: () => readonly string[],
  { column, has }: Writing,
): Pick<Proposal, 'text' | 'snippet'> {
  if (has !== 'nothing') return { text: has === 'lines below' ? `${head}:` : head };
  const all = lines();
  return { text: asText(all, column), snippet: asSnippet(all, column) };
}

function aboutKey(key: string, about: KeyShape): string {
  const explained = Object.hasOwn(glossary, key) ? glossary[key] : undefined;
  return paragraphs([escaped(about.about), `Expected: ${escaped(about.expects)}.`, explained && escaped(explained)]);
}

function linesFor(key: string, about: KeyShape, names: Names): readonly string[] {
  switch (about.is) {
    case 'value':
      return [key === 'format' ? 'format: 1' : `${key}: §`];
    case 'values':
    case 'coded values':
      return [`${key}:`, about.is === 'values' ? '  - §' : '  §'];
    case 'part':
      return [`${key}:`, ...skeletonOf(about.shape, names).map((line) => `  ${line}`)];
    case 'parts':
      return [`${key}:`, ...skeletonOf(about.shape, names).map((line, i) => (i === 0 ? `  - ${line}` : `    ${line}`))];
    case 'coded parts':
      // whose codes are those of criteria is known where these are
      if (about.codes?.test('1') === false) return [`${key}:`, '  §'];
      return [`${key}:`, '  1:', ...skeletonOf(about.shape, names).map((line) => `    ${line}`)];
  }
}

/** A new item of a list of mappings, with its dash if that is not there yet. */
export function itemProposal(shape: ShapeName, dash: boolean, { column, names }: Writing): Proposal {
  const lines = skeletonOf(shape, names);
  const own = dash ? lines : lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));
  return {
    is: 'item',
    label: `new ${shape}`,
    detail: 'with its usual keys',
    about: escaped(shapes[shape].about),
    text: asText(own, column),
    snippet: asSnippet(own, column),
  };
}

/** The next outcome, with its criteria to be filled in. */
export function outcomeProposal(number: string, writing: Writing): Proposal {
  const below = () => skeletonOf('outcome', writing.names, number).map((line) => `  ${line}`);
  return {
    is: 'code',
    label: number,
    detail: 'the next outcome',
    ...headed(number, () => [`${number}:`, ...below()], writing),
  };
}
