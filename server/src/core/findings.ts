import { partOfFact } from './project/facts';
import { type FileSummary, type SpecificationFile, hasText, placedFacts } from './project/file';
import type { Range } from './project/place-table';
import type { Project } from './project/project';
import { type SettledFile, rangeIn, settledPlace } from './project/settled';
import type { Related, RelatedHere, Severity } from './rules/finding';
import type { Catalogue } from './rules/rule-set';
import { type FileFinding, FileChecker } from './rules/run';

/** A finding as people see it: in a file, with its range and the other places that it speaks of. */
export interface LocatedFinding {
  readonly uri: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly LocatedRelated[];
}

/** Another place that a finding speaks of. */
export interface LocatedRelated {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
  /** What stands there, where that is in another file: the place is found again after edits of that file. */
  readonly fact?: Pick<Related, 'name' | 'nth' | 'part'>;
}

/** More than this many findings of one file are not shown one by one: nobody reads them, and every client slows down. */
export const findingLimit = 250;

/** Gives findings their places. What is beyond the limit is counted in one last finding. */
export function locate(file: SpecificationFile, findings: readonly FileFinding[], project: Project): LocatedFinding[] {
  const located = findings.slice(0, findingLimit).map((found) => locateOne(file, found, project));
  const more = findings.length - located.length;
  const last = located.at(-1);
  if (more === 0 || !last) return located;
  const message = `${more} more findings in this file are not shown. Mend some of those above first.`;
  return [
    ...located,
    { uri: file.uri, rule: 'internal/more-findings', severity: 'information', message, range: last.range, related: [] },
  ];
}

function locateOne(file: SpecificationFile, { block, finding }: FileFinding, project: Project): LocatedFinding {
  const { rule, severity, message } = finding;
  const related = finding.related.flatMap((other) => locateRelated(other, file, block, project) ?? []);
  return { uri: file.uri, rule, severity, message, range: rangeIn(file, block, finding), related };
}

function locateRelated(
  other: Related | RelatedHere,
  file: SpecificationFile,
  block: number,
  project: Project,
): LocatedRelated | undefined {
  if ('at' in other) return { uri: file.uri, range: rangeIn(file, block, other.at), message: other.message };
  const { uri, name, nth, part, message } = other;
  if (uri === file.uri) {
    const range = placeOfFact(file, other);
    return range && { uri, range, message };
  }
  const range = placeOfFact(project.get(uri), other);
  return range && { uri, range, message, fact: { name, nth, part } };
}

/** Findings that were located before, with the places in other files as those files are now. */
export function relocate(findings: readonly LocatedFinding[], project: Project): readonly LocatedFinding[] {
  const moved = (related: LocatedRelated): LocatedRelated => {
    const range = related.fact && placeOfFact(project.get(related.uri), related.fact);
    return range ? { ...related, range } : related;
  };
  return findings.map((finding) =>
    finding.related.some(({ fact }) => fact) ? { ...finding, related: finding.related.map(moved) } : finding,
  );
}

/** Where a part of a fact stands in a file, whether its text is at hand or was let go. */
export function placeOfFact(
  target: FileSummary | SettledFile | undefined,
  { name, nth, part }: Pick<Related, 'name' | 'nth' | 'part'>,
): Range | undefined {
  if (!target) return undefined;
  if ('places' in target) return settledPlace(target, name, nth, part);
  if (!hasText(target)) return undefined;
  const found = placedFacts(target, name)[nth];
  const place = found && partOfFact(found, part);
  return place && rangeIn(target, found.block, place);
}

/** Checks a whole project once, file by file in the order of their uris; files whose text was let go are left out. */
export function checkProject(project: Project, catalogue: Catalogue): LocatedFinding[] {
  const files = project.all().filter(hasText);
  return files.flatMap((file) => locate(file, new FileChecker(catalogue, () => project).check(file), project));
}
