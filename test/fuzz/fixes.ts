import assert from 'node:assert/strict';
import fc from 'fast-check';
import { locate } from '../../server/src/core/findings';
import { applyEdits, editsOf } from '../../server/src/core/fixes/apply';
import { type Fix } from '../../server/src/core/fixes/fix';
import { fixAll } from '../../server/src/core/fixes/fix-all';
import { type SpecificationFile, specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { catalogue } from '../../server/src/core/rules/catalogue';
import { type FileFinding, FileChecker } from '../../server/src/core/rules/run';
import { type SourceDocument, parse, textOf } from '../../server/src/core/syntax/document';
import { testDay } from '../harness/check';
import { type Count, target } from './target';
import { pair, samples, snippets } from './texts';

/** Slips of a hand in one line: another word or figure, a line less, a line twice, a remark, quotation marks. */
export const slip = fc.record({
  line: fc.double({ min: 0, max: 1, noNaN: true }),
  does: fc.oneof(
    { weight: 6, arbitrary: fc.record({ is: fc.constant('word' as const), word: fc.nat(20), by: fc.nat(200) }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('drop' as const) }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('twice' as const) }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('remark' as const) }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('quote' as const), mark: fc.constantFrom('"', "'") }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('type' as const), text: fc.constantFrom(...snippets) }) },
  ),
});
type Slip = typeof slip extends fc.Arbitrary<infer S> ? S : never;

export function withSlip(text: string, { line, does }: Slip): string {
  const lines = text.split('\n');
  const at = Math.min(lines.length - 1, Math.floor(line * lines.length));
  lines.splice(at, 1, ...slipped(lines[at] ?? '', does));
  return lines.join('\n');
}

function slipped(line: string, does: Slip['does']): string[] {
  switch (does.is) {
    case 'drop':
      return [];
    case 'twice':
      return [line, line];
    case 'remark':
      return [`${line} # remark`];
    case 'type':
      return [line + does.text];
    case 'quote':
      // a remark within quotation marks would be none
      if (line.includes('#')) return [line];
      return [line.replace(/: (?=\S)(.*)$/, (_, value: string) => `: ${does.mark}${value}${does.mark}`)];
    case 'word': {
      const words = line.match(/[\w.]+/g) ?? [];
      const word = words[does.word % words.length];
      const another = word && /^[0-9]+$/.test(word) ? String(does.by) : word && `${word.slice(0, -1)}${does.by % 10}`;
      return [word && another ? line.replace(word, another) : line];
    }
  }
}

const texts: Readonly<Record<string, string>> = { ...samples, ...pair };

/** One file with what is found in it, in a project of its own. */
class World {
  readonly project = new Project();
  constructor(readonly file: SpecificationFile) {
    this.project.setToday(testDay);
    this.project.set(file);
  }

  check(file = this.file): FileFinding[] {
    this.project.set(file);
    return new FileChecker(catalogue, () => this.project).check(file);
  }
}

function problemsIn({ blocks }: SourceDocument): number {
  return blocks.reduce((sum, { problems }) => sum + problems.length, 0);
}

function remarksIn(text: string): number {
  return text.split('# remark').length;
}

/** Whether a fix may take lines away, and remarks with them. */
function takesAway({ changes }: Fix): boolean {
  return changes.some((change) => change.do === 'remove' || change.do === 'replace');
}

function assertFix({ file }: World, { block, finding }: FileFinding, fix: Fix, count: Count): void {
  const what = `'${fix.title}' (${finding.rule})`;
  const [own, ...others] = editsOf(fix, file, block, () => undefined) ?? [];
  if (!own) return count('refused');
  assert.ok(others.length === 0 || !fix.safe, `${what} is safe and changes other files`);
  const fixed = new World(specificationFile(file.uri, applyEdits(file.document, own.edits)));
  const after = textOf(fixed.file.document);
  assert.deepEqual(
    parse(after).blocks.map(({ text }) => text),
    fixed.file.document.blocks.map(({ text }) => text),
  );
  assert.notEqual(after, textOf(file.document), `${what} changes nothing`);
  assert.ok(problemsIn(fixed.file.document) <= problemsIn(file.document), `${what} is read worse:\n${after}`);
  if (!takesAway(fix)) assert.equal(remarksIn(after), remarksIn(textOf(file.document)), `${what} loses a remark`);
  const left = fixed.check().filter((other) => other.finding.rule === finding.rule);
  const before = new World(file).check().filter((other) => other.finding.rule === finding.rule);
  const same = (found: readonly FileFinding[]) => found.filter((other) => other.finding.message === finding.message);
  assert.ok(same(left).length < same(before).length, `${what} does not mend '${finding.message}':\n${after}`);
  count('fixes');
}

export const fixes = target(
  'fixes',
  'every fix mends its finding, loses no remark and is read no worse; the safe ones together change nothing the second time',
  150,
  fc.record({ name: fc.constantFrom(...Object.keys(texts)), slips: fc.array(slip, { minLength: 1, maxLength: 4 }) }),
  ({ name, slips }, count) => {
    const world = new World(specificationFile(name, parse(slips.reduce(withSlip, texts[name] ?? ''))));
    const found = world.check();
    count('findings', locate(world.file, found, world.project).length);
    // a sample of them: a text that is hardly read any more has hundreds
    for (const each of found.slice(0, 25))
      for (const fix of each.finding.fixes ?? []) assertFix(world, each, fix, count);
    const once = fixAll(world.file, (state) => world.check(state));
    const twice = fixAll(once, (state) => world.check(state));
    assert.equal(textOf(twice.document), textOf(once.document), 'the safe fixes change something the second time');
    assert.ok(problemsIn(once.document) <= problemsIn(world.file.document), 'the safe fixes make a text worse');
  },
);
