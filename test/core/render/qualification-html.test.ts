import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderQualification } from '../../../server/src/core/render/qualification-html';
import { qualificationStyles } from '../../../server/src/core/render/qualification-styles';
import type { OfferedUnitView, QualificationView } from '../../../server/src/core/render/qualification-view';
import { markSheetStyles } from '../../../server/src/core/render/styles';
import { all, descendants, parseStrictly, rawText, textOf, withClass } from './tree';

const one: OfferedUnitView = {
  reference: '8607-501',
  title: 'Managing improvement',
  level: '5',
  credits: 3,
  glh: '8',
  groups: ['group 1', 'group 2'],
};
const unknownUnit: OfferedUnitView = {
  reference: '999',
  title: undefined,
  level: undefined,
  credits: undefined,
  glh: undefined,
  groups: [],
};
const full: QualificationView = {
  id: 'award',
  title: 'Level 5 Award',
  number: '600/5855/9',
  level: '5',
  credits: '6 to 12',
  glh: '16',
  averageGlh: '22',
  tqt: '60',
  facts: [{ label: 'Review date', text: '2030-01-01' }],
  rules: {
    wording: [{ text: 'Two units or more.', points: [] }],
    clauses: ['at least 2 units from group 1'],
    figures: {
      is: 'solved',
      credits: { lowest: 6, highest: 12 },
      units: { lowest: 2, highest: 5 },
      hours: { lowest: 16, highest: 58, average: 22, besides: ['induction'], cheapest: [one], cheapestCredits: 6 },
    },
  },
  mandatory: [one],
  optional: [one, unknownUnit],
  passages: [
    { heading: 'Purpose', text: [{ text: 'It helps.', points: [] }] },
    {
      heading: 'Progression',
      text: [
        { text: 'Diploma', points: [{ text: 'Extended', points: [] }] },
        { text: 'Degree', points: [] },
      ],
    },
  ],
  specification: { title: 'Level 5 qualifications', version: '2' },
  awardingOrganisation: 'ILM',
};
const contradiction: QualificationView = {
  ...full,
  rules: { wording: [], clauses: [], figures: { is: 'contradiction', between: ['a', 'b'] } },
};
const nothingKnown: QualificationView = {
  id: 'x',
  title: undefined,
  number: undefined,
  level: undefined,
  credits: undefined,
  glh: undefined,
  averageGlh: undefined,
  tqt: undefined,
  facts: [],
  rules: { wording: [], clauses: [], figures: { is: 'unknown', because: 'there are no rules of combination yet' } },
  mandatory: [],
  optional: [],
  passages: [],
  specification: { title: undefined, version: undefined },
  awardingOrganisation: undefined,
};

const views = { full, contradiction, 'nothing known': nothingKnown };

