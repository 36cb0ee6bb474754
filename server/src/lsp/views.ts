import { type CancellationToken, LSPErrorCodes, type Range, ResponseError } from 'vscode-languageserver';
import { type BlockFilter, filesMentioning, mayMention } from '../core/features/files';
import { Meaning } from '../core/features/meaning';
import { type At, type Subject, subjectAt } from '../core/features/subject';
import { Units } from '../core/features/units';
import { type View, glimpse, viewOf } from '../core/features/view';
import type { FileSummary } from '../core/project/file';
import type { Project } from '../core/project/project';
import { offsetAt } from '../core/syntax/document';
import type { Span } from '../core/syntax/tree';
import { readAhead } from '../workspace/read-ahead';
import type { Session } from './feature';

/** What a request is about: a place in an open text. */
export interface Asked {
  readonly project: Project;
  readonly units: Units;
  readonly view: View;
  readonly meaning: Meaning;
  readonly offset: number;
}

interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** The place that a request names; undefined where the text is not open. */
export function askedAt({ textDocument, position }: PlaceParams, session: Session): Asked | undefined {
  const opened = session.opened(textDocument.uri);
  if (!opened) return undefined;
  const { file, project } = opened;
  const units = new Units(project);
  const offset = offsetAt(file.document, position);
  return { project, units, view: viewOf(file), meaning: new Meaning(file, units), offset };
}

/** What stands at the place that a request names. */
export function namedAt(params: PlaceParams, session: Session): (Asked & { readonly at: At }) | undefined {
  const asked = askedAt(params, session);
  const at = asked && subjectAt(asked.view, asked.meaning, asked.offset);
  return asked && at && { ...asked, at };
}

/**
 * Files with what can matter of them, one after the other: texts that are open as they are in the editor, others from
 * where they are kept. A file that is gone is passed over.
 * @throws ResponseError where the request was cancelled meanwhile
 */
export async function* viewsOf(
  uris: readonly string[],
  /** Which blocks of a file can matter; asked where the text has to be read. */
  filterOf: (file: FileSummary) => BlockFilter,
  { project, units }: Asked,
  session: Session,
  token: CancellationToken,
): AsyncGenerator<{ readonly view: View; readonly meaning: Meaning }> {
  const unopened: string[] = [];
  for (const uri of uris) {
    const opened = session.workspace.opened(uri);
    if (opened) yield { view: viewOf(opened.file), meaning: new Meaning(opened.file, units) };
    else unopened.push(uri);
  }
  for await (const [uri, text] of readAhead(unopened, session.files)) {
    throwIfCancelled(token);
    const file = project.get(uri);
    if (!file || text === undefined) continue;
    yield { view: glimpse(file, text, filterOf(file)), meaning: new Meaning(file, units) };
  }
}

/** All files that may mention a subject, as `viewsOf` has them. */
export function viewsMentioning(subject: Subject, asked: Asked, session: Session, token: CancellationToken) {
  return viewsOf(filesMentioning(subject, asked.project), (file) => mayMention(subject, file), asked, session, token);
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

export function rangeIn(view: View, { start, end }: Span): Range {
  return { start: view.positionAt(start), end: view.positionAt(end) };
}

/** A file's uri as the client spells it. */
export function spelled(uri: string, session: Session): string {
  return session.openDocument(uri)?.uri ?? uri;
}
