import {
  type Range,
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SemanticTokens,
} from 'vscode-languageserver';
import { tokensOf } from '../../core/features/tokens';
import type { MentionKind } from '../../core/project/mentions';
import { type Feature, type Session, answer } from '../feature';

/** The protocol's own words, so that every colour theme knows them. */
const types: Readonly<Record<MentionKind, string>> = {
  unit: 'class',
  range: 'class',
  criterion: 'enumMember',
  outcome: 'enum',
  group: 'namespace',
  assessment: 'function',
  qualification: 'type',
  note: 'label',
};
const tokenTypes = [...new Set(Object.values(types))];

export const tokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: { legend: { tokenTypes, tokenModifiers: ['definition'] }, full: true, range: true },
  }),
  requests: [
    answer(SemanticTokensRequest.type, ({ textDocument }, session) => semanticTokens(textDocument.uri, session)),
    answer(SemanticTokensRangeRequest.type, ({ textDocument, range }, session) =>
      semanticTokens(textDocument.uri, session, range),
    ),
  ],
};

function semanticTokens(uri: string, session: Session, range?: Range): SemanticTokens {
  const document = session.opened(uri)?.file.document;
  const builder = new SemanticTokensBuilder();
  // blocks that were read together need not begin at a line of their own
  if (!document || document.read === 'whole') return builder.build();
  const from = range?.start.line ?? 0;
  const to = range?.end.line ?? Infinity;
  document.blocks.forEach((block, i) => {
    const base = document.lines[i] ?? 0;
    if (base > to || base + block.breaks < from) return;
    for (const { line, column, length, kind, role } of tokensOf(block))
      if (base + line >= from && base + line <= to)
        builder.push(base + line, column, length, tokenTypes.indexOf(types[kind]), role === 'definition' ? 1 : 0);
  });
  return builder.build();
}
