import assert from 'node:assert/strict';
import { mistakes } from '../fixtures/mistakes/all';
import type { Mistake } from '../fixtures/mistakes/mistake';
import { Edited } from '../harness/edited';
import {
  type FoundAt,
  changeOf,
  changed,
  foundIn,
  isSame,
  moved,
  placed,
  readable,
  unchanged,
} from '../harness/mistakes';
import { samplesIn } from '../harness/samples';

const samples = samplesIn('specifications');

/** Those of the findings that are not among others. */
function without(found: readonly FoundAt[], others: readonly FoundAt[]): FoundAt[] {
  return found.filter((one) => !others.some((other) => isSame(one, other)));
}

describe('Mistakes in the samples', () => {
  // one project is changed and changed back: to read all samples anew for each mistake would take minutes
  let edited: Edited;
  let known: FoundAt[];

  // not while the tests are read: a change of a rule that is tried must count for this project, and for no other run
  before(() => {
    edited = new Edited(samples);
    known = foundIn(samples, edited.checkAll());
  });

  it('are 300 and more, each another one', () => {
    assert.ok(mistakes.length >= 300, `there are ${mistakes.length}`);
    const texts = mistakes.map((mistake) => JSON.stringify(changeOf(mistake, samples)));
    assert.equal(new Set(texts).size, mistakes.length);
  });

  // the score of a family's tests is taken with its own mistakes alone
  const only = (process.env.QUALSPEC_RULES ?? '').split(',');
  const isOwn = ({ found }: Mistake) => only.some((family) => found.some(({ rule }) => rule.startsWith(family)));

  for (const mistake of mistakes.filter(isOwn))
    it(`${mistake.file}: ${mistake.what} (${shown(mistake)})`, () => {
      const change = changeOf(mistake, samples);
      const texts = changed(samples, change);
      const after = foundIn(texts, edited.checkedWith(change.file, change));
      const old = known.map((found) => moved(found, change));
      const expected = mistake.found.map((place) => placed(place, mistake, texts));
      const gone = mistake.gone?.map((place) => placed(place, mistake, samples)) ?? [];
      assert.ok(expected.length > 0, 'a mistake that nothing tells of is no test');
      assert.deepEqual(readable(without(after, old), texts), readable(expected, texts));
      const lost = without(old, after).map((found) => unchanged(found, known, change));
      assert.deepEqual(readable(lost, samples), readable(gone, samples));
    });
});

/** What is changed, on one short line. */
function shown({ right, wrong }: Mistake): string {
  const short = (text: string) => {
    const line = text.trim().replace(/\s+/g, ' ');
    return line.length > 40 ? `${line.slice(0, 40)}…` : line;
  };
  return `${short(right)} > ${short(wrong)}`;
}
