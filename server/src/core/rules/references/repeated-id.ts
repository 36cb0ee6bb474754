import { type PlacedFact, type SpecificationFile, placedFacts } from '../../project/file';
import type { FactName } from '../../project/facts';
import type { Span } from '../../syntax/tree';
import type { FileReport } from '../rule';
import { defineFileRule } from '../rule';

export default defineFileRule({
  id: 'references/repeated-id',
  title: 'Every name in a file is used once',
  severity: 'error',
  source: 'House rule: what other parts name has to be unmistakable',
  file: (file, report) => {
    checkNames(file, namesOf(file, 'qualification', 'qualification'), report);
    checkNames(file, namesOf(file, 'group', 'group'), report);
    checkNames(file, namesOf(file, 'sheet', 'assessment or mark sheet'), report);
    checkNames(file, notesOf(file), report);
  },
});

interface Name {
  readonly text: string;
  readonly what: string;
  readonly block: number;
  readonly at: Span | undefined;
  readonly fact: FactName;
  readonly nth: number;
  readonly part: string;
}

function namesOf(file: SpecificationFile, fact: 'qualification' | 'group' | 'sheet', what: string): Name[] {
  const named: readonly PlacedFact<'qualification' | 'group' | 'sheet'>[] = placedFacts(file, fact);
  return named.map(({ value, block, nth, places }) => ({
    text: value.id,
    what,
    block,
    at: places['id'],
    fact,
    nth,
    part: 'id',
  }));
}

function notesOf(file: SpecificationFile): Name[] {
  return placedFacts(file, 'specification').flatMap(({ value, block, nth, places }) =>
    value.notes.map((text, i) => {
      const part = `note ${i}`;
      return { text, what: 'footnote', block, at: places[part], fact: 'specification', nth, part };
    }),
  );
}

function checkNames(file: SpecificationFile, names: readonly Name[], report: FileReport): void {
  const first = new Map<string, Name>();
  for (const name of names) {
    const before = first.get(name.text);
    if (!before) first.set(name.text, name);
    else if (name.at)
      report(
        name.block,
        name.at,
        `Another ${name.what} of this file is called '${name.text}' already. Give this one a name of its own.`,
        [{ uri: file.uri, name: before.fact, nth: before.nth, part: before.part, message: 'The first one' }],
      );
  }
}
