import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { parse as parseYaml } from 'yaml';
import { meaningAt, proposalsAt } from '../../server/src/core/configuration/assist';
import { AppliedSettings } from '../../server/src/core/configuration/applied';
import { matcherOf, patternProblem } from '../../server/src/core/configuration/patterns';
import { readConfiguration } from '../../server/src/core/configuration/read';
import { catalogue } from '../../server/src/core/rules/catalogue';
import { catalogueOf } from '../../server/src/core/rules/rule-set';
import { parse } from '../../server/src/core/syntax/document';
import schema from '../../schemas/qualspec-config-1.schema.json';
import { checkTexts } from '../harness/check';
import { assertMarked } from '../harness/expect';

const read = (text: string) => readConfiguration(parse(text), catalogue);
const applied = (text: string, rules = catalogue) =>
  new AppliedSettings(readConfiguration(parse(text), rules).settings, rules, new Map());

const slip = `format: 1
qualifications:
  - id: award
    number: 600/5855/8
`;

/** What is found in files with slips, as file, rule and severity. */
const found = (configuration: string, ...names: string[]) =>
  checkTexts({
    'qualspec.config.yaml': configuration,
    ...Object.fromEntries(names.map((name) => [name, slip.replace('award', name.replace(/\W/g, ''))])),
  }).map(({ uri, rule, severity }) => `${uri} ${rule} ${severity}`);

const number = 'numbers/qualification-number';

describe('a pattern of the configuration', () => {
  for (const [pattern, paths, others] of [
    ['archive', ['archive', 'archive/a', 'archive/b/c'], ['archives/a', 'x/archive', 'Archive/a']],
    ['./archive/', ['archive/a'], ['a']],
    ['archive\\old', ['archive/old/a'], ['archive/a']],
    ['archive/**', ['archive/a/b'], ['a']],
    ['*.yaml', ['a.yaml', '.a.yaml'], ['x/a.yaml']],
    ['**/*.old.yaml', ['a.old.yaml', 'x/y/a.old.yaml'], ['a.yaml']],
    ['**', ['a', 'b/c'], []],
    ['unit ?', ['unit 1', 'unit 1/a'], ['unit 10', 'unit /a']],
    ['Level 5 (QCF) & [more] {a,b}+!@$^|', ['Level 5 (QCF) & [more] {a,b}+!@$^|/a'], ['Level 5 m', 'a', 'b']],
    ['!archive', ['!archive/a'], ['x']],
    ["what's «new»", ["what's «new»/a"], ['whats']],
  ] as const)
    it(`means what it says: ${pattern}`, () => {
      const isMeant = matcherOf(pattern);
      assert.deepEqual(
        paths.filter((path) => !isMeant(path)),
        [],
      );
      assert.deepEqual(others.filter(isMeant), []);
    });

  for (const pattern of ['', '/', 'a*b*c*d*e', '*a*b*c*', '**/a/**/b/**/c/**/d/**', 'a**b', 'x'.repeat(301)])
    it(`is not used, and means nothing: ${pattern.slice(0, 20)}`, () => {
      assert.ok(patternProblem(pattern));
      assert.equal(matcherOf(pattern)('a'), false);
    });
});

