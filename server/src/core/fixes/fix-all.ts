import type { SpecificationFile } from '../project/file';
import type { FileFinding } from '../rules/run';
import type { TextEdit } from '../syntax/document';
import { areApart, editedFile, editsOf, inOrder } from './apply';

/** How often a file is looked at again after its fixes; each round mends everything that is apart from the rest. */
const rounds = 20;

/**
 * A file after all its safe fixes, over and over until none is left. Safe fixes change their own file alone.
 * @param check the findings of a state of the file, in its project
 */
export function fixAll(
  file: SpecificationFile,
  check: (file: SpecificationFile) => readonly FileFinding[],
): SpecificationFile {
  let now = file;
  const made = new Set<string>();
  const longest = 2 * file.document.length + 10_000;
  for (let round = 0; round < rounds; round++) {
    const edits = safeEdits(now, check(now), made);
    if (edits.length === 0) break;
    const next = editedFile(now, edits);
    // a fix that brings its own finding back would make the text longer and longer
    if (next.document.length > longest) break;
    now = next;
  }
  return now;
}

/** The edits of all safe fixes that do not touch each other; a fix that comes back after it was made is not made again. */
function safeEdits(file: SpecificationFile, findings: readonly FileFinding[], made: Set<string>): TextEdit[] {
  let taken: TextEdit[] = [];
  for (const { block, finding } of findings) {
    const fix = finding.fixes?.find(({ safe }) => safe);
    if (!fix) continue;
    const [own, ...others] = editsOf(fix, file, block, () => undefined) ?? [];
    if (!own || others.length > 0 || own.uri !== file.uri) continue;
    const together = inOrder([...taken, ...own.edits]);
    const key = JSON.stringify([finding.rule, finding.message, own.edits]);
    if (!areApart(together) || made.has(key)) continue;
    made.add(key);
    taken = together;
  }
  return taken;
}
