import type { Assessment, MarkSheet } from '../../model/generated';
import type { Context } from '../../project/context';
import { type KnownSheet, unitKey } from '../../project/known';
import { type Report, defineRule } from '../rule';
import { fileName } from './definitions';

export default defineRule({
  id: 'units/sheets-agree',
  title: 'The assessment of a unit has the same sections in every specification',
  severity: 'information',
  source: 'Two published specifications mark E5.05 with 4/26/26/20/24 and with 4/26/24/20/26',
  requires: 'complete',
  checks: {
    assessment: (assessment, report, context) => check(assessment, report, context),
    'mark sheet': (sheet, report, context) => check(sheet, report, context),
  },
});

function check({ id, units, sections, keys }: Assessment | MarkSheet, report: Report, context: Context): void {
  const [unit, another] = units?.value ?? [];
  const own = marksOf(sections?.map(({ marks }) => marks?.value.total));
  if (!unit || another || !own) return;
  const known = context.namesOf(unit.text);
  if (!known) return;
  const key = unitKey(known.organisation ?? context.organisation, known.reference);
  const all = context.ask('sheet', key).slice(0, comparedLimit);
  // a file that has several assessments for a unit lets centres choose, and then none is the one
  const counts = countByFile(all);
  if ((counts.get(context.uri) ?? 1) !== 1) return;
  for (const other of all) {
    if (other.uri === context.uri || counts.get(other.uri) !== 1) continue;
    const theirs = marksOf(other.sections?.map(({ marks }) => marks));
    if (other.incomplete || !theirs || same(own, theirs)) continue;
    report(
      keys.get('sections') ?? id ?? unit,
      `${known.reference} is assessed by sections of ${own.join('/')} marks here and of ${theirs.join('/')} in ${fileName(other.uri)}. One unit with one assessment should have the same mark sheet in every specification: find out which of the two is right.`,
      [{ uri: other.uri, nth: other.nth, name: 'sheet', part: 'sections', message: `${theirs.join('/')} marks` }],
    );
    return;
  }
}

/** Sections without marks tell nothing yet. */
function marksOf(marks: readonly (number | undefined)[] | undefined): readonly number[] | undefined {
  const known = marks?.filter((each) => each !== undefined);
  return known && known.length > 0 && known.length === marks?.length ? known : undefined;
}

/** How many assessments or mark sheets with sections each file has for the unit. */
function countByFile(all: readonly KnownSheet[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { uri, sections } of all) if (sections) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  return counts;
}

/** A unit that is assessed in more places than this is compared with so many. */
const comparedLimit = 100;

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((marks, i) => marks === b[i]);
}