for (const [name, view] of Object.entries(views)) {
  describe(`a qualification as HTML, ${name}`, () => {
    const root = parseStrictly(renderQualification(view));

    for (const top of [1, 2, 3] as const)
      it(`has headings in order from level ${String(top)}, none of them empty`, () => {
        const headings = all(parseStrictly(renderQualification(view, top)), 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
        const levels = headings.map((heading) => Number(heading.name.slice(1)));
        assert.equal(levels[0], top);
        assert.equal(levels.filter((level) => level === top).length, 1);
        levels.forEach((level, index) => assert.ok(level - (levels[index - 1] ?? level) <= 1, levels.join()));
        assert.ok(headings.every((heading) => textOf(heading) !== ''));
      });

    it('is an article in British English, named by its heading', () => {
      const [article, ...more] = root.children.filter((child) => typeof child !== 'string');
      assert.ok(article && more.length === 0);
      assert.deepEqual([article.name, article.attributes.get('lang')], ['article', 'en-GB']);
      const ids = all(root, 'h1').map(({ attributes }) => attributes.get('id'));
      assert.deepEqual(ids, [article.attributes.get('aria-labelledby')]);
    });

    it('has tables with a caption, headings with a scope, and rows of one width without an empty cell', () => {
      for (const table of all(root, 'table')) {
        assert.notEqual(all(table, 'caption').map(textOf).join(), '');
        for (const cell of all(table, 'th')) assert.ok(['col', 'row'].includes(cell.attributes.get('scope') ?? ''));
        for (const cell of all(table, 'th', 'td')) assert.notEqual(textOf(cell), '');
        assert.equal(new Set(all(table, 'tr').map((row) => all(row, 'th', 'td').length)).size, 1);
      }
      for (const field of all(root, 'dt', 'dd')) assert.notEqual(textOf(field), '');
      for (const part of withClass(root, 'qs-scroll')) assert.notEqual(part.attributes.get('aria-label') ?? '', '');
    });

    it('holds nothing that runs, loads or styles itself', () => {
      for (const element of descendants(root)) {
        assert.ok(!['script', 'style', 'link', 'img', 'iframe', 'form', 'a'].includes(element.name));
        for (const attribute of element.attributes.keys()) assert.doesNotMatch(attribute, /^(on|style$|src$|href$)/);
      }
    });

    it('draws with classes that its styles name', () => {
      const drawn = descendants(root).flatMap(({ attributes }) => attributes.get('class')?.split(' ') ?? []);
      for (const each of new Set(drawn)) assert.ok(qualificationStyles.includes(`.${each}`), each);
    });
  });
}

describe('a qualification as HTML', () => {
  it('shows the figures, the route by its titles, and the units with their groups', () => {
    const text = textOf(parseStrictly(renderQualification(full))).replace(/\s+/g, ' ');
    for (const shown of [
      'Level 5 Award',
      '600/5855/9',
      '6 to 12',
      'at least 2 units from group 1',
      'Lowest GLH, with induction16',
      'Highest GLH, with induction58',
      '16 hours (induction counted), with 1 unit and 6 credits:',
      'Managing improvement (8 h)',
      'group 1, group 2',
      'Version 2',
    ])
      assert.ok(text.includes(shown), `${shown} in ${text}`);
  });

  it('shows no route where all routes take the same hours', () => {
    const { figures } = full.rules;
    assert.ok(figures.is === 'solved' && figures.hours);
    const hours = { ...figures.hours, highest: 16 };
    const view = { ...full, rules: { ...full.rules, figures: { ...figures, hours } } };
    const text = textOf(parseStrictly(renderQualification(view)));
    assert.match(text, /GLH of every route/);
    assert.doesNotMatch(text, /route with the fewest/);
  });

  it('has styles that add to those of mark sheets, load nothing and close what they open', () => {
    assert.ok(qualificationStyles.startsWith(markSheetStyles));
    assert.doesNotMatch(qualificationStyles, /url\(|@import|https?:|</);
    assert.equal(qualificationStyles.split('{').length, qualificationStyles.split('}').length);
    const named = Array.from(
      qualificationStyles.slice(markSheetStyles.length).matchAll(/\.(qs-[a-z]+)/g),
      ([, name]) => name,
    );
    const drawn = Object.values(views)
      .map((view) => renderQualification(view))
      .join('');
    for (const name of named) assert.match(drawn, new RegExp(`[" ]${name}[" ]`));
  });

  it('escapes every text, and any text gives a well-formed fragment', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 5 }), (words) => {
        const texts = [...words, `</style><script>alert("1")</script><img src=x onerror='y'>&lt;`];
        let next = 0;
        const walk = (part: unknown, key: string): unknown => {
          if (typeof part === 'string') return key === 'is' || key === 'id' ? part : texts[next++ % texts.length];
          if (Array.isArray(part)) return part.map((item) => walk(item, key));
          if (typeof part !== 'object' || part === null) return part;
          return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, walk(item, name)]));
        };
        const root = parseStrictly(renderQualification(walk(full, '') as QualificationView));
        assert.deepEqual(all(root, 'script', 'img', 'style'), []);
        assert.ok(rawText(root).includes('<script>alert("1")</script>'));
      }),
      { numRuns: 200 },
    );
  });
});
