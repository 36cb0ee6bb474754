import { applyEdits, editsOf } from '../../server/src/core/fixes/apply';
import { specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { FileChecker } from '../../server/src/core/rules/run';
import { parse, textOf } from '../../server/src/core/syntax/document';
import { catalogueWith, testDay } from './check';
import type { Texts } from './fixed';

/**
 * Every fix of every finding of a rule in the first of some files, each tried alone: whether it may be made unasked, and
 * the lines that it writes in place of others.
 *
 *     safe: title: Leadership
 *     asked: credits: 7 ⏎ glh: 42
 *     asked: (b.qualspec.yaml) level: 5
 */
export function proposed(texts: Texts, rule: string): string[] {
  const files = new Map(Object.entries(texts).map(([uri, text]) => [uri, specificationFile(uri, parse(text))]));
  const project = new Project();
  project.setToday(testDay);
  for (const file of files.values()) project.set(file);
  const [first] = files.values();
  if (!first) return [];
  return new FileChecker(catalogueWith(rule), () => project)
    .check(first)
    .filter(({ finding }) => finding.rule === rule)
    .flatMap(({ block, finding }) =>
      (finding.fixes ?? []).map((fix) => {
        const edits = editsOf(fix, first, block, (uri) => files.get(uri)) ?? [];
        const changed = edits.map(({ uri, edits: own }) => {
          const { document } = files.get(uri) ?? first;
          const lines = newLines(textOf(document), textOf(applyEdits(document, own)));
          return uri === first.uri ? lines : `(${uri}) ${lines}`;
        });
        return [fix.safe ? 'safe:' : 'asked:', ...changed].join(' ');
      }),
    );
}

/** The lines of a text that stand in the place of other ones, without the space around them. */
function newLines(before: string, after: string): string {
  const [old, written] = [before.split('\n'), after.split('\n')];
  const same = (a: readonly string[], b: readonly string[]) => {
    const at = a.findIndex((line, i) => line !== b[i]);
    return at < 0 ? a.length : at;
  };
  const above = same(written, old);
  const shortest = Math.min(written.length, old.length);
  const below = Math.min(same(written.toReversed(), old.toReversed()), shortest - above);
  return written
    .slice(above, written.length - below)
    .map((line) => line.trim())
    .join(' ⏎ ');
}
