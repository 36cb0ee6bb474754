import assert from 'node:assert/strict';
import { locate } from '../../../server/src/core/findings';
import { specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { FileChecker } from '../../../server/src/core/rules/run';
import { parse } from '../../../server/src/core/syntax/document';
import { pair, samples } from '../../fuzz/texts';
import { Edited } from '../../harness/edited';

const sample = (name: string) => samples[`${name}.qualspec.yaml`] ?? '';

describe('checking again after an edit', () => {
  it('begins with texts that earn many kinds of findings', () => {
    const rules = new Set(new Edited(pair).checkAll().map(({ rule }) => rule));
    assert.ok(rules.size >= 6, `only ${[...rules].join(', ')}`);
  });

  it('gives the same findings in whatever order files come and go', () => {
    const project = new Project();
    const checker = new FileChecker(catalogue, () => project);
    const a = specificationFile('a.qualspec.yaml', parse(pair['a.qualspec.yaml'] ?? ''));
    const b = specificationFile('b.qualspec.yaml', parse(pair['b.qualspec.yaml'] ?? ''));
    const check = () => locate(a, checker.check(a), project);
    project.set(a);
    const alone = check();
    project.set(b);
    const together = check();
    assert.notDeepEqual(alone, together);
    project.delete(b.uri);
    assert.deepEqual(check(), alone);
    project.beginLoading();
    assert.ok(check().every(({ rule }) => rule !== 'references/unknown-unit'));
    project.set(b);
    project.endLoading();
    assert.deepEqual(check(), together);
  });

  describe('looks at', () => {
    const library = 'unit-library.qualspec.yaml';
    const suite = 'social-enterprise.qualspec.yaml';
    const opened = () => {
      const edited = new Edited({ [library]: sample('unit-library'), [suite]: sample('social-enterprise-level-5') });
      edited.checkAll();
      assert.equal(edited.blocksChecked(suite), 0);
      return edited;
    };

    it('one block after an edit of its prose, and none of another file', () => {
      const edited = opened();
      edited.replace(library, 'Own style of learning', 'Own styles of learning');
      assert.equal(edited.blocksChecked(library), 1);
      assert.equal(edited.blocksChecked(suite), 0);
    });

    it('no block after a blank line or a comment that stands before all of them', () => {
      const edited = opened();
      edited.change(suite, { start: 0, end: 0, text: '# another comment\n' });
      assert.ok(edited.blocksChecked(suite) <= 1);
    });

    it('the blocks of another file that use a unit whose credits changed, and finds what is wrong there now', () => {
      const edited = opened();
      edited.replace(library, 'credits: 7', 'credits: 9');
      const all = edited.file(suite).document.blocks.length;
      const checked = edited.blocksChecked(suite);
      assert.ok(checked >= 3 && checked < all / 2, `${checked} of ${all} blocks`);
      const wrong = edited.check(suite).filter(({ rule }) => rule === 'credits/mandatory-total');
      assert.deepEqual(
        wrong.map(({ related }) => related.map(({ uri }) => uri).includes(library)),
        [true, true],
      );
    });
  });
});
