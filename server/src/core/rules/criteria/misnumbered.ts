import type { Fix } from '../../fixes/fix';
import type { Outcome, Unit } from '../../model/generated';
import type { Coded } from '../../model/values';
import { type Report, defineRule } from '../rule';
import { listed } from '../words';
import { outcomeOf } from './covered';
import { renumberFixes } from './renumbered';

export default defineRule({
  id: 'criteria/misnumbered',
  title: 'Outcomes and criteria are numbered in order, and a criterion begins with the number of its outcome',
  severity: 'error',
  source: "A published copy of a unit heads its criteria 1.1 to 1.3 with outcome '2'",
  fix: 'Renumbers outcomes and criteria in their order, with the statements and mark sheets that name them',
  requires: 'complete',
  checks: {
    unit: (unit, report, context) => {
      // worked out once, and only where something is wrong
      let fixes: readonly Fix[] | undefined;
      checkUnit(unit, (at, message, related) => {
        fixes ??= renumberFixes(unit, context);
        report(at, message, related, fixes);
      });
    },
  },
});

/** Whether all outcomes are 1, 2, 3 and so on, and the criteria of each 1.1, 1.2, 1.3: mostly they are. */
function areInOrder(outcomes: readonly Coded<Outcome>[]): boolean {
  return outcomes.every(
    ({ code, body }, i) =>
      code === String(i + 1) && (body?.criteria ?? []).every((criterion, j) => criterion.code === `${code}.${j + 1}`),
  );
}

function checkUnit({ outcomes }: Unit, report: Report): void {
  if (areInOrder(outcomes ?? [])) return;
  const numbered = (outcomes ?? []).filter(({ code }) => /^[0-9]+$/.test(code));
  // what is called otherwise may be the one that seems to be missing
  const complete = numbered.length === outcomes?.length;
  checkOrder(
    (complete ? numbered : []).map((outcome) => ({
      ...outcome,
      number: Number(outcome.code),
      meant: headOfAll(outcome),
    })),
    'outcomes',
    String,
    report,
  );
  for (const outcome of numbered) checkCriteria(outcome, report);
}

function criteriaOf(outcome: Coded<Outcome>): Coded<unknown>[] {
  return (outcome.body?.criteria ?? []).filter(({ code }) => /^[0-9]+\.[0-9]+$/.test(code));
}

/** Another number than the outcome's own with which all its criteria begin: then it is the outcome's that is wrong. */
function headOfAll(outcome: Coded<Outcome>): number | undefined {
  const heads = new Set(criteriaOf(outcome).map(({ code }) => Number(outcomeOf(code))));
  const [head] = heads;
  return heads.size === 1 && head !== Number(outcome.code) ? head : undefined;
}

function checkCriteria(outcome: Coded<Outcome>, report: Report): void {
  const criteria = criteriaOf(outcome);
  const [first] = criteria;
  if (first && headOfAll(outcome) !== undefined) {
    const codes = listed(criteria.map(({ code }) => code));
    const are = criteria.length === 1 ? 'criterion is' : 'criteria are';
    report(
      outcome.codeAt,
      `The outcome has the number ${outcome.code}, and its ${are} ${codes}. A criterion begins with the number of its outcome: correct the one or the other.`,
      [{ at: first.codeAt, message: `The outcome's first criterion` }],
    );
    return;
  }
  for (const { code, codeAt } of criteria) {
    if (Number(outcomeOf(code)) === Number(outcome.code)) continue;
    report(
      codeAt,
      `${code} stands under outcome ${outcome.code}, and a criterion begins with the number of its outcome. Correct the number, or move the criterion to outcome ${outcomeOf(code)}.`,
      [{ at: outcome.codeAt, message: `Outcome ${outcome.code}` }],
    );
  }
  const complete = criteria.length === outcome.body?.criteria?.length;
  checkOrder(
    (complete ? criteria : []).map(({ code, codeAt }) => ({
      code,
      codeAt,
      number: Number(code.slice(code.indexOf('.') + 1)),
    })),
    'criteria',
    (number) => `${outcome.code}.${number}`,
    report,
  );
}

interface Numbered {
  readonly code: string;
  readonly codeAt: Coded<unknown>['codeAt'];
  readonly number: number;
  /** The number that it should rather have; it is reported elsewhere. */
  readonly meant?: number | undefined;
}

/** One finding for each gap, at what follows it, and one for each that stands after a higher number. */
function checkOrder(
  members: readonly Numbered[],
  what: string,
  codeOf: (number: number) => string,
  report: Report,
): void {
  if (members.every(({ number, meant = number }, i) => number === i + 1 && meant === number)) return;
  const odd = onlyMisfit(members);
  if (odd) {
    const { code, codeAt, number, meant, place } = odd;
    // the same number twice is a finding of its own
    if (meant === undefined && members.filter((member) => member.number === number).length === 1)
      report(
        codeAt,
        `${code} stands where ${codeOf(place)} belongs, and the ${what} go on from there. Correct the number.`,
      );
    return;
  }
  const present = [...new Set(members.flatMap(({ number, meant }) => [number, meant ?? number]))].sort((a, b) => a - b);
  const before = new Map(present.map((number, i) => [number, present[i - 1] ?? 0]));
  const seen = new Set<number>();
  let highest = 0;
  for (const { code, codeAt, number, meant } of members) {
    if (seen.has(number)) continue;
    seen.add(number);
    const last = before.get(number) ?? 0;
    if (meant !== undefined) continue;
    if (number < highest)
      report(codeAt, `${code} stands after ${codeOf(highest)}. Put the ${what} in the order of their numbers.`);
    else if (number - last > 1) {
      const missing =
        number - last === 2
          ? `there is no ${codeOf(last + 1)}`
          : `${codeOf(last + 1)} to ${codeOf(number - 1)} are missing`;
      report(
        codeAt,
        `The ${what} go on with ${code}, and ${missing}. Number them without a gap, or add what is missing.`,
      );
    }
    highest = Math.max(highest, number);
  }
}

/** The one member that is not in its place while all others are, those behind it too. */
function onlyMisfit(members: readonly Numbered[]): (Numbered & { readonly place: number }) | undefined {
  const misfits = members.flatMap((member, i) => (member.number === i + 1 ? [] : [{ ...member, place: i + 1 }]));
  const [only] = misfits;
  return misfits.length === 1 && only && only.place < members.length ? only : undefined;
}
