import { type Position, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { renderMarkSheet } from '../core/render/html';
import { type Sheet, sheetAt, sheetsOf, viewOf } from '../core/render/sheets';
import { markSheetStyles } from '../core/render/styles';
import type { SpecificationFile } from '../core/project/file';
import type { Project } from '../core/project/project';
import { offsetAt } from '../core/syntax/document';

export interface MarkSheetParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The sheet that this place means. */
  readonly position?: Position;
  /** The sheet with this id; it goes before a position. */
  readonly id?: string;
}

export interface MarkSheetResult {
  readonly version: number | null;
  /** All sheets of the file, in the order of the text. */
  readonly sheets: readonly { readonly id: string; readonly title: string }[];
  readonly shown?: {
    readonly id: string;
    readonly title: string;
    /** A fragment of HTML in which every text is escaped. */
    readonly body: string;
    readonly styles: string;
    /** Part of the text could not be read. */
    readonly broken: boolean;
  };
  /** Why nothing can be shown. */
  readonly message?: string;
}

export const MarkSheetRequest = new RequestType<MarkSheetParams, MarkSheetResult, void>('qualspec/markSheet');

/** A file with its text, and the project that knows the units it names. */
interface OpenFile {
  readonly file: SpecificationFile;
  readonly project: Project;
}

/** Answers with the sheet that is asked for, drawn. */
export function markSheet(
  known: OpenFile | undefined,
  version: number | undefined,
  params: MarkSheetParams,
): MarkSheetResult {
  const sheets = known ? sheetsOf(known.file) : [];
  const answer = { version: version ?? null, sheets: sheets.map(({ id, title }) => ({ id, title })) };
  if (!known) return { ...answer, message: 'Open the specification in an editor to see its mark sheets.' };
  const sheet = params.id !== undefined ? sheets.find(({ id }) => id === params.id) : byPlace(sheets, params, known);
  const view = sheet && viewOf(sheet, known.file, known.project);
  if (!sheet || !view) return { ...answer, message: explanation(sheets, params) };
  const shown = {
    id: sheet.id,
    title: sheet.title,
    body: renderMarkSheet(view),
    styles: markSheetStyles,
    broken: sheet.broken,
  };
  return { ...answer, shown };
}

function byPlace(sheets: readonly Sheet[], { position }: MarkSheetParams, known: OpenFile): Sheet | undefined {
  return position ? sheetAt(known.file, offsetAt(known.file.document, position)) : sheets[0];
}

function explanation(sheets: readonly Sheet[], { id }: MarkSheetParams): string {
  if (id !== undefined && sheets.length > 0) return `There is no mark sheet '${id}' in this file now.`;
  return 'There is no mark sheet in this file yet. It follows from an assessment as soon as that has an id and sections.';
}
