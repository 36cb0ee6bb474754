import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkTexts } from '../harness/check';

/** A finding as samples/expected.json lists it; lines and columns from 1. */
interface ExpectedFinding {
  readonly file: string;
  readonly id: string;
  readonly severity: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly message: string;
  readonly reason: string;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

const samples = join(__dirname, '../../samples');
const expected = JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8')) as Record<
  'specifications' | 'broken',
  readonly ExpectedFinding[]
>;

function specificationsOf(folder: string): Record<string, string> {
  const names = readdirSync(join(samples, folder)).filter((name) => name.endsWith('.qualspec.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(samples, folder, name), 'utf8')]));
}

/** What is found in a folder's files as one project. */
function foundIn(texts: Readonly<Record<string, string>>) {
  return checkTexts(texts).map(({ uri, rule, severity, range: { start, end }, message }) => ({
    file: uri,
    id: rule,
    severity,
    range: {
      start: { line: start.line + 1, column: start.character + 1 },
      end: { line: end.line + 1, column: end.character + 1 },
    },
    message,
  }));
}

const withoutReason = ({ file, id, severity, range, message }: ExpectedFinding) => ({
  file,
  id,
  severity,
  range,
  message,
});

const byPlace = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

describe('the samples', () => {
  for (const folder of ['specifications', 'broken'] as const) {
    const texts = specificationsOf(folder);

    it(`in ${folder} earn exactly the findings that expected.json lists`, () => {
      assert.deepEqual(foundIn(texts).sort(byPlace), expected[folder].map(withoutReason).sort(byPlace));
    });

    it(`in ${folder} have a reason for each finding`, () => {
      for (const { file, id, reason } of expected[folder]) assert.ok(reason.length > 20, `${file} ${id}`);
    });
  }

  it('are right as published: none has an error or a warning', () => {
    assert.deepEqual(
      foundIn(specificationsOf('specifications')).filter(({ severity }) => severity !== 'information'),
      [],
    );
  });

  const broken = specificationsOf('broken');

  it('that are broken tell their story first, and each has a finding', () => {
    for (const [name, text] of Object.entries(broken)) {
      assert.match(text, /^# .{20,}\n(# .+\n)?format: /, name);
      assert.ok(
        expected.broken.some(({ file }) => file === name),
        `${name} has no finding`,
      );
    }
  });

  it('that are broken earn alone what they earn together, so that none disturbs another', () => {
    const alone = Object.entries(broken).flatMap(([name, text]) => foundIn({ [name]: text }));
    assert.deepEqual(alone.sort(byPlace), foundIn(broken).sort(byPlace));
  });
});
