import { DocumentLinkRequest } from 'vscode-languageserver';
import { linksIn } from '../../core/features/links';
import { Meaning } from '../../core/features/meaning';
import { Units } from '../../core/features/units';
import { viewOf } from '../../core/features/view';
import { placeOfFact } from '../../core/findings';
import { type Feature, answer } from '../feature';
import { rangeIn, spelled } from '../views';

/** Links from the units that a text names to the files that define them. */
export const links: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  requests: [
    answer(DocumentLinkRequest.type, ({ textDocument }, session) => {
      const opened = session.opened(textDocument.uri);
      if (!opened) return [];
      const view = viewOf(opened.file);
      return linksIn(view, new Meaning(opened.file, new Units(opened.project))).map((link) => {
        const { uri, nth, fact } = link.target;
        const place = placeOfFact(opened.project.get(uri), { name: 'unit', nth, part: 'reference' });
        // editors understand a line and a column behind a hash, counted from 1
        const fragment = place ? `#L${place.start.line + 1},${place.start.character + 1}` : '';
        const tooltip = fact.title === undefined ? fact.reference : `${fact.reference} ${fact.title}`;
        return { range: rangeIn(view, link), target: spelled(uri, session) + fragment, tooltip };
      });
    }),
  ],
};
