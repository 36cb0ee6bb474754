import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Offer, offersAt } from '../../server/src/core/features/actions/offers';
import { sheetsOf, viewOf } from '../../server/src/core/render/sheets';
import { type Texts, assertNoWorse, placeIn, remarksIn, unitsIn, worked } from '../harness/actions';
import { Desk } from '../harness/cursor';
import { slip, withSlip } from './fixes';
import { type Count, target } from './target';
import { pair, samples } from './texts';

const uri = 'main.qualspec.yaml';
const other = 'unit-library.qualspec.yaml';

/** Units in no order, with remarks all around them, and names of units of another file. */
const unsorted = `format: 1
specification:
  awarding organisation: ILM
qualifications:
  - id: a
    title: A
    rules:
      mandatory: E5.05
units: # all
  # of the list

  # nine
  - reference: E5.9
    title: Nine
    aim: |
      One

      two
    # below nine

  - reference: E5.10
    replaced by: E5.05 for registrations from 2020-07-01
  # two
  - reference: E5.2 # two
# the end
`;
const known: Readonly<Record<string, string>> = { ...samples, ...pair, unsorted };

const begun = ['add unit', 'add assessment'];

/** An action changes where something is written and nothing of what is said: units, sheets, remarks and findings. */
function assertKept(before: Texts, after: Texts, task: Offer['task']['do']): void {
  assert.deepEqual(remarksIn(after), remarksIn(before), task);
  if (begun.includes(task)) return;
  assert.deepEqual(unitsIn(after), unitsIn(before), task);
  assert.deepEqual(shownIn(after), shownIn(before), task);
  assertNoWorse(before, after, task === 'write sheet');
}

/** What all mark sheets show, without their places and ids. */
function shownIn(texts: Texts): string[] {
  const desk = new Desk(texts);
  return Object.keys(texts)
    .flatMap((name) => sheetsOf(desk.file(name)).map((sheet) => viewOf(sheet, desk.file(name), desk.project)))
    .map((view) => JSON.stringify(view, (key, value: unknown) => (['offset', 'id'].includes(key) ? undefined : value)))
    .sort();
}

function tryAt(texts: Texts, offset: number, count: Count): void {
  const { desk, place } = placeIn(texts, uri, offset);
  for (const { task } of offersAt(place, true)) {
    const after = worked(desk, place, task);
    if (typeof after === 'string') {
      count('refusals');
      continue;
    }
    count(task.do);
    assertKept(texts, after, task.do);
    if (task.do !== 'sort units') continue;
    const again = offersAt(placeIn(after, uri, offset).place, true);
    assert.ok(!again.some((each) => each.task.do === 'sort units'), 'sorted once more');
  }
}

export const actions = target(
  'actions',
  'what is done besides fixes keeps what is said, every remark and all findings',
  60,
  fc.record({
    name: fc.oneof(fc.constant('unsorted'), fc.constantFrom(...Object.keys(known))),
    slips: fc.array(slip, { maxLength: 3 }),
    isDos: fc.boolean(),
    places: fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 1, maxLength: 3 }),
  }),
  ({ name, slips, isDos, places }, count) => {
    const slipped = slips.reduce(withSlip, known[name] ?? '');
    const text = isDos ? slipped.replaceAll('\n', '\r\n') : slipped;
    const texts = { [uri]: text, ...(name !== other && { [other]: samples[other] ?? '' }) };
    const heads = [...text.matchAll(/(?:- (?:reference|id)|units|mandatory|replaced by): /g)];
    for (const place of places) {
      count('places');
      const head = heads[Math.floor(place * heads.length)];
      if (head) tryAt(texts, head.index + head[0].length, count);
    }
  },
);
