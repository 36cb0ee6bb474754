import { type KeyShape, type ShapeName, shapes, topLevel } from '../../model/generated';
import { glossary } from '../hover/glossary';
import { escaped, paragraphs } from '../hover/markdown';
import type { Proposal } from './proposal';
import { asSnippet, asText, skeletonOf } from './skeletons';

/** The keys that a mapping does not have yet, each with what belongs below it. */
export function keyProposals(
  within: ShapeName | undefined,
  siblings: ReadonlySet<string>,
  column: number,
): readonly Proposal[] {
  const known: Readonly<Record<string, KeyShape>> = within === undefined ? topLevel : shapes[within].keys;
  return Object.entries(known)
    .filter(([key]) => !siblings.has(key))
    .map(([key, about]) => keyProposal(key, about, column));
}

function keyProposal(key: string, about: KeyShape, column: number): Proposal {
  const lines = linesFor(key, about);
  return {
    is: 'key',
    label: key,
    detail: 'choices' in about && about.choices ? about.choices.join(', ') : undefined,
    about: aboutKey(key, about),
    text: asText(lines, column),
    snippet: asSnippet(lines, column),
  };
}

function aboutKey(key: string, about: KeyShape): string {
  const explained = Object.hasOwn(glossary, key) ? glossary[key] : undefined;
  return paragraphs([escaped(about.about), `Expected: ${escaped(about.expects)}.`, explained && escaped(explained)]);
}

function linesFor(key: string, about: KeyShape): readonly string[] {
  switch (about.is) {
    case 'value':
      return [key === 'format' ? 'format: 1' : `${key}: §`];
    case 'values':
    case 'coded values':
      return [`${key}:`, about.is === 'values' ? '  - §' : '  §'];
    case 'part':
      return [`${key}:`, ...skeletonOf(about.shape).map((line) => `  ${line}`)];
    case 'parts':
      return [`${key}:`, ...skeletonOf(about.shape).map((line, i) => (i === 0 ? `  - ${line}` : `    ${line}`))];
    case 'coded parts':
      return [`${key}:`, '  1:', ...skeletonOf(about.shape).map((line) => `    ${line}`)];
  }
}

/** A new item of a list of mappings, with its dash if that is not there yet. */
export function itemProposal(shape: ShapeName, dash: boolean, column: number): Proposal {
  const lines = skeletonOf(shape);
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
export function outcomeProposal(number: string, column: number): Proposal {
  const lines = [`${number}:`, ...skeletonOf('outcome', number).map((line) => `  ${line}`)];
  return {
    is: 'code',
    label: number,
    detail: 'the next outcome',
    text: asText(lines, column),
    snippet: asSnippet(lines, column),
  };
}
