import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  CompletionRequest,
} from 'vscode-languageserver';
import { type Proposal, proposalsAt } from '../../core/configuration/assist';
import { offsetAt, positionAt, textOf } from '../../core/syntax/document';
import { normalise } from '../../workspace/names';
import { type Feature, type Session, answer } from '../feature';

/** Proposes what can be typed. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [' ', '/'] } }),
  requests: [answer(CompletionRequest.type, (params, session) => inConfiguration(params, session) ?? [])],
};

const kinds: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  rule: CompletionItemKind.Value,
  severity: CompletionItemKind.EnumMember,
};

/** What can be typed in a configuration; undefined in another file. */
function inConfiguration({ textDocument, position }: CompletionParams, { workspace }: Session) {
  const document = workspace.configuration(normalise(textDocument.uri));
  if (!document) return undefined;
  const proposals = proposalsAt(textOf(document), offsetAt(document, position), workspace.rules);
  return proposals.map(({ kind, label, detail, explanation, text, start, end }): CompletionItem => {
    const range = { start: positionAt(document, start), end: positionAt(document, end) };
    return { label, kind: kinds[kind], detail, documentation: explanation, textEdit: { range, newText: text } };
  });
}
