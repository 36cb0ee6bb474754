import { applyEdits, editsOf } from '../../server/src/core/fixes/apply';
import type { Fix } from '../../server/src/core/fixes/fix';
import type { SpecificationFile } from '../../server/src/core/project/file';
import { textOf } from '../../server/src/core/syntax/document';
import { catalogueOnly } from './check';
import { type Texts, filesAndConfiguration, findingsIn, projectOf } from './fixed';

/**
 * Every fix of every finding of a rule in some files, each tried alone: whether it may be made unasked, and the lines
 * that it writes in the place of others.
 *
 *     safe: title: Leadership
 *     asked: credits: 7 | glh: 42
 *     asked: without note: coaching
 *     asked: (b.qualspec.yaml) level: 5
 */
export function proposed(texts: Texts, rule: string): string[] {
  const files = filesAndConfiguration(texts);
  const project = projectOf(files.values());
  return [...files.values()].flatMap((file) =>
    findingsIn(file, project, catalogueOnly(rule))
      .filter(({ finding }) => finding.rule === rule)
      .flatMap(({ block, finding }) => (finding.fixes ?? []).map((fix) => shown(fix, file, block, files))),
  );
}

function shown(
  fix: Fix,
  file: SpecificationFile,
  block: number,
  files: ReadonlyMap<string, SpecificationFile>,
): string {
  const edits = editsOf(fix, file, block, (uri) => files.get(uri));
  const changed = edits?.map(({ uri, edits: own }) => {
    const { document } = files.get(uri) ?? file;
    const lines = newLines(textOf(document), textOf(applyEdits(document, own)));
    return uri === file.uri ? lines : `(${uri}) ${lines}`;
  }) ?? ['nothing to change'];
  return [fix.safe ? 'safe:' : 'asked:', ...changed].join(' ').trim();
}

/** The lines of a text that stand in the place of other ones, or those that are gone; without the space around them. */
function newLines(before: string, after: string): string {
  const [old, written] = [before.split('\n'), after.split('\n')];
  const above = same(written, old);
  const shortest = Math.min(written.length, old.length);
  const below = Math.min(same(written.toReversed(), old.toReversed()), shortest - above);
  const lines = (all: readonly string[]) =>
    all
      .slice(above, all.length - below)
      .map((line) => line.trim())
      .join(' | ');
  return lines(written) || `without ${lines(old)}`;
}

/** How many lines two texts begin with in common. */
function same(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((line, i) => line !== b[i]);
  return at < 0 ? a.length : at;
}
