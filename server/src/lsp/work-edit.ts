import type { CreateFile, DeleteFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Work } from '../core/features/actions/action';
import { filesWithText, workspaceEdit } from './edits';
import type { Session } from './feature';

/** What an action does as an edit of the protocol: a new file comes first, and a file that goes is left alone otherwise. */
export async function workEdit({ edits, created, emptied }: Work, session: Session): Promise<WorkspaceEdit> {
  const can = session.client.workspace?.workspaceEdit;
  const goes = emptied !== undefined && can?.documentChanges === true && can.resourceOperations?.includes('delete');
  const kept = edits.filter(({ uri }) => !goes || uri !== emptied);
  const files = await filesWithText(
    kept.map(({ uri }) => uri),
    session,
  );
  const edit = workspaceEdit(kept, (uri) => files.get(uri)?.document, session);
  if (!edit.documentChanges) return edit;
  const after: DeleteFile[] = goes ? [{ kind: 'delete', uri: emptied }] : [];
  return { documentChanges: [...(created ? begun(created) : []), ...edit.documentChanges, ...after] };
}

function begun({ uri, text }: NonNullable<Work['created']>): [CreateFile, TextDocumentEdit] {
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}
