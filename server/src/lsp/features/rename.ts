import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver';
import { isRefusal } from '../../core/features/refusal';
import { planRename, prepareRename } from '../../core/features/rename';
import { asWorkspaceEdit } from '../edits';
import { subjectAt } from '../../core/features/subject';
import { type Feature, type Session, answer } from '../feature';
import { editsEverywhere, refused, throwIfLoading } from '../rename-edits';
import { type Asked, askedAt, rangeIn } from '../views';

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
      throwIfNotKnown(asked, session);
      if (isRefusal(prepared)) throw refused(prepared);
      return { range: rangeIn(asked.view, prepared.span), placeholder: prepared.written };
    }),
    answer(RenameRequest.type, async (params, session, token) => {
      const asked = askedAt(params, session);
      if (!asked) return null;
      throwIfNotKnown(asked, session);
      const plan = planRename(asked.view, asked.meaning, asked.units, asked.offset, params.newName);
      if (!plan) return null;
      if (isRefusal(plan)) throw refused(plan);
      return asWorkspaceEdit(await editsEverywhere(plan, asked, session, token), session);
    }),
  ],
};

/** What a unit's name means depends on all files; the other names are those of one file. */
function throwIfNotKnown({ view, meaning, offset }: Asked, session: Session): void {
  if (subjectAt(view, meaning, offset)?.subjects.some((subject) => 'unit' in subject)) throwIfLoading(session);
}