describe('the configuration', () => {
  it('changes the severity of a rule, turns it off, and leaves the others', () => {
    assert.deepEqual(found('', 'a'), [`a ${number} error`]);
    assert.deepEqual(found(`format: 1\nrules:\n  ${number}: information\n`, 'a'), [`a ${number} information`]);
    assert.deepEqual(found(`format: 1\nrules:\n  ${number}: off\n`, 'a'), []);
    assert.deepEqual(found('format: 1\nrules:\n  marks: off\n', 'a'), [`a ${number} error`]);
  });

  it('changes a family, and a rule goes before its family wherever it stands', () => {
    assert.deepEqual(found('format: 1\nrules:\n  numbers: warning\n', 'a'), [`a ${number} warning`]);
    assert.deepEqual(found(`format: 1\nrules:\n  ${number}: information\n  numbers: off\n`, 'a'), [
      `a ${number} information`,
    ]);
  });

  it('holds in folders, of which the last goes before the others and all before the project', () => {
    const text = `format: 1
rules:
  ${number}: information
folders:
  - path: drafts
    rules:
      numbers: off
  - path: "**/final.*"
    rules:
      numbers: warning
`;
    assert.deepEqual(found(text, 'a', 'drafts/a', 'drafts/final.yaml').sort(), [
      `a ${number} information`,
      `drafts/final.yaml ${number} warning`,
    ]);
  });

  it('excludes files, whose units nobody sees', () => {
    assert.deepEqual(found('format: 1\nexclude:\n  - old\n  - "*.tmp"\n', 'old/a', 'b.tmp', 'c'), [
      `c ${number} error`,
    ]);
    assert.deepEqual(found('format: 1\nexclude: [old, c]\n', 'old/a', 'c'), []);
    const texts = { 'a.qualspec.yaml': 'format: 1\ngroups:\n  - id: g\n    units: E5.05\n' };
    const library = { 'old/b.qualspec.yaml': 'format: 1\nunits:\n  - reference: E5.05\n' };
    assert.deepEqual(checkTexts({ ...texts, ...library }), []);
    assert.deepEqual(
      checkTexts({ ...texts, ...library, 'qualspec.config.yaml': 'format: 1\nexclude:\n  - old\n' }).map(
        ({ rule }) => rule,
      ),
      ['references/unknown-unit'],
    );
  });

  it('turns on what is off by default, by its id or its family', () => {
    const rules = catalogueOf(
      catalogue.rules.map((rule) => (rule.id === number ? { ...rule, byDefault: 'off' as const } : rule)),
    );
    const runs = (text: string) => {
      const { catalogue: own, severities } = applied(text, rules).for('a');
      return own.on.has(number) ? (severities.get(number) ?? 'on') : 'off';
    };
    assert.equal(runs(''), 'off');
    assert.equal(runs(`format: 1\nrules:\n  ${number}: error\n`), 'on');
    assert.equal(runs('format: 1\nrules:\n  numbers: warning\n'), 'warning');
    assert.equal(runs(`format: 1\nrules:\n  numbers: warning\n  ${number}: off\n`), 'off');
  });

  it('says what is not understood, and goes on with the rest', () =>
    assertMarked({
      'qualspec.config.yaml': `format: 1
rules:
  numbers: offf
#          ^^^^ Did you mean 'off'?
  marks/total:
  hours
# ^^^^^ colon
  numbers/qualification-number: off
severities: x
#@0-10 is not a key of the configuration
folders:
  - drafts
#   ^^^^^^ 'path' and 'rules'
  - path: a**b
#         ^^^^ stands alone
    rules: off
#          ^^^ a line for each rule
  - path: "*a*b*c*d"
#          ^^^^^^^^ stars
exclude: archive
#        ^^^^^^^ a list
rules:
#@0-5 stands in line 2 already
  numbers/qualification-number: error
`,
      'a.qualspec.yaml': slip,
    }));

  it('of a newer format is left out as a whole, with one finding', () => {
    assert.deepEqual(found(`format: 2\nrules:\n  numbers: off\n  what: ever\n`, 'a'), [
      'qualspec.config.yaml format/version error',
      `a ${number} error`,
    ]);
  });

  it('says that its format is missing, unless it says nothing at all', () => {
    assert.deepEqual(found('rules:\n  numbers: off\n', 'a'), ['qualspec.config.yaml format/version error']);
    assert.deepEqual(found('# only a remark\n'), []);
  });

  it('never throws, whatever it holds', () => {
    for (const text of [
      '\u0000',
      'rules: [',
      '- a',
      'rules: &a\n  x: *a\n',
      'folders:\n  -\n  - - a\n',
      '{',
      'exclude:\n  - *x\n',
    ])
      assert.ok(read(text).settings);
  });

  it('has a severity for its own findings too', () => {
    assert.deepEqual(found('format: 1\nrules:\n  settings: warning\nwhat: ever\n'), [
      'qualspec.config.yaml settings/unknown-key warning',
    ]);
  });

  const validate = new Ajv({ strict: false }).compile(schema);
  for (const [text, isValid] of [
    [
      'format: 1\nrules:\n  marks: off\n  marks/total: warning\nfolders:\n  - path: a\n    rules:\n      syntax: error\n',
      true,
    ],
    ['format: 1\nexclude:\n  - a\n', true],
    ['format: 1\nrules:\n  mark: off\n', false],
    ['format: 1\nrules:\n  marks: of\n', false],
    ['format: 1\nexclude: a\n', false],
    ['format: 1\nwhat: ever\n', false],
    ['format: 1\nfolders:\n  - path: a\n    rule: x\n', false],
  ] as const)
    it(`is read as its schema says: ${JSON.stringify(text)}`, () => {
      assert.equal(validate(parseYaml(text)), isValid);
      assert.equal(read(text).problems.length === 0, isValid);
    });
});

