import type { Fix } from '../../fixes/fix';
import type { Span } from '../../syntax/tree';
import { defineRule, type Report } from '../rule';
import { count, quoted } from '../words';
import { full, marksFix } from './amounts';
import { type Marked, sumOf } from './minima';

/** A section or a criterion, with the name by which a proposal speaks of it. */
interface NamedPart extends Marked {
  readonly name: string;
}

/** How many proposals are made. */
const proposals = 3;

function checkTotal(parts: readonly NamedPart[], at: Span, what: string, report: Report): void {
  const total = sumOf(parts.map(({ marks }) => marks?.value.total));
  if (parts.length === 0 || total === undefined || total === full) return;
  const difference =
    total < full ? `${count(full - total, 'mark')} too few` : `${count(total - full, 'mark')} too many`;
  report(
    at,
    `The marks of the ${what} add up to ${total}, which is ${difference}. A mark sheet has ${full} marks in all: change the marks of one or more ${what}.`,
    [],
    balances(parts, full - total),
  );
}

/**
 * What one part would carry if it alone took the difference, from the last part to the first: with an even number, and
 * where possible not so small that it is rather the introduction.
 */
function balances(parts: readonly NamedPart[], difference: number): Fix[] {
  const possible = [...parts].reverse().flatMap(({ name, marks, minimum }) => {
    if (!marks) return [];
    const total = marks.value.total + difference;
    if (total <= 0 || total % 2 !== 0) return [];
    const part = minimum ? { marks, minimum } : { marks };
    const title = `Give ${name} ${count(total, 'mark')}`;
    return marksFix(part, total, title).map((fix) => ({ fix, small: marks.value.total < introduction }));
  });
  return [...possible.filter(({ small }) => !small), ...possible.filter(({ small }) => small)]
    .slice(0, proposals)
    .map(({ fix }) => fix);
}

/** Published introductions, called Context or Background, carry 4 marks. */
const introduction = 6;

export default defineRule({
  id: 'marks/total',
  title: 'The marks of a mark sheet add up to 100',
  severity: 'error',
  source: 'All 24 published mark sheets',
  fix: 'Gives one section or criterion the marks that are missing, or takes off what is too much',
  requires: 'complete',
  checks: {
    assessment: (assessment, report) =>
      checkTotal(
        namedSections(assessment.sections),
        assessment.keys.get('sections') ?? assessment.head,
        'sections',
        report,
      ),
    'mark sheet': (sheet, report) => {
      checkTotal(namedSections(sheet.sections), sheet.keys.get('sections') ?? sheet.head, 'sections', report);
      const criteria = (sheet.criteria ?? []).map(({ code, body }) => ({ ...marksOf(body ?? {}), name: code }));
      checkTotal(criteria, sheet.keys.get('criteria') ?? sheet.head, 'criteria', report);
    },
  },
});

function namedSections(sections: readonly (Marked & { heading?: { value: string } })[] | undefined): NamedPart[] {
  return (sections ?? []).map((section, i) => ({
    ...marksOf(section),
    name: section.heading ? quoted(section.heading.value) : `section ${i + 1}`,
  }));
}

function marksOf({ marks, minimum }: Marked): Marked {
  return { ...(marks && { marks }), ...(minimum && { minimum }) };
}
