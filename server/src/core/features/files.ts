import type { FileSummary } from '../project/file';
import type { Project } from '../project/project';
import type { Renaming } from './renaming';
import type { Subject } from './subject';
import type { Unit } from './units';

/** The files in which a subject may be mentioned, by their uris; there is no need to look into others. */
export function filesMentioning(subject: Subject, project: Project): readonly string[] {
  return 'unit' in subject ? project.mentioning(subject.unit.organisation, subject.unit.names) : [subject.uri];
}

/** The files in which a renaming may have to change something. */
export function filesToRename(renaming: Renaming, project: Project): readonly string[] {
  if (renaming.of === 'name') return [renaming.subject.uri];
  return project.mentioning(renaming.unit.organisation, renaming.unit.names);
}

/** Tells of a block by its key and its text, before it is read, whether it may matter. */
export type BlockFilter = (key: string, text: string) => boolean;

/** Whether a block of a file may mention a subject. */
export function mayMention(subject: Subject, file: FileSummary): BlockFilter {
  if (!('unit' in subject)) return () => true;
  return subject.kind === 'unit' ? mayName(subject.unit, file) : (_, text) => text.includes(subject.code);
}

/** Whether something in a block of a file may get another name. */
export function mayChange(renaming: Renaming, file: FileSummary): BlockFilter {
  switch (renaming.of) {
    case 'unit':
      return mayName(renaming.unit, file);
    case 'codes': {
      const codes = [...renaming.criteria.keys(), ...renaming.outcomes.keys()];
      return (_, text) => codes.some((code) => text.includes(code));
    }
    case 'name':
      return () => true;
  }
}

function mayName({ names }: Unit, file: FileSummary): BlockFilter {
  const prefix = file.facts.lists.specification[0]?.prefix ?? '';
  const words = [...names].map((name) => (prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name));
  const everywhere = words.some((word) => word === '' || /\s/.test(word));
  return (key, text) =>
    everywhere || words.some((word) => text.includes(word)) || (rangeKeys.has(key) && mayHoldRange(text));
}

/** Where lists of units stand, and with them ranges. */
const rangeKeys = new Set(['qualifications', 'groups', 'assessments', 'mark sheets', 'appendices']);

/** Whether a text has something that can be a range of units between whose ends others lie. */
function mayHoldRange(text: string): boolean {
  if (/[0-9]\s*[\u2013\u2014]|\s(?:to|-)\s+\S*[0-9]/.test(text)) return true;
  return text.split(/[\s,]+/).some((word) => {
    const [from, to, more] = word.split('-');
    return more === undefined && to !== undefined && from?.length === to.length && /[0-9]/.test(to);
  });
}
