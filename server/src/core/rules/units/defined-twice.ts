import type { Fix } from '../../fixes/fix';
import type { UnitFact } from '../../project/facts';
import type { FileSummary } from '../../project/file';
import type { KnownUnit } from '../../project/known';
import type { ProjectView } from '../../project/questions';
import { same } from '../../project/same';
import { defineFactRule } from '../rule';
import { listed } from '../words';
import { definitionsOf, isFull, others, outlinesOf, pickFull, whereIs } from './definitions';

export default defineFactRule({
  id: 'units/defined-twice',
  title: 'A unit is defined in full once',
  severity: 'error',
  source: 'Two published specifications hold one unit with different texts, and its criteria numbered differently',
  fix: 'takes a copy out that says the same in the same file',
  facts: (file, report, project) => {
    const fullOf = pickFull();
    file.each('unit', fullName).forEach((name, nth) => {
      if (!name || !isRepeated(name, nth, file, project)) return;
      const value = file.facts.lists.unit[nth];
      if (!value) return;
      const doubles = others(fullOf(definitionsOf(value, file, project)), nth, file).filter(
        ({ fact }) => fact.reference === value.reference,
      );
      if (doubles.length === 0) return;
      const where = listed([...new Set(doubles.map((other) => whereIs(other, file)))]);
      report(
        'unit',
        nth,
        'reference',
        `The unit ${value.reference} is defined in full a second time, in ${where}. Keep one definition: the others may say its title, level, credits and GLH, but no outcomes.`,
        doubles.map((other) => ({
          uri: other.uri,
          nth: other.nth,
          name: 'unit',
          part: 'reference',
          message: `Defined here too, ${difference(value, other.fact)}`,
        })),
        doubles.some((other) => other.uri === file.uri && other.nth < nth && same(other.fact, value))
          ? [withoutCopy({ uri: file.uri, nth, fact: value })]
          : [],
      );
    });
  },
});

/** The names of a unit that is defined in full. */
function fullName(unit: UnitFact): Pick<UnitFact, 'reference' | 'organisation'> | undefined {
  return isFull(unit) ? { reference: unit.reference, organisation: unit.organisation } : undefined;
}

/** Whether there is another full definition. It is asked without texts, which change more often than this. */
function isRepeated(
  name: Pick<UnitFact, 'reference' | 'organisation'>,
  nth: number,
  file: FileSummary,
  project: ProjectView,
): boolean {
  const known = outlinesOf(name, file, project);
  return known.length > 1 && known.some((other) => isFull(other.fact) && (other.uri !== file.uri || other.nth !== nth));
}

/** In how far two definitions say the same, as far as others are told of it. */
function difference(unit: UnitFact, other: UnitFact): string {
  const texts = ({ outcomes, criteria }: UnitFact) =>
    new Map([
      ...(outcomes ?? []).map(({ number, text }) => [`outcome ${number}`, text] as const),
      ...(criteria ?? []).map(({ code, text }) => [`criterion ${code}`, text] as const),
    ]);
  const [own, theirs] = [texts(unit), texts(other)];
  const differing = [...new Set([...own.keys(), ...theirs.keys()])].filter((key) => own.get(key) !== theirs.get(key));
  if (differing.length === 0) return 'with the same outcomes and criteria';
  return `with other words or none in ${listed(differing.slice(0, shown))}${differing.length > shown ? ' and more' : ''}`;
}

const shown = 4;

/** What others are not told of, such as the aim, may differ: somebody has to look. */
function withoutCopy({ uri, nth, fact }: KnownUnit): Fix {
  const changes = [{ do: 'remove', at: { uri, name: 'unit', nth, part: 'item' } }] as const;
  return { title: `Take this copy of ${fact.reference} out`, safe: false, changes };
}
