import type { Fix } from '../../fixes/fix';
import type { Assessment, MarkSheet } from '../../model/generated';
import type { Span } from '../../syntax/tree';
import { defineRule, type Report } from '../rule';
import { count, quoted } from '../words';
import { full, marksFix } from './amounts';
import { type Marked, totalOf } from './minima';

/** How a proposal speaks of the section or the criterion at a place of its list. */
type NameAt = (place: number) => string;

/** How many proposals are made. */
const proposals = 3;

function checkTotal(parts: readonly Marked[], nameAt: NameAt, at: Span, what: string, report: Report): void {
  const total = totalOf(parts);
  if (parts.length === 0 || total === undefined || total === full) return;
  const difference =
    total < full ? `${count(full - total, 'mark')} too few` : `${count(total - full, 'mark')} too many`;
  report(
    at,
    `The marks of the ${what} add up to ${total}, which is ${difference}. A mark sheet has ${full} marks in all: change the marks of one or more ${what}.`,
    [],
    balances(parts, nameAt, full - total),
  );
}

/**
 * What one part would carry if it alone took the difference, from the last part to the first: with an even number, and
 * where possible not so small that it is rather the introduction.
 */
function balances(parts: readonly Marked[], nameAt: NameAt, difference: number): Fix[] {
  const places = [...parts.keys()].reverse();
  const possible = places.flatMap((place) => {
    const { marks, minimum } = parts[place] ?? {};
    if (!marks) return [];
    const total = marks.value.total + difference;
    if (total <= 0 || total % 2 !== 0) return [];
    const part = minimum ? { marks, minimum } : { marks };
    const title = `Give ${nameAt(place)} ${count(total, 'mark')}`;
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
    assessment: (assessment, report) => checkSections(assessment, report),
    'mark sheet': (sheet, report) => {
      checkSections(sheet, report);
      const { criteria = [], keys, head } = sheet;
      const parts = criteria.map(({ body }) => body ?? {});
      checkTotal(parts, (place) => criteria[place]?.code ?? '', keys.get('criteria') ?? head, 'criteria', report);
    },
  },
});

function checkSections({ sections = [], keys, head }: Assessment | MarkSheet, report: Report): void {
  const nameAt = (place: number) => {
    const heading = sections[place]?.heading;
    return heading ? quoted(heading.value) : `section ${place + 1}`;
  };
  checkTotal(sections, nameAt, keys.get('sections') ?? head, 'sections', report);
}
