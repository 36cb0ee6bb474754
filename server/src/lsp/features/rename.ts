import {
  type CancellationToken,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { filesToRename, mayChange } from '../../core/features/files';
import { type Refusal, isRefusal, refuse } from '../../core/features/refusal';
import { planRename, prepareRename } from '../../core/features/rename';
import { type Renaming, renameIn } from '../../core/features/renaming';
import { type ProtocolFileEdits, asWorkspaceEdit, protocolEdit } from '../edits';
import { type Feature, type Session, answer } from '../feature';
import { type Asked, askedAt, rangeIn, viewsOf } from '../views';

/** Renames what has a name everywhere at once, or says why not. */
export const rename: Feature = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  requests: [
    answer(PrepareRenameRequest.type, (params, session) => {
      const asked = askedAt(params, session);
      const prepared = asked && prepareRename(asked.view, asked.meaning, asked.offset);
      if (!prepared) return null;
      if (isRefusal(prepared)) throw refused(prepared);
      return { range: rangeIn(asked.view, prepared.span), placeholder: prepared.written };
    }),
    answer(RenameRequest.type, async (params, session, token) => {
      const asked = askedAt(params, session);
      if (!asked) return null;
      if (session.workspace.isLoading)
        throw refused(refuse('The files of the folder are still being read. Try again in a moment.'));
      const plan = planRename(asked.view, asked.meaning, asked.units, asked.offset, params.newName);
      if (!plan) return null;
      if (isRefusal(plan)) throw refused(plan);
      return renameEverywhere(plan, asked, session, token);
    }),
  ],
};

/** The edits of all files, to be done as one. */
export async function renameEverywhere(
  renaming: Renaming,
  asked: Asked,
  session: Session,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const edits: ProtocolFileEdits[] = [];
  const uris = filesToRename(renaming, asked.project);
  for await (const { view, meaning } of viewsOf(uris, (file) => mayChange(renaming, file), asked, session, token)) {
    const made = renameIn(view, renaming, meaning);
    if (isRefusal(made)) throw refused(made);
    edits.push({ uri: view.file.uri, edits: made.map((edit) => protocolEdit(edit, (at) => view.positionAt(at))) });
  }
  return asWorkspaceEdit(edits, session);
}

function refused({ refusal }: Refusal): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, refusal);
}
