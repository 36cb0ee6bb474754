import { partOfFact } from '../project/facts';
import { type SpecificationFile, hasText, placedFacts, specificationFile } from '../project/file';
import type { FileSummary } from '../project/file';
import { type SourceDocument, type TextEdit, edit, textOf } from '../syntax/document';
import { appendItem } from './append';
import { type BlockChange, editsIn } from './edits';
import type { Change, FactPlace, Fix } from './fix';
import { breakOf, endOfGone } from './layout';

/** The edits of one file; they do not overlap, and their offsets are those of the text before all of them. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

/** The files that a fix changes besides the one it was found in. */
export function filesOf({ changes }: Fix, uri: string): string[] {
  return [...new Set(changes.flatMap((change) => placeOf(change)?.uri ?? []))].filter((other) => other !== uri);
}

/**
 * The edits that a fix makes now.
 * @param block the index of the finding's block
 * @param fileOf other files, with their texts
 * @returns undefined where the texts are not as the fix supposes, or would be read worse than before
 */
export function editsOf(
  fix: Fix,
  file: SpecificationFile,
  block: number,
  fileOf: (uri: string) => FileSummary | undefined,
): readonly FileEdits[] | undefined {
  const byFile = new Map<string, { file: SpecificationFile; edits: TextEdit[] }>();
  for (const change of fix.changes) {
    const made = editsOfChange(change, file, block, fileOf);
    if (!made) return undefined;
    const known = byFile.get(made.file.uri);
    if (known) known.edits.push(...made.edits);
    else byFile.set(made.file.uri, { file: made.file, edits: [...made.edits] });
  }
  const all = [...byFile.values()].map((each) => ({ ...each, edits: inOrder(each.edits) }));
  if (!all.every(({ file: { document }, edits }) => areApart(edits) && readsAsWell(document, edits))) return undefined;
  return all.map(({ file: { uri }, edits }) => ({ uri, edits }));
}

/** A document after edits that do not overlap. */
export function applyEdits(document: SourceDocument, edits: readonly TextEdit[]): SourceDocument {
  return [...edits].reverse().reduce(edit, document);
}

/** A file after edits that do not overlap. */
export function editedFile(file: SpecificationFile, edits: readonly TextEdit[]): SpecificationFile {
  return specificationFile(file.uri, applyEdits(file.document, edits), file);
}

/** Edits in the order of the text; of two at one place the one that was asked for first comes first. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

export function areApart(edits: readonly TextEdit[]): boolean {
  return edits.every((each, i) => i === 0 || (edits[i - 1]?.end ?? 0) <= each.start);
}

/** Whether no less of a text can be read after the edits. */
function readsAsWell(document: SourceDocument, edits: readonly TextEdit[]): boolean {
  return problemsIn(applyEdits(document, edits)) <= problemsIn(document);
}

function problemsIn({ blocks }: SourceDocument): number {
  return blocks.reduce((sum, { problems }) => sum + problems.length, 0);
}

function editsOfChange(
  change: Change,
  file: SpecificationFile,
  block: number,
  fileOf: (uri: string) => FileSummary | undefined,
): { file: SpecificationFile; edits: readonly TextEdit[] } | undefined {
  if (change.do === 'append') return { file, edits: [appendItem(file.document, change.key, change.value)] };
  const place = placeOf(change);
  if (!place) return editsAt(file, block, change as BlockChange);
  const target = place.uri === file.uri ? file : fileOf(place.uri);
  if (!target || !hasText(target)) return undefined;
  const fact = placedFacts(target, place.name)[place.nth];
  const at = fact && partOfFact(fact, place.part);
  return at && editsAt(target, fact.block, { ...change, at } as BlockChange);
}

function placeOf(change: Change): FactPlace | undefined {
  return 'at' in change && 'uri' in change.at ? change.at : undefined;
}

function editsAt(file: SpecificationFile, index: number, change: BlockChange) {
  const block = file.document.blocks[index];
  const base = file.document.starts[index] ?? 0;
  const edits = block && editsIn(block, change);
  if (!edits) return undefined;
  const above = file.document.blocks[index - 1]?.text ?? '';
  const placed = edits.map((each) => fitted(each, block.text, above, file.document));
  return { file, edits: placed.map(({ start, end, text }) => ({ start: start + base, end: end + base, text })) };
}

/** An edit of a block with what is told by the text around it: its line breaks, and the blank lines beside lines that go. */
function fitted(made: TextEdit, text: string, above: string, document: SourceDocument): TextEdit {
  const isAtLine = (offset: number) => offset === 0 || /[\r\n]/.test(text[offset - 1] ?? '');
  if (made.text === '' && isAtLine(made.start) && isAtLine(made.end)) {
    const [start, end] = [above.length + made.start, above.length + made.end];
    return { ...made, end: endOfGone(above + text, start, end) - above.length };
  }
  // a block in a single line, at the end, does not tell which line breaks its text has
  if (!made.text.includes('\n') || /[\r\n]/.test(text)) return made;
  return { ...made, text: made.text.replaceAll('\n', breakOf(textOf(document))) };
}
