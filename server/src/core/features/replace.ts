import { scalarText } from '../fixes/written';
import type { TextEdit } from '../syntax/document';
import type { ScalarNode } from '../syntax/tree';
import { type Refusal, isRefusal, placeName, refuse } from './refusal';
import type { PlacedBlock, View } from './view';

/** A name that is to be written anew. Offsets in the block. */
export interface Replacement {
  readonly placed: PlacedBlock;
  readonly scalar: ScalarNode;
  readonly start: number;
  readonly end: number;
  /** What is written there now, as it is understood. */
  readonly written: string;
  readonly text: string;
}

/**
 * The edits of a file's text that write names anew. Quotation marks and comments stay; a text gets quotation marks where
 * it would be misread without them.
 */
export function editsFor(view: View, replacements: readonly Replacement[]): readonly TextEdit[] | Refusal {
  const edits: TextEdit[] = [];
  for (const [scalar, own] of grouped(replacements)) {
    const made = editsOfScalar(view, scalar, own);
    if (isRefusal(made)) return made;
    edits.push(...made);
  }
  return edits.sort((a, b) => a.start - b.start);
}

function grouped(replacements: readonly Replacement[]): Map<ScalarNode, Replacement[]> {
  const groups = new Map<ScalarNode, Replacement[]>();
  for (const replacement of replacements) {
    const group = groups.get(replacement.scalar);
    if (group) group.push(replacement);
    else groups.set(replacement.scalar, [replacement]);
  }
  return groups;
}

/** What stands for itself wherever a name can stand, with and without quotation marks. */
const simple = /^[A-Za-z0-9](?:[\w ./-]*[\w./-])?$/;

function editsOfScalar(view: View, scalar: ScalarNode, own: readonly Replacement[]): readonly TextEdit[] | Refusal {
  const [first] = own;
  if (!first) return [];
  const { block, start: base } = first.placed;
  // what stands for a text that is written elsewhere follows from there
  if (block.text[scalar.start] === '*' && scalar.value !== block.text.slice(scalar.start, scalar.end)) return [];
  for (const { start, end, written } of own)
    if (plain(block.text.slice(start, end)) !== plain(written))
      return refuse(
        `${written} is written in an unusual way in ${placeName(view, base + start)}. Write it as it is first.`,
      );
  const edits = own.map(({ start, end, text }) => ({ start: base + start, end: base + end, text }));
  if (own.every(({ text }) => simple.test(text))) return edits;
  const place = placeName(view, base + scalar.start);
  const text = rewritten(block.text, scalar, own);
  if (scalar.plain && !/[[\]{}]/.test(text) && scalarText(text) === text) return edits;
  const mark = scalar.plain ? '' : block.text[scalar.start - 1];
  if (mark === undefined || !['', '"', "'"].includes(mark))
    return refuse(`Put straight quotation marks round what stands in ${place} first.`);
  // names in lists are read as they are written, so nothing in quotation marks may need a sign before it
  if (mark !== '' && !text.includes(mark) && !text.includes('\\')) return edits;
  const other = text.includes('"') ? "'" : '"';
  if (text.includes(other) || text.includes('\\'))
    return refuse(`Choose a name without quotation marks and backslashes: it would be misread in ${place}.`);
  const { length } = mark;
  return [{ start: base + scalar.start - length, end: base + scalar.end + length, text: other + text + other }];
}

/** A whole scalar with its names replaced, on one line. */
function rewritten(text: string, scalar: ScalarNode, own: readonly Replacement[]): string {
  let result = '';
  let from = scalar.start;
  for (const { start, end, text: name } of [...own].sort((a, b) => a.start - b.start)) {
    result += text.slice(from, start) + name;
    from = end;
  }
  return plain(result + text.slice(from, scalar.end));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
