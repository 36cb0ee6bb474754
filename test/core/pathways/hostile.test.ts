import assert from 'node:assert/strict';
import type { Clause, OfferedUnit, Place, Problem } from '../../../server/src/core/pathways/problem';
import { type Bounds, solve, usualBounds } from '../../../server/src/core/pathways/solve';
import type { Solution } from '../../../server/src/core/pathways/solution';
import { Work } from '../../../server/src/core/pathways/work';
import { checkTexts } from '../../harness/check';

function place(nth: number): Place {
  return { words: `group ${nth}` };
}

function unit(index: number, facts: Partial<OfferedUnit> = {}): OfferedUnit {
  return {
    reference: `U${index}`,
    credits: 1 + (index % 15),
    hours: index * 25,
    level: 7 + (index % 3),
    places: [0],
    ...facts,
  };
}

function problem(units: readonly OfferedUnit[], places: number, clauses: readonly Clause[]): Problem {
  return { units, places: Array.from({ length: places }, (_, nth) => place(nth)), clauses, withheld: [] };
}

function atLeast(credits: number, nth: number): Clause {
  const over = { scope: 'place', place: nth } as const;
  return {
    kind: 'amount',
    of: 'credits',
    over,
    minimum: credits,
    words: `at least ${credits}`,
    origin: { part: 'choose', nth },
  };
}

const many = Array.from({ length: 400 }, (_, i) => i);
const fifty = many.slice(0, 50);
const overlapping = many.map((i) =>
  unit(i, { places: [...new Set([i % 50, (i * 7) % 50, (i * 13) % 50])].sort((a, b) => a - b) }),
);

/** Problems that nobody writes, and what comes of them. */
const hostile: readonly (readonly [what: string, problem: Problem, outcome: Solution['outcome'] | 'any'])[] = [
  [
    '400 units in 50 overlapping groups',
    problem(
      overlapping,
      50,
      fifty.map((nth) => atLeast(20, nth)),
    ),
    'any',
  ],
  [
    '400 units in 50 groups each',
    problem(
      many.map((i) => unit(i, { places: fifty })),
      50,
      fifty.map((nth) => atLeast(3, nth)),
    ),
    'any',
  ],
  [
    '50 groups that ask for too much',
    problem(
      overlapping,
      50,
      fifty.map((nth) => atLeast(9_999, nth)),
    ),
    'contradiction',
  ],
  [
    'credits up to a thousand millions',
    problem(
      many.map((i) => unit(i, { credits: 1_000_000_000 - i * i })),
      1,
      [atLeast(999_999_999, 0)],
    ),
    'any',
  ],
  [
    'no credits at all',
    problem(
      many.map((i) => unit(i, { credits: 0 })),
      1,
      [atLeast(0, 0)],
    ),
    'pathways',
  ],
  [
    'no credits where some are asked for',
    problem(
      many.map((i) => unit(i, { credits: 0 })),
      1,
      [atLeast(1, 0)],
    ),
    'contradiction',
  ],
  ['credits below zero', problem([unit(1, { credits: -4 })], 1, []), 'undecided'],
  ['hours below zero', problem([unit(1, { hours: -400 })], 1, []), 'undecided'],
  ['broken credits', problem([unit(1, { credits: 0.5 })], 1, []), 'undecided'],
  ['no units', problem([], 1, [atLeast(6, 0)]), 'contradiction'],
  ['nothing at all', problem([], 0, []), 'pathways'],
  [
    'every two neighbours barred, and every tenth',
    problem(
      many.map((i) => unit(i)),
      1,
      many.flatMap((i): Clause[] => {
        const apart = (other: number): Clause => {
          const references = [`U${i}`, `U${other % 400}`];
          return { kind: 'apart', references, words: references.join(), origin: { part: 'not together', nth: i } };
        };
        return [apart(i + 1), apart(i + 10), apart(i + 31)];
      }),
    ),
    'any',
  ],
];

/** Solves, and counts what the work was said to be. */
function counted(solveIt: () => Solution): { readonly solution: Solution; readonly steps: number } {
  const spend = Object.getOwnPropertyDescriptor(Work.prototype, 'spend')?.value as Work['spend'];
  let steps = 0;
  Work.prototype.spend = function (this: Work, more: number) {
    const before = !this.isSpent;
    const left = spend.call(this, more);
    if (before) steps += more;
    return left;
  };
  try {
    return { solution: solveIt(), steps };
  } finally {
    Work.prototype.spend = spend;
  }
}

function sumOf({ pathways, contradiction, idle }: Bounds): number {
  // pathways are looked for with and without the declared credits, and once more for whether there are any
  return 3 * pathways + contradiction + idle;
}

describe('Rules of combination that nobody would write', () => {
  for (const [what, rule, outcome] of hostile) {
    it(`end within the bound: ${what}`, () => {
      for (const bounds of [usualBounds, { pathways: 5_000, contradiction: 5_000, idle: 5_000 }]) {
        const { solution, steps } = counted(() => solve(rule, bounds));
        // what exceeds it is one step of a sweep, or one plan
        assert.ok(steps <= sumOf(bounds) + 5 * 401 * 1_300, `${steps} steps`);
        if (outcome !== 'any' && bounds === usualBounds) assert.equal(solution.outcome, outcome);
      }
    }).timeout(60_000);
  }

  it('are undecided where the bound is too small, and never decided wrongly', () => {
    const rule = problem(
      many.slice(0, 40).map((i) => unit(i)),
      1,
      [atLeast(60, 0)],
    );
    const outcomes = [10, 1_000, 10_000, 100_000, 1_000_000].map(
      (most) => solve(rule, { pathways: most, contradiction: most, idle: most }).outcome,
    );
    assert.deepEqual([...new Set(outcomes)], ['undecided', 'pathways']);
    const impossible = { ...rule, clauses: [atLeast(6_000, 0)] };
    for (const most of [10, 100, 1_000, 10_000, 100_000])
      assert.notEqual(solve(impossible, { pathways: most, contradiction: most, idle: most }).outcome, 'pathways');
  });

  it('are called undecided where they are too large to be read', () => {
    const choices = '        - from: group 1\n          at least: 1 unit\n'.repeat(100);
    const units = many.map((i) => `  - reference: U${i}\n    credits: 3\n`).join('');
    const rule = `qualifications:\n  - id: award\n    rules:\n      choose:\n${choices}`;
    const group = `groups:\n  - id: group 1\n    units: ${many.map((i) => `U${i}`).join(', ')}\n`;
    const findings = checkTexts({ 'a.qualspec.yaml': `format: 1\n${rule}${group}units:\n${units}` });
    assert.ok(findings.some(({ rule: id }) => id === 'combination/undecided'));
  });

  it('have the same witness each time', () => {
    const [first, second] = [1, 2].map(() =>
      JSON.stringify(
        solve(
          problem(
            many.slice(0, 60).map((i) => unit(i)),
            1,
            [atLeast(50, 0)],
          ),
        ),
      ),
    );
    assert.equal(first, second);
  });
});
