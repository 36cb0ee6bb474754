import assert from 'node:assert/strict';
import { readKnown, unitsText } from './read';

const units = unitsText(
  '101 2 credits level Entry 2',
  '102 3 credits level Entry 3',
  '103 6 credits level 1',
  '104 12 credits level 2',
);

/** The credit totals of two of these units that a level mix allows. */
function totals(mix: string): readonly number[] {
  const { solution } = readKnown(`choose:\n  - units: 101-104\n    exactly: 2 units\nlevel mix: ${mix}`, units);
  return solution.outcome === 'pathways' ? solution.totals.map(({ credits }) => credits) : [];
}

/** Two units come to 5, 8, 9, 14, 15 or 18 credits. */
const cases: readonly (readonly [mix: string, totals: readonly number[]])[] = [
  ['at least 2 credits at level Entry 2', [5, 8, 14]],
  ['at least 3 credits at level Entry 3', [5, 9, 15]],
  ['at least 6 credits at level 1', [8, 9, 18]],
  ['at least 70% at level 2', [14, 15]],
  ['at least 60% at level Entry 3', [5]],
  ['more than 60% at level Entry 3', []],
  ['at least 8 credits at level Entry 2 or above', [8, 9, 14, 15, 18]],
  ['at least 7 credits at level Entry 3 or above', [9, 14, 15, 18]],
  ['at least 7 credits at level 1 or above', [14, 15, 18]],
  ['at least 7 credits at level 2 or above', [14, 15, 18]],
  ['more than 70% at level 2 or above', [14, 15]],
];

describe('A mix of levels', () => {
  for (const [mix, expected] of cases)
    it(`allows what complies: ${mix}`, () => assert.deepEqual(totals(mix), expected));
});
