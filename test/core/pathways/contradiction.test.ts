import assert from 'node:assert/strict';
import { contradictionIn } from '../../../server/src/core/pathways/contradiction';
import type { Clause, Problem } from '../../../server/src/core/pathways/problem';
import { Rows } from '../../../server/src/core/pathways/rows';
import { solve } from '../../../server/src/core/pathways/solve';
import { Work } from '../../../server/src/core/pathways/work';

/** One unit of so many credits in each place. */
const credits = [3, 4, 6, 7];

function atLeast(minimum: number, place: number): Clause {
  const words = `at least ${minimum} from ${place}`;
  return {
    kind: 'amount',
    of: 'credits',
    over: { scope: 'place', place },
    minimum,
    words,
    origin: { part: 'replaced' },
  };
}

function atMost(maximum: number): Clause {
  const words = `at most ${maximum} in all`;
  return { kind: 'amount', of: 'credits', over: { scope: 'all' }, maximum, words, origin: { part: 'replaced' } };
}

function problem(...clauses: Clause[]): Problem {
  return {
    units: credits.map((value, place) => {
      return { reference: `U${place}`, credits: value, hours: 0, level: undefined, places: [place] };
    }),
    places: credits.map((_, place) => ({ words: `group ${place}` })),
    clauses,
    withheld: [],
  };
}

/** What contradicts itself in a problem, and what is said of its size. */
function found(clauses: readonly Clause[]) {
  const solution = solve(problem(...clauses));
  assert.ok(solution.outcome === 'contradiction', solution.outcome);
  return [...solution.clauses.map(({ words }) => words), solution.size];
}

const triple = [atLeast(3, 0), atLeast(4, 1)];

/** Clauses that contradict each other in more than one way, and the smallest way. */
const cases: readonly (readonly [what: string, clauses: readonly Clause[], smallest: readonly string[]])[] = [
  ['a clause that nothing complies with', [atLeast(5, 0), ...triple, atMost(5)], ['at least 5 from 0']],
  ['two, of which the last is one', [atLeast(6, 2), ...triple, atMost(5)], ['at least 6 from 2', 'at most 5 in all']],
  [
    'two next to each other, before three',
    [atLeast(7, 3), atMost(6), ...triple, atLeast(6, 2), atMost(12)],
    ['at least 7 from 3', 'at most 6 in all'],
  ],
  [
    'three, where there are no fewer',
    [...triple, atMost(6)],
    ['at least 3 from 0', 'at least 4 from 1', 'at most 6 in all'],
  ],
  [
    'three, where a fourth has nothing to do with them',
    [...triple, atLeast(0, 2), atMost(6)],
    ['at least 3 from 0', 'at least 4 from 1', 'at most 6 in all'],
  ],
];

describe('The clauses that contradict each other', () => {
  for (const [what, clauses, smallest] of cases)
    it(`are as few as there can be: ${what}`, () => assert.deepEqual(found(clauses), [...smallest, 'smallest']));

  it('are those that were found, where it would take too long to look for fewer', () => {
    const rule = problem(atLeast(6, 2), ...triple, atMost(5));
    const rows = new Rows(rule);
    const sizes = new Set<string>();
    for (let work = 0; work < 400; work++) {
      const { clauses, size } = contradictionIn(rule, rows, new Work(work));
      // whatever was tried, what is said contradicts itself
      assert.equal(solve({ ...rule, clauses }).outcome, 'contradiction', `${size} after ${work}`);
      if (size !== 'some') assert.equal(clauses.length, size === 'smallest' ? 2 : 3, `${size} after ${work}`);
      sizes.add(size);
    }
    assert.deepEqual([...sizes], ['some', 'irreducible', 'smallest']);
  });
});
