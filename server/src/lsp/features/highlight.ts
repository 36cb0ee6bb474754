import { DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver';
import { highlightsAt } from '../../core/features/highlight';
import { type Feature, answer } from '../feature';
import { askedAt, rangeIn } from '../views';

/** Marks every place of the text that names the thing under the cursor. */
export const highlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  requests: [
    answer(DocumentHighlightRequest.type, (params, session) => {
      const asked = askedAt(params, session);
      if (!asked) return [];
      const { view, meaning, offset } = asked;
      return highlightsAt(view, meaning, offset).map((place) => ({
        range: rangeIn(view, place),
        kind: place.isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }),
  ],
};
