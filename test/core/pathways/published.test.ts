import assert from 'node:assert/strict';
import type { Pathway, Pathways } from '../../../server/src/core/pathways/solution';
import { samplesIn } from '../../harness/samples';
import { pathwaysIn } from './read';

const samples = samplesIn('specifications');

function solved(file: string, id: string): Pathways {
  const known = pathwaysIn(samples, `${file}.qualspec.yaml`, id);
  assert.ok(known.known, JSON.stringify(known));
  assert.equal(known.solution.outcome, 'pathways');
  return known.solution as Pathways;
}

/** `524 in group 1 and 404 in group 2`. */
function named({ units }: Pathway): string {
  return units.map(({ reference, place }) => `${reference.replace(/^\d+-/, '')} in ${place}`).join(' and ');
}

const leadership = 'leadership-and-management-level-5';
const management = 'management-level-6';
const enterprise = 'social-enterprise-level-5';

/** The least hours of all pathways, the greatest with the fewest credits, and how many credits these are. */
const published: readonly (readonly [file: string, id: string, least: number, greatest: number, credits: number])[] = [
  [leadership, 'award', 16, 28, 6],
  [leadership, 'certificate', 15, 64, 13],
  [leadership, 'diploma', 29, 177, 37],
  [management, 'award', 26, 26, 12],
  [management, 'diploma', 77, 81, 42],
  [enterprise, 'A1', 24, 24, 6],
  [enterprise, 'certificate', 72, 72, 21],
  [enterprise, 'diploma', 120, 120, 37],
  ['business-support-level-5-2011', 'certificate', 72, 72, 23],
];

describe('The published figures', () => {
  for (const [file, id, least, greatest, credits] of published) {
    it(`come out for the ${id} of ${file}: ${least} and ${greatest} hours`, () => {
      const { hours, atFewestCredits } = solved(file, id);
      assert.equal(hours?.smallest.hours, least);
      assert.equal(atFewestCredits?.largest.hours, greatest);
      assert.equal(atFewestCredits.largest.credits, credits);
    });
  }

  it('have the averages 22 and 39.5 that two qualifications print, and 103 and 79 where two print others', () => {
    const midpoint = (id: string, file: string) => {
      const { hours, atFewestCredits } = solved(file, id);
      return ((hours?.smallest.hours ?? NaN) + (atFewestCredits?.largest.hours ?? NaN)) / 2;
    };
    assert.equal(midpoint('award', leadership), 22);
    assert.equal(midpoint('certificate', leadership), 39.5);
    assert.equal(midpoint('diploma', leadership), 103);
    assert.equal(midpoint('diploma', management), 79);
  });

  it("reach the certificate's 15 hours with 14 credits, from 524 and 404, and no less than 16 with 13", () => {
    const { hours, totals } = solved(leadership, 'certificate');
    assert.equal(hours && named(hours.smallest), '524 in group 1 and 404 in group 2');
    assert.equal(hours?.smallest.credits, 14);
    assert.deepEqual(totals[0], { credits: 13, smallest: 16, largest: 64 });
  });

  it('leave no total out between the limits, and no unit', () => {
    assert.deepEqual(
      solved(leadership, 'award').totals.map(({ credits }) => credits),
      [6, 7, 8, 9, 10, 11, 12],
    );
    for (const id of ['award', 'certificate', 'diploma']) assert.deepEqual(solved(leadership, id).never, []);
  });

  it('take each unit of the Level 6 Diploma in one group alone', () => {
    const { hours } = solved(management, 'diploma');
    assert.ok(hours);
    const references = hours.smallest.units.map(({ reference }) => reference);
    assert.equal(new Set(references).size, references.length);
    const ofGroup = (group: string) => hours.smallest.units.filter(({ place }) => place === group).length;
    assert.equal(ofGroup('group A'), 2);
    assert.equal(ofGroup('group B'), 4);
  });

  it('make clauses that follow from others known, with those they follow from', () => {
    const idle = solved(management, 'diploma').idle.map(({ clause, because }) => [
      clause.words,
      because.map(({ words }) => words),
    ]);
    assert.deepEqual(idle, [
      ['at least 42 credits in all', ['at least 12 credits from group A', 'at least 30 credits from group B']],
    ]);
  });
});
