import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { filesToRename, mayChange } from '../core/features/files';
import { type Refusal, isRefusal } from '../core/features/refusal';
import { type Renaming, renameIn } from '../core/features/renaming';
import { type ProtocolFileEdits, protocolEdit } from './edits';
import type { Session } from './feature';
import { type Asked, viewsOf } from './views';

/**
 * The edits of all files that a renaming needs.
 * @throws ResponseError where it cannot be done in one of them, or was cancelled
 */
export async function editsEverywhere(
  renaming: Renaming,
  asked: Asked,
  session: Session,
  token: CancellationToken,
): Promise<readonly ProtocolFileEdits[]> {
  if ('unit' in renaming) throwIfLoading(session);
  const edits: ProtocolFileEdits[] = [];
  const uris = filesToRename(renaming, asked.project);
  for await (const { view, meaning } of viewsOf(uris, (file) => mayChange(renaming, file), asked, session, token)) {
    const made = renameIn(view, renaming, meaning);
    if (isRefusal(made)) throw refused(made);
    edits.push({ uri: view.file.uri, edits: made.map((edit) => protocolEdit(edit, (at) => view.positionAt(at))) });
  }
  return edits;
}

/** A refusal as the client shows it. */
export function refused({ refusal }: Refusal): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, refusal);
}

/** Until all files are known, nobody can say what a name means everywhere. */
export function throwIfLoading({ workspace }: Session): void {
  if (workspace.isLoading)
    throw refused({
      refusal:
        'The files of the folder are still being read, or reading them was stopped. Try again when all have been read.',
    });
}
