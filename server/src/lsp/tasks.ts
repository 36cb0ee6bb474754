import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Place, Work } from '../core/features/actions/action';
import { extractUnit, extractableUnit, fileNamesFor } from '../core/features/actions/extract-unit';
import { inlineUnit } from '../core/features/actions/inline-unit';
import { type Offer, type Task, localWork, offersAt } from '../core/features/actions/offers';
import { Meaning } from '../core/features/meaning';
import { type Refusal, isRefusal } from '../core/features/refusal';
import { Units } from '../core/features/units';
import { offsetAt } from '../core/syntax/document';
import { child, folderOf } from '../workspace/names';
import { filesWithText } from './edits';
import type { Session } from './feature';
import { refused, throwIfLoading } from './rename-edits';
import { resolvesEdits, undefinedIfRefused } from './reorder';
import { workEdit } from './work-edit';

const kinds: { readonly [K in Offer['kind']]: CodeActionKind } = {
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  rewrite: CodeActionKind.RefactorRewrite,
  'quick fix': CodeActionKind.QuickFix,
};

/** The kinds of the actions that change more than a finding asks for. */
export const taskKinds: readonly CodeActionKind[] = [kinds.extract, kinds.inline, kinds.rewrite];

/** What is needed to work an action out when somebody has chosen it. */
interface TaskData {
  readonly task: Task;
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
}

/** What can be done at a place of an open text. The edits are worked out when one is chosen, where the client can wait. */
export async function taskActions(
  uri: string,
  position: Position,
  wanted: (kind: string) => boolean,
  context: CodeActionContext,
  session: Session,
): Promise<CodeAction[]> {
  const place = placeAt(uri, position, session);
  if (!place) return [];
  const version = session.openDocument(place.file.uri)?.version ?? 0;
  const actions: CodeAction[] = [];
  for (const { title, kind, task } of offersAt(place, makesFiles(place, session))) {
    if (!wanted(kinds[kind])) continue;
    const diagnostics = kind === 'quick fix' ? unknownAt(position, context) : [];
    const action = { title, kind: kinds[kind], ...(diagnostics.length > 0 && { diagnostics }) };
    const data: TaskData = { task, uri, version, position };
    if (resolvesEdits(session)) actions.push({ ...action, data });
    else {
      const edit = await taskEdit(data, session).catch(undefinedIfRefused);
      if (edit) actions.push({ ...action, edit });
    }
  }
  return actions;
}

/**
 * Works the edits of an action out; one that is not of this kind is given back as it is.
 * @throws ResponseError where the text is another one now, or it cannot be done
 */
export async function resolveTask(action: CodeAction, session: Session): Promise<CodeAction> {
  const data = action.data as TaskData | undefined;
  return data?.task ? { ...action, edit: await taskEdit(data, session) } : action;
}

async function taskEdit({ task, uri, version, position }: TaskData, session: Session): Promise<WorkspaceEdit> {
  const place = placeAt(uri, position, session);
  if (!place || session.openDocument(place.file.uri)?.version !== version) throw changed();
  const work = await workOf(task, place, session);
  if (!work) throw changed();
  if (isRefusal(work)) throw refused(work);
  return workEdit(work, session);
}

async function workOf(task: Task, place: Place, session: Session): Promise<Work | Refusal | undefined> {
  if (task.do !== 'extract unit' && task.do !== 'inline unit') return localWork(task.do, place);
  throwIfLoading(session);
  if (task.do === 'extract unit') {
    const uri = await freeUri(place, session);
    return uri === undefined ? undefined : extractUnit(place, uri);
  }
  const other = (await filesWithText([task.unit.uri], session)).get(task.unit.uri);
  return other && inlineUnit(place, task.unit, other);
}

/** A name that no file has, in the same folder; undefined where there is no unit any more. */
async function freeUri(place: Place, { workspace, files }: Session): Promise<string | undefined> {
  const unit = extractableUnit(place);
  if (!unit) return undefined;
  for (const name of fileNamesFor(unit)) {
    const uri = child(folderOf(place.file.uri), name);
    if (!workspace.wouldRead(uri)) return undefined;
    if (!workspace.has(uri) && (await files.kindOf(uri)) === undefined) return uri;
  }
  return undefined;
}

function placeAt(uri: string, position: Position, session: Session): Place | undefined {
  const opened = session.opened(uri);
  if (!opened) return undefined;
  const units = new Units(opened.project);
  const { file } = opened;
  return { file, units, meaning: new Meaning(file, units), offset: offsetAt(file.document, position) };
}

/** Whether the client can make a file beside this one that is read like it. */
function makesFiles({ file }: Place, { client, workspace }: Session): boolean {
  const can = client.workspace?.workspaceEdit;
  if (can?.documentChanges !== true || can.resourceOperations?.includes('create') !== true) return false;
  return workspace.wouldRead(child(folderOf(file.uri), 'unit.qualspec.yaml'));
}

/** The findings at a place that call a unit unknown. */
function unknownAt({ line, character }: Position, { diagnostics }: CodeActionContext) {
  return diagnostics.filter(
    ({ code, range: { start, end } }) =>
      String(code).startsWith('references/unknown-') &&
      start.line === line &&
      start.character <= character &&
      (end.line > line || character <= end.character),
  );
}

function changed(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text was changed meanwhile.');
}
