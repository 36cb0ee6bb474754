import type { FileFacts, FileSummary } from '../project/file';
import type { Project } from '../project/project';
import { matrix } from '../project/scope';
import { type Used, namedBy } from '../project/used';
import type { Place } from '../project/units';
import type { Unit } from './units';

/** A qualification that offers a unit: which of its file's qualifications, and how people call it. */
export interface UnitUse extends Place {
  readonly title: string;
}

/** The qualifications of all files that offer a unit: as mandatory, in a group that they choose from, or by the matrix. */
export function qualificationsOffering({ organisation, names }: Unit, project: Project): UnitUse[] {
  return project.mentioning(organisation, names).flatMap((uri) => {
    const file = project.get(uri);
    return file ? usesIn(file, names) : [];
  });
}

function usesIn({ uri, facts }: FileSummary, names: ReadonlySet<string>): UnitUse[] {
  return offersOf(facts).flatMap((used, nth) => {
    const { title, id } = facts.lists.qualification[nth] ?? {};
    return [...names].some((name) => used.has(name)) ? [{ uri, nth, title: title ?? id ?? '' }] : [];
  });
}

/** What each qualification of a file offers, in the order of the text. */
function offersOf(facts: FileFacts): readonly Used[] {
  return facts.memo.of(facts, gather);
}

function gather({ lists }: FileFacts): readonly Used[] {
  const prefix = lists.specification[0]?.prefix ?? '';
  const groups = new Map(lists.group.map(({ id, units }) => [id, units]));
  return lists.qualification.map(({ id, fromAll, units }) => {
    const rows = lists['matrix row'].filter(
      ({ mandatoryIn, optionalIn }) =>
        mandatoryIn.includes(id) || (fromAll.includes(matrix) && optionalIn.includes(id)),
    );
    const terms = [
      ...units,
      ...fromAll.flatMap((group) => groups.get(group) ?? []),
      ...rows.map(({ unit }) => ({ text: unit })),
    ];
    return namedBy(terms, prefix);
  });
}
