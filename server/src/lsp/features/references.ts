import { type Location, ReferencesRequest } from 'vscode-languageserver';
import { referencesIn } from '../../core/features/references';
import { type Feature, answer } from '../feature';
import { namedAt, rangeIn, spelled, viewsMentioning } from '../views';

/** Lists every place that names the thing under the cursor, in all files of the project. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  requests: [
    answer(ReferencesRequest.type, async (params, session, token) => {
      const named = namedAt(params, session);
      const [subject, another] = named?.at.subjects ?? [];
      // between the ends of a range the cursor is at no single unit
      if (!named || !subject || another) return [];
      const locations: Location[] = [];
      for await (const { view, meaning } of viewsMentioning(subject, named, session, token))
        for (const span of referencesIn(view, subject, meaning, params.context.includeDeclaration))
          locations.push({ uri: spelled(view.file.uri, session), range: rangeIn(view, span) });
      return locations;
    }),
  ],
};
