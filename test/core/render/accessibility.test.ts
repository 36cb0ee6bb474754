import assert from 'node:assert/strict';
import { renderMarkSheet } from '../../../server/src/core/render/html';
import { all, descendants, parseStrictly, textOf, withClass } from './tree';
import { byCriterion, bySection, unknownByCriterion, unknownBySection } from './views';

for (const view of [bySection, byCriterion, unknownBySection, unknownByCriterion]) {
  describe(`accessibility ${view.form}, ${view.title ?? 'nothing known'}`, () => {
    for (const top of [1, 2, 3] as const) {
      it(`has headings in order from level ${String(top)}, none of them empty`, () => {
        const headings = all(parseStrictly(renderMarkSheet(view, top)), 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
        const levels = headings.map(({ name }) => Number(name.slice(1)));
        assert.equal(levels[0], top);
        assert.equal(levels.filter((level) => level === top).length, 1);
        levels.forEach((level, index) => {
          assert.ok(level - (levels[index - 1] ?? level) <= 1, levels.join());
        });
        assert.ok(headings.every((heading) => textOf(heading) !== ''));
      });
    }

    const root = parseStrictly(renderMarkSheet(view));

    it('is an article in British English, named by its heading', () => {
      const [article, ...more] = root.children.filter((child) => typeof child !== 'string');
      assert.ok(article && more.length === 0);
      assert.deepEqual([article.name, article.attributes.get('lang')], ['article', 'en-GB']);
      const name = article.attributes.get('aria-labelledby');
      assert.deepEqual(
        all(root, 'h1').map(({ attributes }) => attributes.get('id')),
        [name],
      );
    });

    it('has tables with a caption, headings with a scope, and rows of one width', () => {
      const tables = all(root, 'table');
      assert.ok(tables.length > 0);
      for (const table of tables) {
        assert.notEqual(all(table, 'caption').map(textOf).join(), '');
        for (const cell of all(table, 'th')) {
          assert.ok(['col', 'rowgroup'].includes(cell.attributes.get('scope') ?? ''));
          assert.notEqual(textOf(cell), '');
        }
        const widths = all(table, 'tr').map((row) =>
          all(row, 'th', 'td').reduce((width, cell) => width + Number(cell.attributes.get('colspan') ?? 1), 0),
        );
        assert.equal(new Set(widths).size, 1);
      }
    });

    it('leaves no space to fill in, no box and no scrolling part without words', () => {
      for (const cell of all(root, 'td', 'dd', 'dt')) assert.notEqual(textOf(cell), '');
      for (const box of withClass(root, 'qs-tick')) assert.match(textOf(box), /^☐ \w/);
      for (const box of withClass(root, 'qs-box')) assert.equal(box.attributes.get('aria-hidden'), 'true');
      for (const part of withClass(root, 'qs-scroll')) assert.notEqual(part.attributes.get('aria-label') ?? '', '');
    });

    it('holds nothing that runs, loads or styles itself', () => {
      for (const { name, attributes } of descendants(root)) {
        assert.ok(!['script', 'style', 'link', 'img', 'iframe', 'form'].includes(name));
        for (const attribute of attributes.keys()) assert.doesNotMatch(attribute, /^(on|style$|src$|href$)/);
      }
    });
  });
}

describe('ids', () => {
  const idOf = (id: string): string | undefined =>
    all(parseStrictly(renderMarkSheet({ ...bySection, id })), 'h1')[0]?.attributes.get('id');

  it('differ for different sheets and hold neither space nor sign', () => {
    const names = ['a b', 'a-b', 'a_b', 'a_20_b', 'A b', 'ä', '🦉', '', '<'];
    const ids = names.map(idOf);
    assert.equal(new Set(ids).size, names.length);
    for (const id of ids) assert.match(id ?? '', /^qs-sheet-[A-Za-z0-9_]*$/);
  });
});
