import { placeOfFact } from '../findings';
import type { FactName } from '../project/facts';
import type { FileSummary } from '../project/file';
import type { Project } from '../project/project';
import type { Range } from '../project/settled';

/** Something that can be gone to by its name, from any file. */
export interface WorkspaceSymbolFound {
  readonly kind: 'unit' | 'qualification' | 'assessment' | 'mark sheet';
  readonly name: string;
  /** The title of the specification that it stands in. */
  readonly container: string | undefined;
  readonly uri: string;
  readonly range: Range;
}

interface Named {
  readonly kind: WorkspaceSymbolFound['kind'];
  readonly name: string;
  readonly fact: FactName;
  readonly nth: number;
  readonly part: string;
}

/** More than this are not answered: nobody reads them, and the next letter narrows them down. */
const limit = 500;

/**
 * Units, qualifications, assessments and mark sheets whose name has the letters of the query in their order, as editors
 * match. Names are kept with the facts of each file, so that only they are looked at.
 */
export function workspaceSymbols(project: Project, query: string): WorkspaceSymbolFound[] {
  const found: WorkspaceSymbolFound[] = [];
  const wanted = query.toLowerCase().replace(/\s/g, '');
  for (const file of project.all())
    for (const { kind, name, fact, nth, part } of namesIn(file)) {
      if (found.length >= limit) return found;
      if (!matches(name.toLowerCase(), wanted)) continue;
      const range = placeOfFact(file, { name: fact, nth, part });
      if (range) found.push({ kind, name, container: containerOf(file), uri: file.uri, range });
    }
  return found;
}

function namesIn(file: FileSummary): readonly Named[] {
  return file.facts.memo.of(file, gather);
}

function gather({ facts: { lists } }: FileSummary): readonly Named[] {
  return [
    ...lists.qualification.map(({ id, title }, nth): Named => {
      const part = title === undefined ? 'id' : 'title';
      return { kind: 'qualification', name: title ?? id, fact: 'qualification', nth, part };
    }),
    ...lists.unit.map(({ reference, title }, nth): Named => {
      const name = title === undefined ? reference : `${reference} ${title}`;
      return { kind: 'unit', name, fact: 'unit', nth, part: 'reference' };
    }),
    ...lists.sheet.map(({ is, id }, nth): Named => ({ kind: is, name: id, fact: 'sheet', nth, part: 'id' })),
  ];
}

function containerOf({ facts: { lists } }: FileSummary): string | undefined {
  return lists.specification[0]?.title;
}

/** Whether a name has all letters of a query in their order. */
function matches(name: string, query: string): boolean {
  let at = 0;
  for (const letter of query) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
