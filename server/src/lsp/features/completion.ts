import {
  type Command,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionRequest,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import { type Proposal as ConfigurationProposal, proposalsAt } from '../../core/configuration/assist';
import { completionsAt } from '../../core/features/completion/completion';
import type { Proposal } from '../../core/features/completion/proposal';
import { asPlainText } from '../../core/features/hover/markdown';
import { offsetAt, positionAt, textOf } from '../../core/syntax/document';
import { normalise } from '../../workspace/names';
import { proposeCommand } from '../commands';
import { type Feature, type Session, answer } from '../feature';
import { askedAt, rangeIn } from '../views';

/** Proposes what can be typed. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [' ', '/', ',', '-'] } }),
  requests: [
    answer(
      CompletionRequest.type,
      (params, session) => inConfiguration(params, session) ?? inSpecification(params, session),
    ),
  ],
};

const kinds: Readonly<Record<Proposal['is'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  item: CompletionItemKind.Snippet,
  code: CompletionItemKind.EnumMember,
  unit: CompletionItemKind.Module,
  criterion: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Reference,
  choice: CompletionItemKind.Value,
  figure: CompletionItemKind.Value,
  date: CompletionItemKind.Value,
  verb: CompletionItemKind.Keyword,
};

function inSpecification(params: CompletionParams, session: Session): CompletionList {
  const asked = askedAt(params, session);
  const found = asked && completionsAt(asked.view, asked.meaning, asked.project, asked.offset);
  if (!asked || !found) return { isIncomplete: false, items: [] };
  const range = rangeIn(asked.view, found.typed);
  // a range of several lines cannot take the place of a word
  const items = range.start.line === range.end.line ? found.proposals : [];
  return {
    isIncomplete: !found.complete,
    items: items.map((proposal, nth) => ({
      ...itemFor(proposal, session),
      sortText: sortTextOf(nth),
      textEdit: { range, newText: textFor(proposal, session) },
    })),
  };
}

/** Keeps proposals in their order, in which the likely ones come first. */
function sortTextOf(nth: number): string {
  return String(nth).padStart(4, '0');
}

function itemFor(proposal: Proposal, session: Session): CompletionItem {
  const { is, label, detail, about, reference, text } = proposal;
  const formats = completionItemOf(session)?.documentationFormat ?? [];
  const documentation =
    about !== undefined && formats.includes(MarkupKind.Markdown)
      ? { kind: MarkupKind.Markdown, value: about }
      : about && asPlainText(about);
  return {
    label,
    kind: kinds[is],
    ...detailsOf(proposal, session),
    ...(documentation ? { documentation } : {}),
    // a unit is found by its reference in full and by its title too
    ...(is === 'unit' ? { filterText: [...new Set([label, reference, detail])].filter(Boolean).join(' ') } : {}),
    ...(asksForMore(proposal) && session.commands.has(proposeCommand) ? { command: proposeMore } : {}),
    insertTextFormat: hasSnippet(proposal, session) ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(text.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
  };
}

/**
 * What is told beside the label. In its line, where the client can: else only the line that is chosen would tell more than
 * a reference. What an explanation says at length is not said above it once more.
 */
function detailsOf(
  { detail, about }: Pick<Proposal, 'detail' | 'about'>,
  session: Session,
): Pick<CompletionItem, 'detail' | 'labelDetails'> {
  if (!detail) return {};
  if (!completionItemOf(session)?.labelDetailsSupport) return { detail };
  return { ...(about ? {} : { detail }), labelDetails: { description: detail } };
}

/** Brings up what can be said behind a key; where nothing is known of it, nothing comes up. */
const proposeMore: Command = { title: 'Propose values', command: proposeCommand, arguments: [{ auto: true }] };

/** Whether the cursor comes to stand behind a key, where its value belongs. */
function asksForMore({ is, text }: Proposal): boolean {
  return is === 'key' && text.endsWith(':') && !text.includes('\n');
}

function textFor(proposal: Proposal, session: Session): string {
  return hasSnippet(proposal, session) ? (proposal.snippet ?? proposal.text) : proposal.text;
}

function hasSnippet({ snippet }: Proposal, session: Session): boolean {
  return snippet !== undefined && completionItemOf(session)?.snippetSupport === true;
}

function completionItemOf({ client }: Session) {
  return client.textDocument?.completion?.completionItem;
}

const configurationKinds: Readonly<Record<ConfigurationProposal['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  rule: CompletionItemKind.Value,
  severity: CompletionItemKind.EnumMember,
};

/** What can be typed in a configuration; undefined in another file. */
function inConfiguration({ textDocument, position }: CompletionParams, session: Session) {
  const { workspace } = session;
  const document = workspace.configurations.text(normalise(textDocument.uri));
  if (!document) return undefined;
  const proposals = proposalsAt(textOf(document), offsetAt(document, position), workspace.rules);
  return proposals.map(({ kind, label, detail, explanation, text, start, end }, nth): CompletionItem => {
    const range = { start: positionAt(document, start), end: positionAt(document, end) };
    const textEdit = { range, newText: text };
    return {
      label,
      kind: configurationKinds[kind],
      ...detailsOf({ detail, about: explanation }, session),
      documentation: explanation,
      sortText: sortTextOf(nth),
      textEdit,
    };
  });
}
