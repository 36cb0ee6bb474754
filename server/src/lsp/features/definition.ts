import { DefinitionRequest, type Location } from 'vscode-languageserver';
import { definingFiles, definitionsIn } from '../../core/features/definition';
import { mayMention } from '../../core/features/files';
import { type Feature, answer } from '../feature';
import { namedAt, rangeIn, spelled, viewsOf } from '../views';

/** Leads to where the thing under the cursor stands; from a range, to all its units. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  requests: [
    answer(DefinitionRequest.type, async (params, session, token) => {
      const named = namedAt(params, session);
      const locations: Location[] = [];
      if (!named) return locations;
      for (const subject of named.at.subjects) {
        const views = viewsOf(definingFiles(subject), (file) => mayMention(subject, file), named, session, token);
        for await (const { view, meaning } of views)
          for (const span of definitionsIn(view, subject, meaning))
            locations.push({ uri: spelled(view.file.uri, session), range: rangeIn(view, span) });
      }
      return locations;
    }),
  ],
};
