import assert from 'node:assert/strict';
import { specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { type Rule, defineRule, defineSyntaxRule, defineTextRule } from '../../../server/src/core/rules/rule';
import { catalogueOf } from '../../../server/src/core/rules/rule-set';
import { FileChecker } from '../../../server/src/core/rules/run';
import { parse } from '../../../server/src/core/syntax/document';

const about = { title: '', severity: 'warning', source: '' } as const;

function found(text: string, ...rules: Rule[]) {
  const project = new Project();
  const file = specificationFile('a', parse(text));
  project.set(file);
  return new FileChecker(catalogueOf(rules), () => project).check(file).map(({ finding }) => finding);
}

const units = (...titles: readonly string[]) =>
  `format: 1\nunits:\n${titles.map((title) => `  - title: ${title}\n`).join('')}`;
const told = defineRule({ ...about, id: 'test/told', checks: { unit: ({ head }, report) => report(head, 'A unit') } });

describe('what a rule finds', () => {
  it('is quoted as far as a message goes', () => {
    const saying = (message: string) =>
      found(
        units('Plan'),
        defineRule({ ...about, id: 'test/long', checks: { unit: ({ head }, report) => report(head, message) } }),
      ).map((finding) => finding.message);
    assert.deepEqual(saying('x'.repeat(1_000)), ['x'.repeat(1_000)]);
    assert.deepEqual(saying('x'.repeat(1_001)), [`${'x'.repeat(1_000)} …`]);
  });

  it('has proposals where the rule has some, and else says nothing of them', () => {
    const fix = { title: 'Do it', safe: false, changes: [] };
    const proposing = defineRule({
      ...about,
      id: 'test/proposes',
      checks: {
        unit: ({ head, title }, report) => {
          report(head, 'some', [], title?.value === 'Plan' ? [fix] : []);
        },
      },
    });
    const [first, second] = found(units('Plan', 'Review'), proposing);
    assert.deepEqual(first?.fixes, [fix]);
    assert.ok(second && !('fixes' in second));
    assert.ok(found(units('Plan'), told).every((finding) => !('fixes' in finding)));
  });
});

describe('a rule that fails again and again', () => {
  const failing = defineRule({
    ...about,
    id: 'test/fails',
    checks: {
      unit: ({ title }) => {
        throw new Error(`no luck with ${title?.value ?? ''}`);
      },
    },
  });
  const reasons = (text: string, ...rules: Rule[]) =>
    found(text, ...rules).map(({ message }) => /no luck with \w+/.exec(message)?.[0] ?? message);

  it('is reported once for each reason, beside all that others find', () =>
    assert.deepEqual(reasons(units('Plan', 'Plan', 'Review', 'Plan'), failing, told), [
      'no luck with Plan',
      'A unit',
      'A unit',
      'no luck with Review',
      'A unit',
      'A unit',
    ]));
});

describe('a rule about texts', () => {
  const text = `${units('Plan TBC', 'Review')}assessments:\n  - id: a\n    task:\n      - TBC\n      - Do\n`;
  /** What a rule sees, and what it reports of it. */
  const seen = (needs: string | undefined) =>
    found(
      text,
      defineTextRule({
        ...about,
        id: 'test/text',
        ...(needs !== undefined && { needs }),
        text: (each, report) => report(each, each.raw),
      }),
    ).map(({ message, start, end }) => `${end - start} ${message}`);

  it('sees all of them, or those of the blocks that have what it needs', () => {
    assert.deepEqual(seen(undefined), ['8 Plan TBC', '6 Review', '3 TBC', '2 Do']);
    assert.deepEqual(seen('TBC'), ['8 Plan TBC', '3 TBC', '2 Do']);
    assert.deepEqual(seen('TBD'), []);
  });

  it('is reported where it fails, at the key of the block', () => {
    const failing = defineTextRule({
      ...about,
      id: 'test/text',
      text: ({ raw }) => {
        throw new Error(raw);
      },
    });
    assert.deepEqual(
      found(text, failing).map(({ rule, message }) => [rule, /out: (.*?)\./.exec(message)?.[1]]),
      [
        ['internal/rule-failed', 'Plan TBC'],
        ['internal/rule-failed', 'Review'],
        ['internal/rule-failed', 'TBC'],
      ],
    );
  });
});

describe('a catalogue without the rules on', () => {
  const wrong = `${units('a: b')}    colour: red\n# qualspec-disable-line\n`;

  it('syntax, shape and suppressions has nothing to say of them', () => {
    assert.deepEqual(
      found(wrong, told).map(({ rule }) => rule),
      ['test/told'],
    );
  });

  it('shape and suppressions says what is wrong with the syntax', () => {
    const colon = defineSyntaxRule({ ...about, id: 'test/colon', syntax: 'colon-in-text', message: () => 'A colon' });
    assert.deepEqual(
      found(wrong, colon).map(({ rule }) => rule),
      ['test/colon'],
    );
  });
});
