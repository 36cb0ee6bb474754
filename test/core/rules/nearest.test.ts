import assert from 'node:assert/strict';
import { nearest } from '../../../server/src/core/rules/nearest';

const known = ['marks', 'hours', 'credits', 'criteria', 'units', 'id', 'post'];

/** What somebody wrote, and which of the known words was probably meant. */
const cases: Readonly<Record<string, string | undefined>> = {
  mark: 'marks',
  MARKS: 'marks',
  makrs: 'marks',
  hour: 'hours',
  ours: 'hours',
  credit: 'credits',
  crtieria: 'criteria',
  // of seven letters two may be wrong, of nine three
  crudats: 'credits',
  crudatz: undefined,
  cryteryab: 'criteria',
  // of short words one
  if: 'id',
  di: 'id',
  xy: undefined,
  unix: undefined,
  // the same letters are not yet the same word
  stop: undefined,
  '': undefined,
};

describe('the word that was probably meant', () => {
  for (const [written, meant] of Object.entries(cases))
    it(`by '${written}' is ${meant ?? 'none'}`, () => assert.equal(nearest(written, known), meant));

  it('is the first of those that are equally near', () =>
    assert.equal(nearest('unit', ['unix', 'unit 1', 'units']), 'unix'));

  it('is the nearest, wherever it stands', () => {
    assert.equal(nearest('criterion', ['criteria', 'criterions']), 'criterions');
    assert.equal(nearest('criterion', ['criterions', 'criteria']), 'criterions');
  });
});
