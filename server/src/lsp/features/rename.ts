import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver';
import { isRefusal } from '../../core/features/refusal';
import { planRename, prepareRename } from '../../core/features/rename';
import { asWorkspaceEdit } from '../edits';
import { type Feature, answer } from '../feature';
import { editsEverywhere, refused } from '../rename-edits';
import { askedAt, rangeIn } from '../views';

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
      const plan = planRename(asked.view, asked.meaning, asked.units, asked.offset, params.newName);
      if (!plan) return null;
      if (isRefusal(plan)) throw refused(plan);
      return asWorkspaceEdit(await editsEverywhere(plan, asked, session, token), session);
    }),
  ],
};
