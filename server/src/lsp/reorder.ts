import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Arrangement } from '../core/features/arrange';
import { isRefusal } from '../core/features/refusal';
import { offersAt, rearranged } from '../core/features/renumber';
import { asWorkspaceEdit, protocolEdit } from './edits';
import type { Session } from './feature';
import { editsEverywhere, refused } from './rename-edits';
import { askedAt } from './views';

/** The kinds of the actions that put outcomes and criteria in another order. */
export const reorderKinds = [CodeActionKind.RefactorRewrite, 'refactor.move'];

/** What is needed to work an action out when somebody has chosen it: other files have to be read for it. */
interface ReorderData {
  readonly reorder: Arrangement;
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
}

/** What can be put in another order at a place. The edits are worked out when one is chosen, where the client can wait. */
export async function reorderActions(
  uri: string,
  position: Position,
  wanted: (kind: string) => boolean,
  session: Session,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const asked = askedAt({ textDocument: { uri }, position }, session);
  if (!asked) return [];
  const version = session.openDocument(asked.view.file.uri)?.version ?? 0;
  const actions = offersAt(asked.view, asked.offset).map(({ title, arrangement }): CodeAction => {
    const kind = arrangement.do === 'renumber' ? CodeActionKind.RefactorRewrite : 'refactor.move';
    const data: ReorderData = { reorder: arrangement, uri, version, position };
    return { title, kind, data };
  });
  const offered = actions.filter(({ kind }) => wanted(kind ?? ''));
  if (resolvesEdits(session)) return offered;
  const complete: CodeAction[] = [];
  for (const { data, ...action } of offered) {
    const edit = await reorderEdit(data as ReorderData, session, token).catch(undefinedIfRefused);
    if (edit) complete.push({ ...action, edit });
  }
  return complete;
}

/** What cannot be done is not offered. */
export function undefinedIfRefused(error: unknown): undefined {
  if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed) return undefined;
  throw error;
}

/**
 * Works the edits of an action out; one that is not of this kind is given back as it is.
 * @throws ResponseError where the text is another one now, or it cannot be done
 */
export async function resolveReorder(
  action: CodeAction,
  session: Session,
  token: CancellationToken,
): Promise<CodeAction> {
  const data = action.data as ReorderData | undefined;
  return data?.reorder ? { ...action, edit: await reorderEdit(data, session, token) } : action;
}

async function reorderEdit(
  { reorder, uri, version, position }: ReorderData,
  session: Session,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const asked = askedAt({ textDocument: { uri }, position }, session);
  if (!asked || session.openDocument(asked.view.file.uri)?.version !== version)
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The text was changed meanwhile.');
  const { view, meaning, offset } = asked;
  const result = rearranged(view, meaning, offset, reorder);
  if (isRefusal(result)) throw refused(result);
  const others = await editsEverywhere(result.renaming, asked, session, token);
  const own = result.edits.map((edit) => protocolEdit(edit, (at) => view.positionAt(at)));
  const here = others.find((file) => file.uri === view.file.uri)?.edits ?? [];
  const rest = others.filter((file) => file.uri !== view.file.uri);
  return asWorkspaceEdit([{ uri: view.file.uri, edits: [...own, ...here] }, ...rest], session);
}

/** Whether the client asks for the edits of an action when somebody has chosen it. */
export function resolvesEdits({ client }: Session): boolean {
  const can = client.textDocument?.codeAction;
  return can?.dataSupport === true && can.resolveSupport?.properties.includes('edit') === true;
}
