import type { Project } from '../../project/project';
import type { Span } from '../../syntax/tree';
import type { Meaning } from '../meaning';
import { subjectAt } from '../subject';
import type { View } from '../view';
import { glossary } from './glossary';
import { bold, escaped, paragraphs } from './markdown';
import { aboutSubject } from './named';
import { aboutValue } from './value';
import { type Where, whereIn } from './where';

/** What is told where somebody points, and the characters that it is about; offsets in the text. */
export interface Told extends Span {
  readonly markdown: string;
}

/** What is known of the name, the figure or the key at an offset. */
export function hoverAt(view: View, meaning: Meaning, project: Project, offset: number): Told | undefined {
  const at = subjectAt(view, meaning, offset);
  const [subject, another] = at?.subjects ?? [];
  const named = subject && !another ? aboutSubject(subject, meaning, project) : undefined;
  if (at && named !== undefined) return { ...spanOf(at.span), markdown: named };
  const placed = view.blocks.findLast(({ start }) => start <= offset);
  const where = placed && whereIn(placed.block, offset - placed.start);
  if (!placed || !where) return undefined;
  const { start, end } = where.span;
  const value = aboutValue(placed.block, where.key, where.span, meaning);
  const isAsked = where.on === 'key' || (value === undefined && isTerm(where));
  const documentation = isAsked ? aboutKey(where) : undefined;
  if (documentation === undefined && value === undefined) return undefined;
  const markdown = paragraphs([documentation, value]);
  return { start: placed.start + start, end: placed.start + end, markdown };
}

/** What tells nothing of itself: prose, and names that stand for something else. */
const plain: ReadonlySet<string> = new Set([
  'text',
  'texts',
  'bullets',
  'reference',
  'references',
  'replacement',
  'identifier',
  'identifiers',
  'criteria codes',
]);

/** Whether a value is told of by what its key means: a figure, a date, one of a few words, a number with a check. */
function isTerm({ key, about }: Where): boolean {
  return key.endsWith('number') || ('kind' in about && !plain.has(about.kind));
}

function aboutKey({ key, about }: Where): string {
  const explained = Object.hasOwn(glossary, key) ? glossary[key] : undefined;
  const choices = 'choices' in about && about.choices ? `One of: ${about.choices.map(escaped).join(', ')}.` : undefined;
  const expects = choices ?? `Expected: ${escaped(about.expects)}.`;
  return paragraphs([bold(key), escaped(about.about), expects, explained && escaped(explained)]);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
