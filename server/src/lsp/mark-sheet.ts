import { NotificationType0, type Position, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import type { SpecificationFile } from '../core/project/file';
import type { Project } from '../core/project/project';
import { type Preview, drawn, previewAt, previewsOf } from '../core/render/previews';
import { offsetAt } from '../core/syntax/document';

export interface MarkSheetParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The sheet, or the qualification, that this place means. */
  readonly position?: Position;
  /** The one with this id; it goes before a position. */
  readonly id?: string;
}

export interface MarkSheetResult {
  readonly version: number | null;
  /** All qualifications and mark sheets of the file, in the order of the text. */
  readonly sheets: readonly Pick<Preview, 'is' | 'id' | 'title'>[];
  readonly shown?: Pick<Preview, 'is' | 'id' | 'title'> & {
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

/** Says that what was shown may be another thing now, though its own text is the same: it shows units of other files. */
export const PreviewsChanged = new NotificationType0('qualspec/previewsChanged');

/** A file with its text, and the project that knows the units it names. */
interface OpenFile {
  readonly file: SpecificationFile;
  readonly project: Project;
}

/** Answers with the sheet or the qualification that is asked for, drawn. */
export function markSheet(
  known: OpenFile | undefined,
  version: number | undefined,
  params: MarkSheetParams,
): MarkSheetResult {
  const previews = known ? previewsOf(known.file) : [];
  const answer = { version: version ?? null, sheets: previews.map(({ is, id, title }) => ({ is, id, title })) };
  if (!known)
    return { ...answer, message: 'Open the specification in an editor to see its qualifications and mark sheets.' };
  const { file, project } = known;
  const { id: wanted, position } = params;
  const preview =
    wanted === undefined
      ? previewAt(file, position && offsetAt(file.document, position))
      : previews.find(({ id }) => id === wanted);
  const drawing = preview && drawn(preview, file, project);
  if (!preview || !drawing) return { ...answer, message: explanation(previews, params) };
  const { is, id, title, broken } = preview;
  return { ...answer, shown: { is, id, title, ...drawing, broken } };
}

function explanation(previews: readonly Preview[], { id }: MarkSheetParams): string {
  if (id !== undefined && previews.length > 0) return 'What was shown here is not in this file now.';
  return 'There is nothing to show in this file yet. A qualification needs an id, and an assessment an id and sections.';
}
