import type { FactName } from '../../project/facts';
import type { FileSummary } from '../../project/file';
import { type FactReport, defineFactRule } from '../rule';

export default defineFactRule({
  id: 'references/repeated-id',
  title: 'Every name in a file is used once',
  severity: 'error',
  source: 'House rule: what other parts name has to be unmistakable',
  facts: (file, report) => {
    checkNames(file, namesOf(file, 'qualification'), 'qualification', report);
    checkNames(file, namesOf(file, 'group'), 'group', report);
    checkNames(file, namesOf(file, 'sheet'), 'assessment or mark sheet', report);
    checkNames(file, notesOf(file), 'footnote', report);
  },
});

interface Name {
  readonly text: string;
  readonly fact: FactName;
  readonly nth: number;
  readonly part: string;
}

function namesOf(file: FileSummary, fact: 'qualification' | 'group' | 'sheet'): Name[] {
  return file.facts.lists[fact].map(({ id }, nth) => ({ text: id, fact, nth, part: 'id' }));
}

function notesOf(file: FileSummary): Name[] {
  return file.facts.lists.specification.flatMap(({ notes }, nth) =>
    notes.map((text, i) => ({ text, fact: 'specification', nth, part: `note ${i}` })),
  );
}

function checkNames(file: FileSummary, names: readonly Name[], what: string, report: FactReport): void {
  const first = new Map<string, Name>();
  for (const name of names) {
    const before = first.get(name.text);
    if (!before) first.set(name.text, name);
    else
      report(
        name.fact,
        name.nth,
        name.part,
        `Another ${what} of this file is called '${name.text}' already. Give this one a name of its own.`,
        [{ uri: file.uri, name: before.fact, nth: before.nth, part: before.part, message: 'The first one' }],
      );
  }
}
