import assert from 'node:assert/strict';
import { suppression } from '../../../server/src/core/features/actions/suppress';
import { applyEdits } from '../../../server/src/core/fixes/apply';
import { specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { type FileFinding, FileChecker } from '../../../server/src/core/rules/run';
import { parse, textOf } from '../../../server/src/core/syntax/document';
import { testDay } from '../../harness/check';
import { fixedByRule } from '../../harness/fixed';
import { samplesIn } from '../../harness/samples';

function check(text: string) {
  const file = specificationFile('a.qualspec.yaml', parse(text));
  const project = new Project();
  project.setToday(testDay);
  project.set(file);
  return { file, findings: new FileChecker(catalogue, () => project).check(file) };
}

/** The text in which the first finding of a rule is to stay; undefined where that is not offered. */
function left(text: string, rule: string): string | undefined {
  const { file, findings } = check(text);
  const found = findings.find(({ finding }) => finding.rule === rule);
  assert.ok(found, `no ${rule} among ${findings.map(({ finding }) => finding.rule).join(', ')}`);
  const edit = commentFor(file, found);
  return edit && textOf(applyEdits(file.document, [edit]));
}

function commentFor(file: ReturnType<typeof check>['file'], { block, finding: { rule, start } }: FileFinding) {
  return suppression(file, { rule, block, start });
}

const texts = ({ findings }: ReturnType<typeof check>) =>
  findings.map(({ finding: { rule, message } }) => `${rule} ${message}`);

describe('leave this as it is', () => {
  it('puts a comment above the line, as far in and with the same line break', () => {
    assert.equal(
      left('format: 1\r\nqualifications:\r\n  - id: a\r\n    number: 500/3669/9\r\n', 'numbers/qualification-number'),
      'format: 1\r\nqualifications:\r\n  - id: a\r\n    # qualspec-disable-next-line numbers/qualification-number -- \r\n    number: 500/3669/9\r\n',
    );
  });

  it('puts it above an item, at its dash', () => {
    const text = 'format: 1\ngroups:\n  - id: g\n    units: E5\n  # about h\n  - id: h\n    unit: E5\n  - id: g\n';
    assert.equal(
      left(text, 'references/repeated-id'),
      text.replace(/( {2})- id: g\n$/, '$1# qualspec-disable-next-line references/repeated-id -- \n$1- id: g\n'),
    );
  });

  it('is not offered inside of a text, where a comment would be part of it', () => {
    for (const aim of ['|\n      One\n      two', '>-\n      One\n      two', '"One\n      two"', 'One\n      two']) {
      const document = parse(`format: 1\nunits:\n  - reference: E5\n    aim: ${aim}\n`);
      const file = specificationFile('a.qualspec.yaml', document);
      const block = document.blocks.length - 1;
      const text = document.blocks[block]?.text ?? '';
      const at = (word: string) => suppression(file, { rule: 'leftovers/quotes', block, start: text.indexOf(word) });
      assert.equal(at('two'), undefined, aim);
      assert.ok(at('aim'), aim);
    }
  });

  it('is not offered for what is said of suppressions themselves', () => {
    assert.equal(
      left('format: 1\n# qualspec-disable-next-line marks/total\nunits:\n', 'suppressions/without-reason'),
      undefined,
    );
  });

  it('takes its finding away and asks for a reason, for every finding of the broken samples', () => {
    let [made, kept] = [0, 0];
    for (const [name, text] of Object.entries(samplesIn('broken'))) {
      const before = check(text);
      for (const found of before.findings) {
        const edit = commentFor(before.file, found);
        if (!edit) {
          kept++;
          continue;
        }
        made++;
        const { rule, message } = found.finding;
        const now = texts(check(textOf(applyEdits(before.file.document, [edit]))));
        const gone = texts(before).filter((each) => !now.includes(each));
        const own = `${rule} ${message}`;
        const all = texts(before).filter((each) => each === own).length;
        assert.ok(gone.includes(own) || now.filter((each) => each === own).length < all, `${name}: ${own}`);
        const fresh = now.filter((each) => !texts(before).includes(each));
        assert.deepEqual(
          fresh.map((each) => each.split(' ')[0]),
          ['suppressions/without-reason'],
          `${name}: ${own}`,
        );
      }
    }
    assert.ok(made > 50, `${made} of ${made + kept}`);
  });
});

describe('comments that suppress nothing', () => {
  const number = 'qualifications:\n  - id: a\n    number: 500/3669/9';
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'on a line of their own go with the line': [
      'format: 1\r\nunits:\r\n  # qualspec-disable-next-line hours -- old\r\n  - reference: E5\r\n',
      'format: 1\r\nunits:\r\n  - reference: E5\r\n',
    ],
    'behind something go with the spaces before them': [
      'format: 1\nunits:\n  - reference: E5  # qualspec-disable-line hours -- old\n',
      'format: 1\nunits:\n  - reference: E5\n',
    ],
    'lose the names that they do not need': [
      `format: 1\n${number} # qualspec-disable-line hours, numbers, credits/size -- as it is\n`,
      `format: 1\n${number} # qualspec-disable-line numbers -- as it is\n`,
    ],
  };
  for (const [what, [before, after]] of Object.entries(cases))
    it(what, () =>
      assert.deepEqual(fixedByRule({ 'a.qualspec.yaml': before }, 'suppressions/unused').texts, {
        'a.qualspec.yaml': after,
      }),
    );
});
