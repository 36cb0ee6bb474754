import { heading, paragraph, point } from './prose';
import type { Random } from './random';
import type { GeneratedUnit } from './unit';
import type { Value } from './yaml';

/** The task for one unit: a context that evidences nothing, then sections that share the unit's criteria. */
export function assessmentOf(random: Random, unit: GeneratedUnit): Value {
  const sections = random.between(3, Math.min(5, unit.criteria.length));
  const marks = evenShares(random, 96, sections);
  return {
    id: `assignment ${shortNumber(unit)}`,
    title: `Assignment for ${unit.title}`,
    kind: 'work-based assignment',
    units: unit.reference,
    task: [paragraph(random, 3), paragraph(random, 3)],
    words: '2000 (1500 to 2500)',
    evidence: [point(random), point(random)],
    sections: [
      {
        heading: 'Context',
        instructions: paragraph(random, 2),
        words: 'about 200',
        marks: '4',
        statements: [{ text: 'The setting of the assignment is described' }],
      },
      ...marks.map((mark, i) => section(random, unit, mark, i, sections)),
    ],
  };
}

function section(random: Random, { criteria }: GeneratedUnit, marks: number, nth: number, of: number): Value {
  const from = Math.floor((nth * criteria.length) / of);
  const to = Math.floor(((nth + 1) * criteria.length) / of);
  return {
    // the number keeps headings apart that chance makes alike
    heading: `${heading(random)}, part ${nth + 1}`,
    instructions: [paragraph(random, 1), paragraph(random, 1)],
    words: `about ${Math.floor(1800 / of / 50) * 50}`,
    evidence: point(random),
    marks: String(marks),
    ...minimum(random, marks),
    statements: criteria.slice(from, to).map(({ code, statement }) => ({ text: statement, evidences: code })),
  };
}

/** The form by criterion of a unit's assessment. */
export function markSheetOf(random: Random, unit: GeneratedUnit): Value {
  const marks = evenShares(random, 100, unit.criteria.length);
  return {
    id: `mark sheet ${shortNumber(unit)}`,
    title: `Mark sheet for ${unit.title}`,
    assessment: `assignment ${shortNumber(unit)}`,
    instructions: [paragraph(random, 2), paragraph(random, 2)],
    criteria: Object.fromEntries(
      unit.criteria.map(({ code }, i) => [
        code,
        {
          marks: String(marks[i]),
          ...minimum(random, marks[i] ?? 0),
          referral: paragraph(random, 2),
          pass: paragraph(random, 2),
          'good pass': [paragraph(random, 1), paragraph(random, 1)],
        },
      ]),
    ),
  };
}

/** Half of the marks, which may be written and need not be. */
function minimum(random: Random, marks: number): { readonly minimum?: string } {
  return random.chance(30) ? { minimum: String(marks / 2) } : {};
}

/** Even numbers of at least 2 that add up to an even total. */
function evenShares(random: Random, total: number, count: number): number[] {
  const shares = Array.from({ length: count }, (_, i) => {
    const base = Math.floor(total / 2 / count);
    return base + (i < (total / 2) % count ? 1 : 0);
  });
  for (let i = 0; i + 1 < count; i += 2) {
    const moved = random.between(0, Math.max(0, (shares[i] ?? 1) - 1) >> 1);
    shares[i] = (shares[i] ?? 0) - moved;
    shares[i + 1] = (shares[i + 1] ?? 0) + moved;
  }
  return shares.map((share) => share * 2);
}

function shortNumber({ reference }: GeneratedUnit): string {
  return reference.slice(reference.indexOf('-') + 1);
}
