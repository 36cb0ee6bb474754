import type { SpecificationFile } from '../project/file';
import type { FileFinding } from '../rules/run';
import type { TextEdit } from '../syntax/document';
import { areApart, editedFile, editsOf, inOrder } from './apply';

type Check = (file: SpecificationFile) => readonly FileFinding[];

/** How often a file is looked at again after its fixes; each round mends everything that is apart from the rest. */
const rounds = 20;

/** How many rounds a rule may make fixes without having fewer findings. What was hidden may come to light once or twice. */
const patience = 3;

/**
 * A file after all its safe fixes, over and over until none is left. Safe fixes change their own file alone. The fixes
 * of a rule whose findings always come back are left out altogether, so that nothing is done by halves.
 * @param check the findings of a state of the file, in its project
 */
export function fixAll(file: SpecificationFile, check: Check): SpecificationFile {
  const without = new Set<string>();
  for (;;) {
    const { fixed, stuck } = attempt(file, check, without);
    if (stuck === undefined) return fixed;
    without.add(stuck);
  }
}

interface Attempt {
  readonly fixed: SpecificationFile;
  /** A rule whose findings come back. */
  readonly stuck?: string;
}

function attempt(file: SpecificationFile, check: Check, without: ReadonlySet<string>): Attempt {
  const inVain = new Map<string, number>();
  let fixed = file;
  let findings = check(file);
  for (let round = 0; round < rounds; round++) {
    const { edits, rules } = safeEdits(fixed, findings, without);
    if (edits.length === 0) break;
    fixed = editedFile(fixed, edits);
    const after = check(fixed);
    for (const rule of rules) {
      const tried = fixable(after, rule) < fixable(findings, rule) ? 0 : (inVain.get(rule) ?? 0) + 1;
      if (tried >= patience) return { fixed, stuck: rule };
      inVain.set(rule, tried);
    }
    findings = after;
  }
  return { fixed };
}

function fixable(findings: readonly FileFinding[], rule: string): number {
  return findings.filter(({ finding }) => finding.rule === rule && finding.fixes?.some(({ safe }) => safe)).length;
}

/** The edits of all safe fixes that do not touch each other, and the rules that they are of. */
function safeEdits(file: SpecificationFile, findings: readonly FileFinding[], without: ReadonlySet<string>) {
  let edits: TextEdit[] = [];
  const rules = new Set<string>();
  for (const { block, finding } of findings) {
    const fix = finding.fixes?.find(({ safe }) => safe);
    if (!fix || without.has(finding.rule)) continue;
    const [own, ...others] = editsOf(fix, file, block, () => undefined) ?? [];
    if (!own || others.length > 0 || own.uri !== file.uri) continue;
    const together = inOrder([...edits, ...own.edits]);
    if (!areApart(together)) continue;
    edits = together;
    rules.add(finding.rule);
  }
  return { edits, rules };
}
