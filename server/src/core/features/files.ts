import type { FileSummary } from '../project/file';
import type { Project } from '../project/project';
import type { Subject } from './subject';

/** The files in which a subject may be mentioned, by their uris; there is no need to look into others. */
export function filesMentioning(subject: Subject, project: Project): readonly string[] {
  return 'unit' in subject ? project.mentioning(subject.unit.organisation, subject.unit.names) : [subject.uri];
}

/** Whether a block of a file, by its key and text, may mention a subject. It is asked before the block is read. */
export function mayMention(subject: Subject, file: FileSummary): (key: string, text: string) => boolean {
  if (!('unit' in subject)) return () => true;
  // the codes of an outcome's criteria begin with its number
  if (subject.kind !== 'unit') return (_, text) => text.includes(subject.code);
  const prefix = file.facts.lists.specification[0]?.prefix ?? '';
  const words = [...subject.unit.names].map((name) =>
    prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name,
  );
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
