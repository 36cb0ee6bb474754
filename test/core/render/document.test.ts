import assert from 'node:assert/strict';
import { renderMarkSheetDocument } from '../../../server/src/core/render/document';
import { renderMarkSheet } from '../../../server/src/core/render/html';
import { markSheetStyles } from '../../../server/src/core/render/styles';
import { all, parseStrictly, textOf } from './tree';
import { byCriterion, bySection, unknownBySection } from './views';

describe('a mark sheet as a document', () => {
  for (const view of [bySection, byCriterion]) {
    it(`is one well-formed file around the fragment (${view.form})`, () => {
      const html = renderMarkSheetDocument(view);
      const root = parseStrictly(html);
      assert.ok(html.startsWith('<!DOCTYPE html>\n<html lang="en-GB">'));
      assert.ok(html.includes(renderMarkSheet(view)));
      assert.ok(html.includes(markSheetStyles));
      assert.equal(all(root, 'title').map(textOf).join(), `Mark sheet: ${view.title ?? ''}`);
      assert.equal(all(root, 'main').length, 1);
    });
  }

  it('allows its own styles and nothing else', () => {
    const policies = all(parseStrictly(renderMarkSheetDocument(bySection)), 'meta')
      .map(({ attributes }) => attributes)
      .filter((attributes) => attributes.get('http-equiv') === 'Content-Security-Policy');
    assert.deepEqual(
      policies.map((attributes) => attributes.get('content')),
      ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"],
    );
  });

  it('is named by its id where it has no title yet, in the head and at the foot of a page', () => {
    const html = renderMarkSheetDocument({ ...unknownBySection, id: 'portfolio 7' });
    assert.equal(all(parseStrictly(html), 'title').map(textOf).join(), 'Mark sheet: portfolio 7');
    assert.match(html, /@bottom-left \{ content: "portfolio 7";/);
  });
});
