import type { TextEdit as ProtocolEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdits } from '../core/fixes/apply';
import { type SpecificationFile, specificationFile } from '../core/project/file';
import { type Position, type SourceDocument, type TextEdit, parse, positionAt } from '../core/syntax/document';
import type { Session } from './feature';

/** Files by their uris: those that are open as they are in the editor, the others as they are on the disk. */
export async function filesWithText(
  uris: Iterable<string>,
  { workspace, files }: Session,
): Promise<ReadonlyMap<string, SpecificationFile>> {
  const found = new Map<string, SpecificationFile>();
  for (const uri of uris) {
    const open = workspace.opened(uri)?.file;
    const text = open ? undefined : await files.read(uri);
    const file = open ?? (text === undefined ? undefined : specificationFile(uri, parse(text)));
    if (file) found.set(uri, file);
  }
  return found;
}

/** Edits as the client can take them: with the versions that they are for, or without. */
export function workspaceEdit(
  edits: readonly FileEdits[],
  documentOf: (uri: string) => SourceDocument | undefined,
  session: Session,
): WorkspaceEdit {
  const all = edits.flatMap(({ uri, edits: own }) => {
    const document = documentOf(uri);
    return document ? [{ uri, edits: own.map((edit) => protocolEdit(edit, (at) => positionAt(document, at))) }] : [];
  });
  return asWorkspaceEdit(all, session);
}

/** Edits of a file with the places as the protocol has them. */
export interface ProtocolFileEdits {
  readonly uri: string;
  readonly edits: ProtocolEdit[];
}

/** Edits of several files as the client can take them; files without any are left out. */
export function asWorkspaceEdit(files: readonly ProtocolFileEdits[], session: Session): WorkspaceEdit {
  const all = files
    .filter(({ edits }) => edits.length > 0)
    .map(({ uri, edits }) => {
      const { uri: spelling, version } = session.openDocument(uri) ?? { uri, version: null };
      return { textDocument: { uri: spelling, version }, edits };
    });
  if (session.client.workspace?.workspaceEdit?.documentChanges) return { documentChanges: all };
  return { changes: Object.fromEntries(all.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}

export function protocolEdit({ start, end, text }: TextEdit, placeOf: (offset: number) => Position): ProtocolEdit {
  return { range: { start: placeOf(start), end: placeOf(end) }, newText: text };
}
