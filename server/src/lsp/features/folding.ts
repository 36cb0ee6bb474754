import { FoldingRangeKind, FoldingRangeRequest, type FoldingRange } from 'vscode-languageserver';
import { foldsOf } from '../../core/features/folding';
import { type Feature, answer } from '../feature';

export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  requests: [
    answer(FoldingRangeRequest.type, ({ textDocument }, session): FoldingRange[] => {
      const file = session.opened(textDocument.uri)?.file;
      const folds = file ? foldsOf(file.document) : [];
      const limit = session.client.textDocument?.foldingRange?.rangeLimit ?? folds.length;
      return folds.slice(0, limit).map(({ from, to, kind }) => ({
        startLine: from,
        endLine: to,
        ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
      }));
    }),
  ],
};
