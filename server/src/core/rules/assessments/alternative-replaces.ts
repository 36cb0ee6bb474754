import type { Context, NamingSheet } from '../../project/context';
import type { Related } from '../finding';
import { defineRule } from '../rule';
import { coveredUnits } from '../criteria/covered';
import { sheetsAreKnown, sheetsOfUnit } from './sheets-of-unit';

export default defineRule({
  id: 'assessments/alternative-replaces',
  title: 'An assessment of a unit that has another one says whether it is taken instead',
  severity: 'warning',
  source: 'Published guidance: an integrated assessment replaces those of its units, so no unit is assessed twice',
  fix: "Adds the unit behind 'instead of'",
  requires: 'complete',
  checks: {
    assessment: (assessment, report, context) => {
      const { id, units, insteadOf, start, end } = assessment;
      if (!id || !units) return;
      const replaced = new Set(insteadOf?.value.flatMap(({ text }) => context.nameOf(text) ?? []));
      if (insteadOf?.value.some(({ range }) => range?.certain)) return;
      const covered = coveredUnits(assessment, context) ?? [];
      const twice = covered
        .filter(({ fact }) => !replaced.has(fact.reference))
        .flatMap(({ fact }) => {
          const sheets = sheetsOfUnit(fact, context).filter(({ isAssessment }) => isAssessment);
          const own = sheets.find((sheet) => sheet.id === id.value);
          const other = sheets.find(
            (sheet) => sheet !== own && !sheet.replaces && (units.value.length > 1 || isRepeated(own, sheet)),
          );
          const term = other && units.value.find(({ text }) => context.nameOf(text) === fact.reference);
          return term ? [{ other, term }] : [];
        });
      if (twice.length === 0 || !sheetsAreKnown(context)) return;
      const all = [...(insteadOf?.value ?? []), ...twice.map(({ term }) => term)].map(({ text }) => text).join(', ');
      for (const { other, term } of twice)
        report(
          term,
          `${term.text} has an assessment of its own, '${other.id}', so a learner would be assessed twice. If this one may be taken in its place, name the unit behind 'instead of'; if not, another unit is meant.`,
          [related(other, context)],
          [
            {
              title: `Let it be taken instead of ${twice.map((each) => each.term.text).join(' and ')}`,
              safe: false,
              changes: [{ do: 'set', in: { start, end }, key: 'instead of', value: all, after: 'units' }],
            },
          ],
        );
    },
  },
});

/** Two assessments of one unit may share its criteria between them; the later of two that name the same is in question. */
function isRepeated(own: NamingSheet | undefined, other: NamingSheet): boolean {
  if (!own || own.nth < other.nth) return false;
  const codes = new Set(other.codes.split(','));
  return own.codes !== '' && own.codes.split(',').some((code) => codes.has(code));
}

function related({ nth, id }: NamingSheet, context: Context): Related {
  return { uri: context.uri, name: 'sheet', nth, part: 'id', message: `The assessment '${id}'` };
}
