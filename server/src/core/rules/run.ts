import { partOf } from '../model/block-part';
import { Context, type ProjectUnits } from '../project/context';
import type { FileFacts, FileSummary, SpecificationFile } from '../project/file';
import { checkShape } from '../shape/check';
import type { Block } from '../syntax/block';
import type { Span } from '../syntax/tree';
import type { Finding, Related, RelatedHere } from './finding';
import type { FileRule, PartRule, Report, Rule, ShapeRule, SyntaxRule } from './rule';

/** The rules, sorted by what they look at. */
export interface Catalogue {
  readonly rules: readonly Rule[];
  readonly parts: readonly PartRule[];
  readonly syntax: ReadonlyMap<string, SyntaxRule>;
  readonly shape: ReadonlyMap<string, ShapeRule>;
  readonly files: readonly FileRule[];
}

export function catalogueOf(rules: readonly Rule[]): Catalogue {
  const syntax = rules.filter((rule) => 'syntax' in rule);
  const shape = rules.filter((rule) => 'shape' in rule);
  return {
    rules,
    parts: rules.filter((rule) => 'checks' in rule),
    syntax: new Map(syntax.map((rule) => [rule.syntax, rule])),
    shape: new Map(shape.map((rule) => [rule.shape, rule])),
    files: rules.filter((rule) => 'file' in rule),
  };
}

/** A finding and the index of its block in the file. */
export interface FileFinding {
  readonly block: number;
  readonly finding: Finding;
}

interface BlockRun {
  /** What its text alone earns. */
  readonly own: readonly Finding[];
  /** All of its findings, in the order of the text. */
  readonly findings: readonly Finding[];
  readonly context: Context;
}

/** How many rules were run and how many blocks were looked at, for those who measure. */
export interface Work {
  blocksChecked: number;
}

/**
 * Keeps the findings of one file. They stay with their blocks: a block is checked again only when its text is new or
 * an answer that its rules got from elsewhere is another one now.
 */
export class FileChecker {
  private runs = new Map<Block, BlockRun>();
  private file: FileSummary | undefined;
  private fileContext: Context | undefined;
  /** What the rules could see of other blocks and files at the last check, and whether they see the same now. */
  private world: { readonly facts: FileFacts; readonly version: number } | undefined;
  private sameWorld = false;
  readonly work: Work = { blocksChecked: 0 };

  constructor(
    private readonly catalogue: Catalogue,
    private readonly project: () => ProjectUnits,
  ) {}

  /** All findings of the file as it is now, in the order of the text. */
  check(file: SpecificationFile): FileFinding[] {
    const world = { facts: file.facts, version: this.project().version };
    this.sameWorld = world.facts === this.world?.facts && world.version === this.world.version;
    this.world = world;
    this.file = file;
    const runs = new Map<Block, BlockRun>();
    const findings: FileFinding[] = [];
    const newer = newerFormat(file);
    const fileWide = this.checkFile(file, newer);
    for (const [block, source] of file.document.blocks.entries()) {
      for (const found of fileWide) if (found.block === block) findings.push(found);
      if (newer) continue;
      const run = this.runOf(source, runs);
      for (const finding of run.findings) findings.push({ block, finding });
    }
    if (file.document.blocks.length === 0) findings.push(...fileWide);
    this.runs = runs;
    return findings;
  }

  private runOf(block: Block, runs: Map<Block, BlockRun>): BlockRun {
    const repeated = runs.get(block);
    if (repeated) return repeated;
    const known = this.runs.get(block);
    const holds = known && (this.sameWorld || known.context.stillHolds());
    const run = holds ? known : this.checkBlock(block, known);
    runs.set(block, run);
    return run;
  }

  private checkBlock(block: Block, known: BlockRun | undefined): BlockRun {
    this.work.blocksChecked++;
    const context = this.newContext();
    const own = known?.own ?? [...this.syntaxFindings(block), ...this.shapeFindings(block)];
    const findings: Finding[] = [...own];
    const found = partOf(block);
    if (found) {
      for (const rule of this.catalogue.parts) {
        if (rule.requires === 'complete' && block.unread.length > 0) continue;
        const check = rule.checks[found.shape] as
          ((part: unknown, report: Report, context: Context) => void) | undefined;
        if (check) guarded(rule, found.part.head, findings, (report) => check(found.part, report, context));
      }
    }
    return { own, findings: findings.sort((a, b) => a.start - b.start), context };
  }

  private syntaxFindings(block: Block): Finding[] {
    return block.problems.flatMap((problem) => {
      if (problem.kind === 'more') return [moreFindings(problem)];
      const rule = this.catalogue.syntax.get(problem.kind);
      if (!rule) return [];
      return [finding(rule, problem, rule.message(problem), [])];
    });
  }

  private shapeFindings(block: Block): Finding[] {
    return checkShape(block).flatMap((problem) => {
      if (problem.kind === 'more') return [moreFindings(problem)];
      const rule = this.catalogue.shape.get(problem.kind);
      return rule
        ? [finding(rule, problem, rule.message(problem as never), rule.related?.(problem as never) ?? [])]
        : [];
    });
  }

  private checkFile(file: SpecificationFile, newerOnly: boolean): FileFinding[] {
    const found: FileFinding[] = [];
    const context = this.newContext();
    this.fileContext = context;
    for (const rule of this.catalogue.files) {
      if (newerOnly && rule.id !== 'format/version') continue;
      rule.file(
        file,
        (block, at, message, related = []) => found.push({ block, finding: finding(rule, at, message, related) }),
        context.asProject,
      );
    }
    return found;
  }

  /**
   * Lets the text of the file go.
   * @returns whether its findings are still what they would be; it is not told of changes, it asks
   */
  settle(file: FileSummary): () => boolean {
    this.file = file;
    const contexts = [...this.runs.values()].map((run) => run.context);
    if (this.fileContext) contexts.push(this.fileContext);
    this.runs.clear();
    const dependent = contexts.filter((context) => context.hasAsked);
    return () => dependent.every((context) => context.stillHolds());
  }

  private newContext(): Context {
    return new Context(() => {
      if (!this.file) throw new Error('no file is being checked');
      return this.file;
    }, this.project);
  }
}

/** A file of a newer format gets one message and nothing else: what the rest of it means is not known here. */
function newerFormat(file: SpecificationFile): boolean {
  const format = file.document.blocks.find((block) => block.kind === 'entry' && block.key === 'format')?.value;
  return format?.kind === 'scalar' && /^[0-9]+$/.test(format.value) && Number(format.value) > 1;
}

/** Said where the findings of a block were cut. */
function moreFindings({ start, end }: Span): Finding {
  const message = 'There is more like this here that is not shown, or not read yet. Mend what is shown first.';
  return { rule: 'internal/more-findings', severity: 'information', message, start, end, related: [] };
}

/** A rule that throws is reported once, and the others go on. */
function guarded(rule: PartRule, head: Span, findings: Finding[], run: (report: Report) => void): void {
  try {
    run((at, message, related = []) => findings.push(finding(rule, at, message, related)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    findings.push({
      rule: 'internal/rule-failed',
      severity: 'warning',
      message: `The check '${rule.id}' failed on this and was left out: ${reason}. This is a fault of Qualspec, not of your text; please report it.`,
      start: head.start,
      end: head.end,
      related: [],
    });
  }
}

function finding(
  rule: Rule,
  { start, end }: Span,
  message: string,
  related: readonly (Related | RelatedHere)[],
): Finding {
  return { rule: rule.id, severity: rule.severity, message, start, end, related };
}
