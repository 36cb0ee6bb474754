import { placeOfFact } from '../findings';
import type { NamedKind } from '../project/name-index';
import type { Project } from '../project/project';
import type { Place } from '../project/units';
import type { Position } from '../syntax/document';
import { type Match, namesMatching } from './search';

/** Something that can be gone to by its name, from any file. */
export interface WorkspaceSymbolFound {
  readonly kind: NamedKind;
  readonly name: string;
  /** The title of the specification that it stands in. */
  readonly container: string | undefined;
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** More than this are not answered: nobody reads them, and the next letter narrows them down. */
const limit = 500;

/** Units, qualifications, assessments and mark sheets whose name has the letters of the query in their order. */
export function workspaceSymbols(project: Project, query: string): WorkspaceSymbolFound[] {
  const found: WorkspaceSymbolFound[] = [];
  for (const match of namesMatching(query, project, limit))
    for (const place of match.places) {
      if (found.length >= limit) return found;
      const symbol = symbolAt(place, match, project);
      if (symbol) found.push(symbol);
    }
  return found;
}

function symbolAt({ uri, nth }: Place, { kind, name }: Match, project: Project): WorkspaceSymbolFound | undefined {
  const file = project.get(uri);
  if (!file) return undefined;
  const { lists } = file.facts;
  const range = placeOfFact(file, { nth, ...pointedAt(kind, lists.qualification[nth]?.title) });
  return range && { kind, name, container: lists.specification[0]?.title, uri, range };
}

/** What stands at the place of a name: which fact, and which part of it. */
function pointedAt(kind: NamedKind, title: string | undefined) {
  switch (kind) {
    case 'qualification':
      return { name: kind, part: title === undefined ? 'id' : 'title' } as const;
    case 'unit':
      return { name: kind, part: 'reference' } as const;
    default:
      return { name: 'sheet', part: 'id' } as const;
  }
}
