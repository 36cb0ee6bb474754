import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Offer, offersAt } from '../../server/src/core/features/renumber';
import { mentionsOf } from '../../server/src/core/project/mentions';
import { remarksIn } from '../harness/actions';
import { Desk } from '../harness/cursor';
import { arrangedTexts } from '../harness/features';
import { slip, withSlip } from './fixes';
import { type Count, target } from './target';
import { samples } from './texts';

const uri = 'main.qualspec.yaml';

/** A unit with everything between its lines that can stand there, and what names its criteria in every way. */
const mixed = `format: 1
units:
  - reference: E5.01
    also known as: M5.01
    outcomes:
      1:
        text: Be able to plan
        criteria:
          # on explaining
          1.1: Explain # well
          1.2: >
            Plan
            and act

          "1.3": 'Evaluate

            it
            '
        content: [
          one
        ]

      # the second
      2:
        criteria:
            2.1: |+
              Review

            2.2: Assess
      3:
  - reference: E5.02
    outcomes:
      1:
        criteria:
          1.1: Apply
assessments:
  - id: one
    units: E5.01
    sections:
      - statements:
          - evidences: 1.1, 1.2
          - evidences: [1.3, "2.1"]
  - id: both
    units: E5.01, E5.02
    sections:
      - statements:
          - evidences: M5.01 2.2, E5.02 1.1
mark sheets:
  - id: sheet
    assessment: one
    criteria:
      1.1:
        marks: 4
      "2.2":
        marks: 4
`;
const known: Readonly<Record<string, string>> = { ...samples, mixed };

/** The text of the criterion that each place means; undefined where there is none, or more than one. */
function meantIn(desk: Desk): (string | undefined)[] {
  return Object.keys(desk.texts).flatMap((name) => {
    const meaning = desk.meaning(name);
    return desk.file(name).document.blocks.flatMap((block) =>
      mentionsOf(block).flatMap((mention) => {
        if (mention.kind !== 'criterion' || mention.role === 'definition') return [];
        const all = meaning.ownerOf(mention)?.main.flatMap(({ fact }) => fact.criteria ?? []) ?? [];
        const [found, another] = all.filter(({ code }) => code === mention.text);
        return [another ? undefined : found?.text];
      }),
    );
  });
}

/** The same one the other way, where nothing else is numbered anew on the way. */
function inverseOf({ title, arrangement }: Offer, offers: readonly Offer[]) {
  const isInOrder = offers.every((offer) => offer.arrangement.do !== 'renumber');
  if (!isInOrder || arrangement.do === 'renumber' || arrangement.do === 'give criterion') return undefined;
  const [, what = '', number = ''] = /^Move (\w+) ([0-9.]+) /.exec(title) ?? [];
  const moved = number.replace(/[0-9]+$/, (last) => String(Number(last) + arrangement.by));
  return { of: moved, title: `Move ${what} ${moved} ${arrangement.by === 1 ? 'up' : 'down'}` };
}

function assertArranged(texts: Readonly<Record<string, string>>, share: number, nth: number, count: Count): void {
  const desk = new Desk(texts);
  count('texts');
  const codes = codesIn(texts[uri] ?? '');
  const code = codes[Math.floor(share * codes.length)];
  if (!code) return;
  const cursor = { uri, offset: code.end };
  const offers = offersAt(desk.view(uri), cursor.offset);
  const offer = offers[nth % Math.max(1, offers.length)];
  if (!offer) return;
  const made = arrangedTexts(desk, cursor, offer.title);
  if (typeof made === 'string') {
    count('refused');
    return;
  }
  count(offer.arrangement.do);
  const after = { ...texts, ...(made as Readonly<Record<string, string>>) };
  assert.deepEqual(remarksIn(after), remarksIn(texts));
  const [before, now] = [meantIn(desk), meantIn(new Desk(after))];
  // what named none may have been right already
  assert.deepEqual(
    now.map((text, i) => (before[i] === undefined ? undefined : text)),
    before,
  );
  const inverse = inverseOf(offer, offers);
  if (!inverse || now.some((text, i) => text !== before[i]) || /\S$/.test(texts[uri] ?? '')) return;
  const again = new Desk(after);
  const back = codesIn(after[uri] ?? '')
    .filter(({ code }) => code === inverse.of)
    .map(({ end }) => arrangedTexts(again, { uri, offset: end }, inverse.title))
    .some((result) => typeof result === 'object' && uri in result && sameTexts({ ...after, ...result }, texts));
  assert.ok(back, `${inverse.title} does not give the text back`);
  count('and back');
}

/** The codes of outcomes, criteria and lines of mark sheets, and where each ends. */
function codesIn(text: string): { readonly code: string; readonly end: number }[] {
  return [...text.matchAll(/^ +["']?([0-9.]+)(?=["']?:)/gm)].map(({ index, 0: { length }, 1: code = '' }) => {
    return { code, end: index + length };
  });
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return Object.keys(b).every((name) => a[name] === b[name]);
}

export const arrange = target(
  'arrange',
  'outcomes and criteria that are moved or numbered anew are named as before, and can be moved back',
  60,
  fc.record({
    name: fc.oneof(fc.constant('mixed'), fc.constantFrom(...Object.keys(known))),
    slips: fc.array(slip, { maxLength: 3 }),
    isDos: fc.boolean(),
    // small numbers come more often than others, and are to be anywhere
    share: fc.nat(996).map((n) => ((n * 311) % 997) / 997),
    nth: fc.nat(996).map((n) => (n * 311) % 997),
  }),
  ({ name, slips, isDos, share, nth }, count) => {
    const slipped = slips.reduce(withSlip, known[name] ?? '');
    const other = samples['unit-library.qualspec.yaml'] ?? '';
    const text = isDos ? slipped.replaceAll('\n', '\r\n') : slipped;
    assertArranged({ [uri]: text, ...(slipped !== other && { 'other.qualspec.yaml': other }) }, share, nth, count);
  },
);
