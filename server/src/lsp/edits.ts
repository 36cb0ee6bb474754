import type { TextEdit as ProtocolEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdits } from '../core/fixes/apply';
import { type SpecificationFile, specificationFile } from '../core/project/file';
import { type SourceDocument, type TextEdit, parse, positionAt } from '../core/syntax/document';
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
    if (!document || own.length === 0) return [];
    const { uri: spelling, version } = session.openDocument(uri) ?? { uri, version: null };
    return [{ textDocument: { uri: spelling, version }, edits: own.map((edit) => protocolEdit(edit, document)) }];
  });
  if (session.client.workspace?.workspaceEdit?.documentChanges) return { documentChanges: all };
  return { changes: Object.fromEntries(all.map(({ textDocument, edits: own }) => [textDocument.uri, own])) };
}

function protocolEdit({ start, end, text }: TextEdit, document: SourceDocument): ProtocolEdit {
  return { range: { start: positionAt(document, start), end: positionAt(document, end) }, newText: text };
}
