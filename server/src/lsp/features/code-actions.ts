import {
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
} from 'vscode-languageserver';
import { suppression } from '../../core/features/actions/suppress';
import { type LocatedFinding, locate } from '../../core/findings';
import { type FileEdits, editsOf, filesOf } from '../../core/fixes/apply';
import { difference } from '../../core/fixes/difference';
import type { Range } from '../../core/project/place-table';
import type { FileFinding } from '../../core/rules/run';
import { positionAt } from '../../core/syntax/document';
import { normalise } from '../../workspace/names';
import type { Checked } from '../../workspace/member';
import { filesWithText, workspaceEdit } from '../edits';
import { type Feature, type Session, answer } from '../feature';
import { reorderActions, reorderKinds, resolveReorder } from '../reorder';
import { resolveTask, taskActions, taskKinds } from '../tasks';

/** Mends everything in a file that can be mended without a look. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.qualspec`;

export const codeActions: Feature = {
  // a client that knows commands alone can do nothing with the answers
  capabilities: ({ textDocument }) =>
    textDocument?.codeAction?.codeActionLiteralSupport
      ? {
          codeActionProvider: {
            codeActionKinds: [...new Set([CodeActionKind.QuickFix, fixAllKind, ...reorderKinds, ...taskKinds])],
            resolveProvider: true,
          },
        }
      : {},
  requests: [answer(CodeActionRequest.type, actions), answer(CodeActionResolveRequest.type, resolve)],
};

async function actions(
  { textDocument, range, context }: CodeActionParams,
  session: Session,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const uri = normalise(textDocument.uri);
  const checked = session.workspace.checked(uri);
  if (!checked) return [];
  const wanted = (kind: string) => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
  const found: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix))
    for (const finding of checked.findings)
      found.push(...(await quickFixes(finding, checked, { range, context }, session)));
  // asked for by name, as on saving; it is no answer to 'what can I do here'
  if (context.only && wanted(fixAllKind)) found.push(...fixAllAction(checked, session));
  found.push(...(await taskActions(textDocument.uri, range.start, wanted, context, session)));
  found.push(...(await reorderActions(textDocument.uri, range.start, wanted, session, token)));
  if (wanted(CodeActionKind.QuickFix)) found.push(...suppressions(checked, { range, context }, session));
  return found;
}

async function resolve(action: CodeAction, session: Session, token: CancellationToken): Promise<CodeAction> {
  return resolveTask(await resolveReorder(action, session, token), session);
}

async function quickFixes(
  found: FileFinding,
  { file, project }: Checked,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  session: Session,
): Promise<CodeAction[]> {
  const { fixes } = found.finding;
  if (!fixes) return [];
  const [located] = locate(file, [found], project);
  if (!located) return [];
  const isHere = touches(located.range, range);
  if (!isHere && !located.related.some((other) => other.uri === file.uri && sharesLine(other.range, range))) return [];
  const actions: CodeAction[] = [];
  for (const fix of fixes) {
    const others = await filesWithText(filesOf(fix, file.uri), session);
    const edits = editsOf(fix, file, found.block, (uri) => others.get(uri));
    if (!edits || !(isHere || changes(edits, file, range))) continue;
    actions.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: shown(located, context),
      isPreferred: isHere && fix === fixes[0],
      edit: workspaceEdit(edits, (uri) => (uri === file.uri ? file : others.get(uri))?.document, session),
    });
  }
  return actions;
}

/** For each finding that can stay: the comment that says so. */
function suppressions(
  { file, project, findings }: Checked,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  session: Session,
): CodeAction[] {
  const offered = new Set<string>();
  return findings.flatMap((found) => {
    const [located] = locate(file, [found], project);
    if (!located || !touches(located.range, range)) return [];
    const { rule, start } = found.finding;
    const line = `${rule} ${located.range.start.line}`;
    const edit = offered.has(line) ? undefined : suppression(file, { rule, block: found.block, start });
    if (!edit) return [];
    offered.add(line);
    return [
      {
        title: `Leave this as it is (${rule})`,
        kind: CodeActionKind.QuickFix,
        diagnostics: shown(located, context),
        edit: workspaceEdit([{ uri: file.uri, edits: [edit] }], () => file.document, session),
      },
    ];
  });
}

function fixAllAction({ file }: Checked, session: Session): CodeAction[] {
  const fixed = session.workspace.fixed(file.uri);
  const edits = fixed ? difference(file.document, fixed.document) : [];
  if (edits.length === 0) return [];
  const edit = workspaceEdit([{ uri: file.uri, edits }], () => file.document, session);
  return [{ title: 'Mend everything that can be mended safely', kind: fixAllKind, edit }];
}

/** The client's own words for a finding, by which it knows what an action mends. */
function shown({ rule, message, range }: LocatedFinding, { diagnostics }: CodeActionContext): Diagnostic[] {
  return diagnostics.filter(
    (each) => each.code === rule && each.message === message && compare(each.range.start, range.start) === 0,
  );
}

/** Whether something is changed in the lines of a range: beside the finding, what changes the other figure is offered there. */
function changes(edits: readonly FileEdits[], { uri, document }: Checked['file'], range: Range): boolean {
  return edits
    .filter((each) => each.uri === uri)
    .flatMap((each) => each.edits)
    .some(({ start, end }) =>
      sharesLine({ start: positionAt(document, start), end: positionAt(document, end) }, range),
    );
}

function sharesLine(a: Range, b: Range): boolean {
  return a.start.line <= b.end.line && b.start.line <= a.end.line;
}

function touches(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

function compare(a: Range['start'], b: Range['start']): number {
  return a.line - b.line || a.character - b.character;
}
