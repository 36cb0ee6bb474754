import { findFact, type SpecificationFile } from './project/file';
import type { Project } from './project/project';
import type { Related, RelatedHere, Severity } from './rules/finding';
import { type Catalogue, type FileFinding, FileChecker } from './rules/run';
import { type Position, positionAt } from './syntax/document';

/** A range of a text; lines and columns from 0, columns in UTF-16 code units. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A finding as people see it: in a file, with its range and the other places that it speaks of. */
export interface LocatedFinding {
  readonly uri: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly uri: string; readonly range: Range; readonly message: string }[];
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

function locateRelated(other: Related | RelatedHere, file: SpecificationFile, block: number, project: Project) {
  if ('at' in other) return { uri: file.uri, range: rangeIn(file, block, other.at), message: other.message };
  const target = other.uri === file.uri ? file : project.get(other.uri);
  const found = target && findFact(target, other.name, other.nth);
  const place = found?.fact.places[other.part];
  return (
    target && found && place && { uri: target.uri, range: rangeIn(target, found.block, place), message: other.message }
  );
}

function rangeIn(file: SpecificationFile, block: number, { start, end }: { start: number; end: number }): Range {
  const base = file.document.starts[block] ?? 0;
  return { start: positionAt(file.document, base + start), end: positionAt(file.document, base + end) };
}

/** Checks a whole project once, file by file in the order of their uris. */
export function checkProject(project: Project, catalogue: Catalogue): LocatedFinding[] {
  return project.all().flatMap((file) => locate(file, new FileChecker(catalogue, () => project).check(file), project));
}
