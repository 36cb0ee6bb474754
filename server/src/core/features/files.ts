import type { FileSummary } from '../project/file';
import { anyUse } from '../project/known';
import type { Project } from '../project/project';
import { type Numbered, fullReference, numbered } from '../project/units';
import type { Renaming } from './renaming';
import type { Subject } from './subject';
import type { Unit } from './units';

/** The files in which a subject may be mentioned, by their uris; there is no need to look into others. */
export function filesMentioning(subject: Subject, project: Project): readonly string[] {
  return 'unit' in subject ? project.mentioning(subject.unit.organisation, subject.unit.names) : [subject.uri];
}

/** The files in which a renaming may have to change something, and those that may name a unit in what cannot be read. */
export function filesToRename(renaming: Renaming, project: Project): readonly string[] {
  if (renaming.of === 'name') return [renaming.subject.uri];
  const { organisation, names } = renaming.unit;
  const hiding = project.ask('use', anyUse).map(({ uri }) => uri);
  return [...new Set([...project.mentioning(organisation, names), ...hiding])];
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
      return mayName(renaming.unit, file, renaming.to);
    case 'codes': {
      const codes = [...renaming.criteria.keys(), ...renaming.outcomes.keys()];
      const names = mayName(renaming.unit, file);
      return (key, text) => codes.some((code) => text.includes(code)) || names(key, text);
    }
    case 'name':
      return () => true;
  }
}

/** @param other a name that the unit is to have: ranges may hold it already */
function mayName({ names }: Unit, { facts }: FileSummary, other?: string): BlockFilter {
  const prefix = facts.lists.specification[0]?.prefix ?? '';
  const words = [...names].map((name) => (prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name));
  const everywhere = words.some((word) => word === '' || /\s/.test(word));
  const isOwn = facts.references.some((reference) => names.has(reference));
  const numbers = [...names, other ?? ''].flatMap((name) => numbered(name) ?? []);
  const holdsRange = (key: string, text: string) =>
    (key === 'qualifications' || (isOwn && rangeKeys.has(key))) && mayHold(text, numbers, prefix);
  return (key, text) => everywhere || words.some((word) => text.includes(word)) || holdsRange(key, text);
}

/** Where ranges of a file's own units stand. Those of a group, which may be others' units, stand in qualifications alone. */
const rangeKeys = new Set(['groups', 'assessments', 'mark sheets', 'appendices']);

/** Whether a text has something that can be a range with one of these numbers between its ends. */
function mayHold(text: string, numbers: readonly Numbered[], prefix: string): boolean {
  for (const { index, 0: sign } of text.matchAll(/\sto\s|\s-\s|[\u2013\u2014]|[0-9]-(?=[^\s,-])/g)) {
    // of a hyphen between two numbers the match has the last digit of the first one
    const from = lastWord(text.slice(Math.max(0, index - wordLimit), sign.endsWith('-') ? index + 1 : index));
    const to = firstWord(text.slice(index + sign.length, index + sign.length + wordLimit));
    const low = numbered(fullReference(from, prefix));
    const high = numbered(fullReference(to, prefix));
    const isWithin = ({ stem, number }: Numbered) =>
      stem === low?.stem && stem === high?.stem && number >= low.number && number <= high.number;
    if (numbers.some(isWithin)) return true;
  }
  return false;
}

/** No reference is longer. */
const wordLimit = 64;
const notOfReferences = /[\s,"'[\]{}]+/;

function lastWord(text: string): string {
  return text.trim().split(notOfReferences).at(-1) ?? '';
}

function firstWord(text: string): string {
  return text.trim().split(notOfReferences)[0] ?? '';
}
