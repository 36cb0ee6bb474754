import { type InlayHint, InlayHintRequest } from 'vscode-languageserver';
import { hintsIn } from '../../core/features/hints';
import { offsetAt } from '../../core/syntax/document';
import { type Feature, answer } from '../feature';
import { askedAt } from '../views';

export const hints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  requests: [
    answer(InlayHintRequest.type, ({ textDocument, range }, session): InlayHint[] => {
      const asked = askedAt({ textDocument, position: range.start }, session);
      const document = session.opened(textDocument.uri)?.file.document;
      if (!asked || !document) return [];
      const span = { start: asked.offset, end: offsetAt(document, range.end) };
      return hintsIn(asked.view, asked.meaning, session.settings.inlayHints, span).map(({ at, label }) => ({
        position: asked.view.positionAt(at),
        label,
        paddingLeft: true,
      }));
    }),
  ],
};
