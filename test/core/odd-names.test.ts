import assert from 'node:assert/strict';
import { catalogue } from '../../server/src/core/rules/catalogue';
import { readConfiguration } from '../../server/src/core/configuration/read';
import { parse } from '../../server/src/core/syntax/document';
import { Workspace } from '../../server/src/workspace/workspace';
import { askEverything } from '../fuzz/prefixes';
import { checkTexts } from '../harness/check';
import { inheritedNames, specificationOf } from '../harness/odd-names';

const plain = 'neutralWord';
const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype];
const members = () => prototypes.map((each) => Object.getOwnPropertyDescriptors(each));

/** What was found, without the wording, in which the name stands. */
const rulesIn = (text: string) =>
  checkTexts({ 'a.qualspec.yaml': text }).map(({ rule, range }) => [rule, range.start.line]);

describe('Names of what every object has', () => {
  let before: ReturnType<typeof members>;
  beforeEach(() => {
    before = members();
  });
  afterEach(() => assert.deepEqual(members(), before));

  for (const name of inheritedNames) {
    it(`are names like any other in a specification: ${name}`, () => {
      const found = rulesIn(specificationOf(name));
      assert.ok(found.length > 5);
      assert.deepEqual(found, rulesIn(specificationOf(plain)));
    });

    it(`are names like any other where each key of a specification is one: ${name}`, () => {
      for (const line of specificationOf(plain).split('\n').keys()) {
        const renamed = (key: string) =>
          specificationOf(plain)
            .split('\n')
            .map((text, i) => (i === line ? text.replace(/^( *(?:- )?)[a-z ]+:/, `$1${key}:`) : text))
            .join('\n');
        assert.deepEqual(rulesIn(renamed(name)), rulesIn(renamed(`${plain}Key`)), `line ${line}`);
      }
    }).timeout(60_000);

    it(`do no harm to what is drawn, kept and taken up again: ${name}`, () => {
      let asked = 0;
      askEverything(specificationOf(name), [0, 200, 400, 800], () => asked++);
      assert.ok(asked > 4);
      const uri = `file:///${name}/${name}.qualspec.yaml`;
      const first = new Workspace(catalogue);
      first.take(uri, specificationOf(name));
      const snapshot = first.snapshot(uri);
      assert.ok(snapshot);
      const second = new Workspace(catalogue);
      second.restore(uri, JSON.parse(JSON.stringify(snapshot)) as typeof snapshot);
      assert.deepEqual(second.findings(uri), first.findings(uri));
      first.open(uri, specificationOf(name));
      assert.deepEqual(first.findings(uri), second.findings(uri));
    });

    it(`are no rules, no severities and no keys of a configuration: ${name}`, () => {
      const written = (word: string) =>
        `format: 1\nrules:\n  ${word}: error\n  ${word}/${word}: off\n  marks/total: ${word}\nfolders:\n  - path: a\n    rules:\n      ${word}: off\n    ${word}: x\n${word}: x\n`;
      const read = (word: string) => {
        const { settings, problems } = readConfiguration(parse(written(word)), catalogue);
        return { settings, kinds: problems.map(({ kind }) => kind) };
      };
      assert.ok(read(name).kinds.length >= 5);
      assert.deepEqual(read(name), read(plain));
    });
  }
});
