import { breakOf } from '../../fixes/layout';
import { applyEdits } from '../../fixes/apply';
import type { SpecificationFile } from '../../project/file';
import { staysAlways } from '../../rules/suppress';
import { type SourceDocument, type TextEdit, blockIndexAt, positionAt } from '../../syntax/document';
import { startOfLine } from '../../syntax/lines';
import { suppressionsIn } from '../../syntax/suppressions';
import { saidIn } from './same-meaning';

/** A finding that may stay: its rule, the index of its block, and where it begins there. */
interface Found {
  readonly rule: string;
  readonly block: number;
  readonly start: number;
}

/** In a file of a newer format nothing is read, and no comment either. */
const notRead = 'format/version';

/**
 * The comment above a finding by which it stays as it is. Its reason is left for the author: until it is given, a
 * finding asks for it.
 * @returns undefined where no comment can suppress it, as within a text that goes on over several lines
 */
export function suppression(
  { document }: SpecificationFile,
  { rule, block: index, start }: Found,
): TextEdit | undefined {
  const block = document.blocks[index];
  if (!block || document.read !== 'blocks' || staysAlways(rule) || rule === notRead) return undefined;
  const mark = block.text.startsWith('\uFEFF') && index === 0 ? 1 : 0;
  const line = Math.max(startOfLine(block.text, start), mark);
  const indent = /^[ \t]*/.exec(block.text.slice(line))?.[0] ?? '';
  const at = (document.starts[index] ?? 0) + line;
  const comment = `${indent}# qualspec-disable-next-line ${rule} -- `;
  const edit = { start: at, end: at, text: comment + breakOf(block.text) };
  const after = applyEdits(document, [edit]);
  const holds = lineHeld(after, at + indent.length) === positionAt(document, at).line + 1;
  return holds && String(saidIn(after.blocks)) === String(saidIn(document.blocks)) ? edit : undefined;
}

/** The line that a comment at an offset holds for; undefined where it is no comment. */
function lineHeld(document: SourceDocument, offset: number): number | undefined {
  const index = blockIndexAt(document, offset);
  const block = document.blocks[index];
  const base = document.starts[index] ?? 0;
  const own = block && suppressionsIn(block).find(({ start }) => base + start === offset);
  if (!own) return undefined;
  const next = own.next === undefined ? document.starts[index + 1] : base + own.next;
  return next === undefined ? undefined : positionAt(document, next).line;
}
