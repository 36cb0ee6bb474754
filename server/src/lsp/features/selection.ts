import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver';
import { selectionsAt } from '../../core/features/selection';
import { offsetAt, positionAt } from '../../core/syntax/document';
import { type Feature, answer } from '../feature';

export const selection: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  requests: [
    answer(SelectionRangeRequest.type, ({ textDocument, positions }, session): SelectionRange[] => {
      const document = session.opened(textDocument.uri)?.file.document;
      return positions.map((position) => {
        let range: SelectionRange = { range: { start: position, end: position } };
        if (!document) return range;
        const spans = selectionsAt(document, offsetAt(document, position)).reverse();
        spans.forEach(({ start, end }, i) => {
          const own = { start: positionAt(document, start), end: positionAt(document, end) };
          range = i === 0 ? { range: own } : { range: own, parent: range };
        });
        return range;
      });
    }),
  ],
};
