import assert from 'node:assert/strict';
import { checkProject } from '../../../server/src/core/findings';
import { type SpecificationFile, specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { settle } from '../../../server/src/core/project/settled';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import {
  type Rule,
  defineFactRule,
  defineFileRule,
  defineRule,
  defineShapeRule,
  defineSyntaxRule,
} from '../../../server/src/core/rules/rule';
import { catalogueOf } from '../../../server/src/core/rules/rule-set';
import { FileChecker } from '../../../server/src/core/rules/run';
import { edit, parse, textOf } from '../../../server/src/core/syntax/document';
import { checkTexts } from '../../harness/check';
import { assertMarked } from '../../harness/expect';

const about = { title: '', severity: 'error', source: '' } as const;
const told = defineRule({ ...about, id: 'test/told', checks: { unit: ({ head }, report) => report(head, 'A unit') } });

/** What these rules find in a text, one line each. */
function findings(text: string, ...rules: Rule[]): string[] {
  const project = new Project();
  project.set(specificationFile('a', parse(text)));
  return checkProject(project, catalogueOf(rules)).map(
    ({ rule, severity, message, range: { start, end }, related }) =>
      `${start.line}:${start.character}-${end.line}:${end.character} ${rule} ${severity} ${message} ${related.length}`,
  );
}

describe('a rule that fails', () => {
  const unit = 'format: 1\nunits:\n  - reference: E5.05\n';
  const words = (id: string, reason: string) =>
    `internal/rule-failed warning The check '${id}' failed on this and was left out: ${reason}. This is a fault of Qualspec, not of your text; please report it. 0`;
  const fails = (reason: unknown) => () => {
    throw reason;
  };

  it('is reported where it failed, and the others go on', () => {
    const failing = defineRule({ ...about, id: 'test/fails', checks: { unit: fails(new Error('no luck')) } });
    assert.deepEqual(findings(unit, failing, told), [
      `2:4-2:13 ${words('test/fails', 'no luck')}`,
      '2:4-2:13 test/told error A unit 0',
    ]);
  });

  it('is reported whatever it throws', () => {
    const failing = defineRule({ ...about, id: 'test/fails', checks: { unit: fails('bad luck') } });
    assert.deepEqual(findings(unit, failing), [`2:4-2:13 ${words('test/fails', 'bad luck')}`]);
  });

  it('is reported at the beginning of the file where it looks at files', () => {
    const failing = defineFileRule({ ...about, id: 'test/fails', file: fails(new Error('no luck')) });
    assert.deepEqual(findings(unit, failing, told), [
      `0:0-0:0 ${words('test/fails', 'no luck')}`,
      '2:4-2:13 test/told error A unit 0',
    ]);
  });

  it('is reported at the beginning of the file where it looks at facts', () => {
    const failing = defineFactRule({ ...about, id: 'test/fails', facts: fails(new Error('no luck')) });
    assert.deepEqual(findings(unit, failing, told), [
      `0:0-0:0 ${words('test/fails', 'no luck')}`,
      '2:4-2:13 test/told error A unit 0',
    ]);
  });
});

describe('the findings of a block', () => {
  it('come in the order of the text, whatever rule they are of', () => {
    const later = defineRule({
      ...about,
      id: 'test/later',
      checks: { unit: ({ title }, report) => title && report(title, 'Its title') },
    });
    assert.deepEqual(
      findings('format: 1\nunits:\n  - title: Plan\n    reference: E5.05\n  - title: Review\n', later, told),
      [
        '2:4-2:9 test/told error A unit 0',
        '2:11-2:15 test/later error Its title 0',
        '4:4-4:9 test/told error A unit 0',
        '4:11-4:17 test/later error Its title 0',
      ],
    );
  });

  it('are worded by the rules on syntax and on shape that are there', () => {
    const colons = defineSyntaxRule({
      ...about,
      id: 'test/colon',
      syntax: 'colon-in-text',
      message: ({ about: what }) => `A colon in ${what}`,
    });
    const keys = defineShapeRule({
      ...about,
      id: 'test/key',
      shape: 'unknown-key',
      message: ({ key }) => `Not ${key}`,
    });
    assert.deepEqual(
      findings('format: 1\nunits:\n  - reference: E5.05\n    title: a: b\n    colour: red\n', told, keys, colons),
      [
        '2:4-2:13 test/told error A unit 0',
        '3:11-3:15 test/colon error A colon in a: b 0',
        '4:4-4:10 test/key error Not colour 0',
      ],
    );
  });

  it('are none for what rules on syntax and shape are not there to word', () => {
    assert.deepEqual(findings('format: 1\nunits:\n  - reference: E5.05\n    title: a: b\n    colour: red\n', told), [
      '2:4-2:13 test/told error A unit 0',
    ]);
  });

  it('of rules that look at a part alone stay, where another part cannot be read', () => {
    assertMarked(
      `format: 1
mark sheets:
  - id: sheet
    title: a: b
    sections:
      - marks: 26
        minimum: 12
#                ^^ is not half of 26 marks
`,
      'marks/',
    );
  });

  it('are cut after fifty of a kind, and the last one says so', () => {
    const more = 'There is more like this here that is not shown, or not read yet. Mend what is shown first.';
    for (const [line, rule] of [
      [(i: number) => `    colour ${i}: red\n`, 'format/unknown-key'],
      [(i: number) => `      - “Point ${i}”\n`, 'syntax/typographic-quotes'],
    ] as const) {
      const lines = `    aim:\n      - Plan\n${Array.from({ length: 60 }, (_, i) => line(i)).join('')}`;
      const found = checkTexts({ a: `format: 1\nunits:\n  - reference: E5.05\n${lines}` });
      const last = found.filter((each) => each.rule === 'internal/more-findings');
      assert.equal(found.filter((each) => each.rule === rule).length, 50, rule);
      assert.equal(found.length, 51, rule);
      assert.deepEqual(
        last.map(({ message, severity, related }) => [message, severity, related]),
        [[more, 'information', []]],
        rule,
      );
    }
  });
});

describe('the findings of a file whose text was let go', () => {
  const qualification = 'format: 1\nqualifications:\n  - id: q\n    credits: 7\n    rules:\n      mandatory: E5.05\n';
  const library = (credits: number, more = '') =>
    `format: 1\nunits:\n  - reference: E5.05\n    credits: ${credits}\n${more}`;

  /** A settled file beside a library, and whether its findings still hold. */
  function settled(text: string, pointing?: boolean) {
    const project = new Project();
    const set = (uri: string, content: string) => {
      const file = specificationFile(uri, parse(content), project.get(uri));
      project.set(file);
      return file;
    };
    set('library', library(7));
    const file = set('a', text);
    const summary = settle(file, undefined);
    project.set(summary);
    const checker = new FileChecker(catalogue, () => project);
    checker.check({ ...file, facts: summary.facts });
    const kept = checker.settle(pointing);
    return { project, set, stillHolds: () => kept.stillHolds() };
  }

  it('hold as long as nothing changes that they were told of', () => {
    const { set, stillHolds } = settled(qualification);
    assert.equal(stillHolds(), true);
    set('library', library(7, '  - reference: E5.06\n    credits: 8\n'));
    assert.equal(stillHolds(), true);
  });

  it('hold when a unit comes in front of one that they were told of, unless they point at it', () => {
    const inFront = library(7).replace('units:\n', 'units:\n  - reference: E5.01\n');
    for (const pointing of [false, true]) {
      const { set, stillHolds } = settled(qualification, pointing);
      set('library', inFront);
      assert.equal(stillHolds(), !pointing);
    }
  });

  it('hold no longer when a unit changes that they were told of', () => {
    const { set, stillHolds } = settled(qualification);
    set('library', library(8));
    assert.equal(stillHolds(), false);
  });

  it('hold no longer when a unit comes up that they were told is missing', () => {
    const { set, stillHolds } = settled(qualification.replace('E5.05', 'E5.99'));
    set('other', 'format: 1\nunits:\n  - reference: E5.99\n');
    assert.equal(stillHolds(), false);
  });

  it('hold no longer when a unit of theirs is defined elsewhere', () => {
    const outcomes = '    outcomes:\n      1:\n        text: Plan\n';
    const { set, stillHolds } = settled(`format: 1\nunits:\n  - reference: E5.06\n${outcomes}`);
    assert.equal(stillHolds(), true);
    set('library', library(7, `  - reference: E5.06\n${outcomes}`));
    assert.equal(stillHolds(), false);
  });

  it('hold whatever happens elsewhere, where nothing was asked', () => {
    const { project, stillHolds } = settled('format: 1\n');
    project.delete('library');
    assert.equal(stillHolds(), true);
  });
});

describe('checking a file again', () => {
  const text = 'format: 1\nqualifications:\n  - id: q\n    credits: 7\n    rules:\n      mandatory: E5.05\n';
  const unit = 'units:\n  - reference: E5.05\n    credits: 7\n';

  /** A project of one file that is edited and checked by one checker, and of others that come and go. */
  function edited() {
    const project = new Project();
    const checker = new FileChecker(catalogue, () => project);
    let file: SpecificationFile | undefined;
    return {
      project,
      /** How many blocks were looked at, and which rules found something. */
      check: (content: string) => {
        file = specificationFile(
          'a',
          file ? edit(file.document, change(textOf(file.document), content)) : parse(content),
          file,
        );
        project.set(file);
        const before = checker.work.blocksChecked;
        const rules = checker.check(file).map(({ finding }) => finding.rule);
        return { looked: checker.work.blocksChecked - before, rules };
      },
      other: (content: string) => project.set(specificationFile('b', parse(content), project.get('b'))),
    };
  }

  /** The whole of a text in the place of another. */
  const change = (from: string, to: string) => {
    let start = 0;
    while (start < from.length && from[start] === to[start]) start++;
    return { start, end: from.length, text: to.slice(start) };
  };

  it('looks at each of its blocks once, and at none again while nothing changes', () => {
    const { check } = edited();
    const first = check(text + unit);
    assert.ok(first.looked > 0);
    assert.deepEqual(check(text + unit), { looked: 0, rules: [] });
  });

  it('looks at a block again when another block of the file tells it something else', () => {
    const { check } = edited();
    check(text + unit);
    const again = check(text + unit.replace('7', '8'));
    assert.deepEqual(again.rules, ['credits/mandatory-total']);
    assert.deepEqual(check(text + unit).rules, []);
  });

  it('looks at the blocks alone that another file tells something else', () => {
    const { check, other } = edited();
    other(`format: 1\n${unit}`);
    check(`${text}groups:\n  - id: group 1\n`);
    other(`format: 1\n${unit.replace('7', '8')}`);
    assert.deepEqual(check(`${text}groups:\n  - id: group 1\n`), { looked: 1, rules: ['credits/mandatory-total'] });
  });

  it('looks at its units again when another file defines one of them', () => {
    const { check, other } = edited();
    const full = 'format: 1\nunits:\n  - reference: E5.05\n    outcomes:\n      1:\n        text: Plan\n';
    assert.deepEqual(check(full).rules, []);
    other(full);
    assert.deepEqual(check(full), { looked: 0, rules: ['units/defined-twice'] });
    other('format: 1\n');
    assert.deepEqual(check(full), { looked: 0, rules: [] });
  });

  it('says nothing of a file of a newer format but that it is one', () => {
    const { check } = edited();
    const outcomes = '    outcomes:\n      1:\n        text: Plan\n';
    const newer = `format: 2\n${text.slice(10)}${unit}${outcomes}${unit.slice(7)}${outcomes}units:\nnonsense\n`;
    assert.deepEqual(check(newer), { looked: 0, rules: ['format/version'] });
    const { rules } = check(newer.replace('format: 2', 'format: 1'));
    assert.ok(rules.includes('units/defined-twice'), rules.join(', '));
    assert.ok(rules.includes('format/repeated-key'), rules.join(', '));
  });

  it('has its findings, though it has no text', () => {
    const { check } = edited();
    assert.deepEqual(check(''), { looked: 0, rules: ['format/empty-file'] });
  });
});