describe('the editor helps in the configuration', () => {
  /** What is proposed where the bar stands, with what would be replaced. */
  const proposals = (marked: string) => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    return proposalsAt(text, offset, catalogue).map(({ label, start, end }) => `${label} <${text.slice(start, end)}>`);
  };

  it('with keys', () => {
    assert.deepEqual(proposals('|'), ['format <>', 'rules <>', 'folders <>', 'exclude <>']);
    assert.deepEqual(proposals('format: 1\nex|'), ['format <ex>', 'rules <ex>', 'folders <ex>', 'exclude <ex>']);
    assert.deepEqual(proposals('folders:\n  - p|'), ['path <p>', 'rules <p>']);
    assert.deepEqual(proposals('folders:\n  - path: a\n    |'), ['path <>', 'rules <>']);
  });

  it('with rules and families, half-typed ones too', () => {
    for (const text of [
      'rules:\n  marks/to|',
      'folders:\n  - path: a\n    rules:\n      marks/to|\n      syntax: off\n',
    ]) {
      const found = proposals(text);
      assert.ok(found.includes('marks/total <marks/to>'));
      assert.ok(found.includes('marks <marks/to>'));
      assert.equal(found.length, catalogue.ids.size + catalogue.families.size);
    }
  });

  it('with severities', () => {
    const all = ['error <w>', 'warning <w>', 'information <w>', 'off <w>'];
    assert.deepEqual(proposals('rules:\n  marks/total: w|'), all);
    assert.deepEqual(proposals('folders:\n  - rules:\n      marks: w|\n    path: a\n'), all);
  });

  it('with nothing in comments, paths and lists of paths', () => {
    for (const text of ['# |', 'rules:\n  marks: off # w|', 'folders:\n  - path: |', 'exclude:\n  - |', 'format: |'])
      assert.deepEqual(proposals(text), []);
  });

  it('with what a word means', () => {
    const meaning = (text: string, word: string) => meaningAt(text, text.indexOf(word) + 1, catalogue)?.markdown;
    const text = 'rules:\n  marks/total: warning\n  hours: off\nfolders:\n  - path: a\n';
    assert.match(meaning(text, 'marks/total') ?? '', /add up to 100.*`marks\/total` · error/s);
    assert.doesNotMatch(meaning(text, 'marks/total') ?? '', /off by default/);
    const optional = 'rules:\n  criteria/one-verb: information\n';
    assert.match(meaning(optional, 'criteria/one-verb') ?? '', /`criteria\/one-verb` · information, off by default/);
    assert.match(meaning(text, 'hours') ?? '', /`hours\/tqt-credits`/);
    assert.match(meaning(text, 'warning') ?? '', /likely a slip/);
    assert.match(meaning(text, 'path') ?? '', /A folder/);
    assert.match(meaning(text, 'folders') ?? '', /part of the project/);
    assert.equal(meaning('rules:\n  nothing/known: x\n', 'nothing'), undefined);
  });
});
