import assert from 'node:assert/strict';
import { locate } from '../../../server/src/core/findings';
import { specificationFile } from '../../../server/src/core/project/file';
import { unitKey } from '../../../server/src/core/project/known';
import { Project } from '../../../server/src/core/project/project';
import { settle, settledPlace } from '../../../server/src/core/project/settled';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { FileChecker } from '../../../server/src/core/rules/run';
import { parse } from '../../../server/src/core/syntax/document';

const library = 'format: 1\nunits:\n  - reference: E5.05\n    credits: 7\n  - reference: E5.07\n    credits: 8\n';
const certificate =
  'format: 1\nqualifications:\n  - id: q\n    credits: 16\n    rules:\n      mandatory: E5.05, E5.07\n';

const read = (uri: string, text: string) => specificationFile(uri, parse(text));

describe('a file whose text was let go', () => {
  it('knows where those of its parts stand that others point at, and nothing else', () => {
    const file = settle(read('library', `${library}groups:\n  - id: group 1\n`), undefined);
    assert.deepEqual(settledPlace(file, 'unit', 1, 'credits'), {
      start: { line: 5, character: 13 },
      end: { line: 5, character: 14 },
    });
    assert.equal(settledPlace(file, 'unit', 1, 'glh'), undefined);
    assert.equal(settledPlace(file, 'unit', 2, 'credits'), undefined);
    assert.equal(settledPlace(file, 'group', 0, 'id'), undefined);
  });

  it('tells others the same as with its text, and is pointed at in the same places', () => {
    const whole = read('library', library);
    const found = [whole, settle(whole, undefined)].map((known) => {
      const project = new Project();
      const file = read('certificate', certificate);
      project.set(known);
      project.set(file);
      return locate(file, new FileChecker(catalogue, () => project).check(file), project);
    });
    assert.deepEqual(found[1], found[0]);
    assert.deepEqual(
      found[1]?.map(({ rule, related }) => [rule, related.map(({ uri, range }) => [uri, range.start.line])]),
      [
        [
          'credits/mandatory-total',
          [
            ['library', 3],
            ['library', 5],
          ],
        ],
      ],
    );
  });

  it('keeps the facts that it had, where they are alike', () => {
    const before = settle(read('library', library), undefined);
    const after = settle(read('library', library), before);
    assert.equal(after, before);
    const moved = settle(read('library', library.replace('units', '\nunits')), before);
    assert.notEqual(moved, before);
    assert.equal(moved.facts.lists.unit[0], before.facts.lists.unit[0]);
    assert.equal(settledPlace(moved, 'unit', 1, 'credits')?.start.line, 6);
    const changed = settle(read('library', library.replace('8', '9')), after);
    assert.equal(changed.facts.lists.unit[0], before.facts.lists.unit[0]);
    assert.equal(changed.facts.lists.unit[1]?.credits, 9);
  });

  it('says what was asked of others for its findings', () => {
    const project = new Project();
    const file = read('certificate', certificate);
    project.set(read('library', library));
    project.set(file);
    const checker = new FileChecker(catalogue, () => project);
    checker.check(file);
    const asked = checker.settle().answered();
    const units = asked.flatMap(({ question, answer }) =>
      question[0] === 'unit' && question[1] === unitKey('', 'E5.05') ? [answer] : [],
    );
    assert.ok(units.length > 0);
    for (const answer of units) assert.equal(answer, project.ask('unit', unitKey('', 'E5.05')));
  });

  it('asked whether all units are known only where it names one that is not', () => {
    const asksWith = (text: string) => {
      const project = new Project();
      project.set(read('library', library));
      const file = read('certificate', text);
      project.set(file);
      const checker = new FileChecker(catalogue, () => project);
      checker.check(file);
      return checker
        .settle()
        .answered()
        .some(({ question }) => question === 'complete');
    };
    assert.equal(asksWith(certificate), false);
    assert.equal(asksWith(certificate.replace('E5.07', 'E5.08')), true);
  });
});

describe('a project that is still loading', () => {
  it('answers in advance as it will when all is read', () => {
    const project = new Project();
    project.beginLoading();
    project.set(read('library', library));
    assert.equal(project.complete, false);
    assert.equal(project.asLoaded.complete, true);
    assert.equal(project.asLoaded.version, project.version);
    assert.equal(project.asLoaded.ask('unit', unitKey('', 'E5.05')), project.ask('unit', unitKey('', 'E5.05')));
    project.set(read('broken', 'format: 1\nunits:\n  - reference E5.06\n'));
    assert.equal(project.asLoaded.complete, false);
  });
});
