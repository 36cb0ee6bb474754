import type { Position } from 'vscode-languageclient/node';
import { NotificationType0, RequestType } from 'vscode-languageclient/node';
import type { Rendering, SheetChoice } from './messages';

/** What of a document is wanted, a mark sheet or a qualification: the one with this id, else the one at this place. */
interface MarkSheetParams {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
  readonly id?: string;
}

/** The server's answer. */
export interface MarkSheetResult {
  /** The version of the document that was read; null where it was read from the disk. */
  readonly version: number | null;
  readonly sheets: readonly SheetChoice[];
  /** `broken`: the text of this part has errors in its syntax, and the rendering is not to be relied on. */
  readonly shown?: Rendering & { readonly broken: boolean };
  /** Why nothing can be shown, in plain words. */
  readonly message?: string;
}

/** Asks the language server for a rendered mark sheet or qualification. */
export const markSheetRequest = new RequestType<MarkSheetParams, MarkSheetResult, void>('qualspec/markSheet');

/** By this the language server says that what is shown may be another thing now, though its own text is the same. */
export const previewsChanged = new NotificationType0('qualspec/previewsChanged');
