import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderMarkSheetDocument } from '../../../server/src/core/render/document';
import { renderMarkSheet } from '../../../server/src/core/render/html';
import type { MarkSheetView } from '../../../server/src/core/render/view';
import { all, descendants, parseStrictly, rawText } from './tree';
import { byCriterion, bySection } from './views';

/** The same value with every text in it replaced, but for the name of the form. */
function replaceTexts<T>(value: T, replace: (text: string) => string): T {
  const walk = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') return key === 'form' ? part : replace(part);
    if (Array.isArray(part)) return part.map((item) => walk(item, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, walk(item, name)]));
  };
  return walk(value, '') as T;
}

const withInstructions: MarkSheetView = {
  ...byCriterion,
  units: [{ reference: '8607-531', title: 'Another title' }],
  instructions: [{ text: 'Do this:', points: [{ text: 'first', points: [{ text: 'deeper', points: [] }] }] }],
  outcomes: byCriterion.outcomes.map((outcome) => ({
    ...outcome,
    unit: '8607-531',
    criteria: outcome.criteria.map((criterion) => ({ ...criterion, unit: '8607-531' })),
  })),
};

for (const view of [bySection, withInstructions]) {
  describe(`hostile texts in a sheet ${view.form}`, () => {
    const texts: string[] = [];
    const hostile = replaceTexts(view, () => {
      const text = `</style></title><script>alert("${String(texts.length)}")</script><img src=x onerror='y'>&lt;&amp é🦉{{x}}`;
      texts.push(text);
      return text;
    });
    const [id = '', ...shown] = texts;

    it('come out as texts, each of them whole', () => {
      const text = rawText(parseStrictly(renderMarkSheet(hostile)));
      assert.ok(shown.length > 15);
      for (const one of shown) assert.ok(text.includes(one), `missing: ${one}`);
      assert.ok(!text.includes(id), 'an id is not for reading');
    });

    it('add no element and no attribute', () => {
      const shape = (one: MarkSheetView): unknown[] =>
        descendants(parseStrictly(renderMarkSheet(one))).map(({ name, attributes }) => [name, [...attributes.keys()]]);
      assert.deepEqual(shape(hostile), shape(replaceTexts(view, () => 'harmless')));
    });

    it('stay out of the styles and of the head of a document', () => {
      const html = renderMarkSheetDocument(hostile);
      const document = parseStrictly(html);
      assert.deepEqual(all(document, 'script', 'img'), []);
      assert.equal(all(document, 'title').length, 1);
      assert.equal(html.match(/<\/style/g)?.length, 1);
      const foot = /@bottom-left \{ content: "((?:[A-Za-z0-9 ]|\\[0-9a-f]{1,6} )*)";/.exec(html);
      assert.ok(foot, 'the running foot is one escaped string');
      const read = foot[1]?.replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
      assert.equal(read, `${hostile.title ?? ''} · Version ${hostile.specification.version ?? ''}`);
    });
  });
}

/** What a forgotten case looks like to a reader. */
const MACHINE = /undefined|null|NaN|Infinity|\[object/;

describe('any text and any figure', () => {
  const texts = fc.array(
    fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !MACHINE.test(text)),
    { minLength: 1, maxLength: 7 },
  );
  const figures = fc.array(
    fc.option(fc.constantFrom(0, 4, 12.5, Number.NaN, Infinity, -Infinity), { nil: undefined }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );

  it('give a well-formed document without a word of the machine', () => {
    fc.assert(
      fc.property(fc.constantFrom(bySection, withInstructions), texts, figures, (view, words, numbers) => {
        let word = 0;
        const other = replaceTexts(view, () => words[word++ % words.length] ?? '');
        let number = 0;
        const half = JSON.parse(JSON.stringify(other), (key, value: unknown) =>
          ['marks', 'minimum', 'total', 'passMark'].includes(key) && !Array.isArray(value)
            ? typeof value === 'number'
              ? numbers[number++ % numbers.length]
              : value
            : value,
        ) as MarkSheetView;
        const text = rawText(parseStrictly(renderMarkSheet(half)));
        parseStrictly(renderMarkSheetDocument(half));
        assert.doesNotMatch(text, MACHINE);
      }),
      { numRuns: 200 },
    );
  });
});
