import { partOf } from '../model/block-part';
import { textsOf } from '../model/texts';
import { Context } from '../project/context';
import { type Dependence, dependenceOn, withoutPlaces } from '../project/dependence';
import type { FileSummary, SpecificationFile } from '../project/file';
import { type ProjectView, Questions } from '../project/questions';
import { checkShape } from '../shape/check';
import type { Block } from '../syntax/block';
import { type Changed, changedRange } from '../syntax/changed';
import type { Steps } from '../syntax/steps';
import { type Suppression, suppressionsIn } from '../syntax/suppressions';
import { FactChecks } from './fact-checks';
import type { Finding } from './finding';
import { failuresOnce, finding, guarded, moreFindings, said } from './made';
import type { Report } from './rule';
import type { Catalogue, PartCheck } from './rule-set';
import { type RuleSettings, knownRules, withSeverities } from './rule-settings';
import { type BlockSuppressions, suppress } from './suppress';

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
  /** The comments in it that suppress findings. */
  readonly suppressions: readonly Suppression[];
  readonly context: Context;
}

/** How many rules were run and how many blocks were looked at, for those who measure. */
export interface Work {
  blocksChecked: number;
  /** How many different questions about the file or its project were answered, again or for the first time. */
  questionsAsked: number;
}

/**
 * Keeps the findings of one file. They stay with their blocks: a block is checked again only when its text is new or
 * an answer that its rules got from elsewhere is another one now.
 */
export class FileChecker {
  /** The blocks that were checked, in their order, and what came of each. */
  private blocks: readonly Block[] = [];
  private runs: BlockRun[] = [];
  /** The indices of those in which something was found, and of those with comments that suppress findings. */
  private found: readonly number[] = [];
  private commented: readonly number[] = [];
  private file: FileSummary | undefined;
  private facts: FactChecks;
  private questions: Questions;
  /** Somebody got an answer that is another one now. */
  private outdated = false;
  /** What was asked to tell whether a suppression is unused. */
  private completeness: Context | undefined;
  readonly work: Work = { blocksChecked: 0, questionsAsked: 0 };

  /** Who asks for all blocks, where they are checked once. */
  private together: Context | undefined;

  /**
   * @param settings what the configuration says of the rules now, if anything does
   * @param times 'once' for a file that will not be edited: who asked what is remembered for the file as a whole. After
   * another answer, all of it would be checked again.
   */
  constructor(
    private catalogue: Catalogue,
    private readonly project: () => ProjectView,
    private readonly settings?: () => RuleSettings,
    private readonly times: 'often' | 'once' = 'often',
  ) {
    this.questions = this.newQuestions();
    this.facts = new FactChecks(this.questions, () => this.newContext());
  }

  /** All findings of the file as it is now, in the order of the text. */
  check(file: SpecificationFile): FileFinding[] {
    const settings = this.settings?.();
    this.begin(file, settings);
    const newer = newerFormat(file);
    const fileWide = new Map<number, Finding[]>();
    for (const { block, finding } of this.fileFindings(file, newer)) {
      const known = fileWide.get(block);
      if (known) known.push(finding);
      else fileWide.set(block, [finding]);
    }
    // of a file of a newer format nothing is looked at
    this.checkBlocks(newer ? [] : file.document.blocks);
    const places = fileWide.size === 0 ? this.found : inOrder([...this.found, ...fileWide.keys()]);
    const findings = places.flatMap((block) =>
      [...(fileWide.get(block) ?? []), ...(this.runs[block]?.findings ?? [])].map((finding) => ({ block, finding })),
    );
    const comments = this.commented.map((block): BlockSuppressions => {
      return { block, suppressions: this.runs[block]?.suppressions ?? [] };
    });
    if (this.completeness) this.questions.leave(this.completeness);
    this.completeness = undefined;
    const left = failuresOnce(comments.length > 0 ? this.suppressed(file, findings, comments, settings) : findings);
    return settings ? withSeverities(left, settings) : left;
  }

  /**
   * Does most of the work of `check`, a rule that compares facts or a block at a step; `check` then finds it done. For
   * those who have no time to wait for a whole file.
   */
  *checking(file: SpecificationFile): Steps<void> {
    if (newerFormat(file)) return;
    const { blocks } = file.document;
    const facts = () => this.catalogue.facts;
    for (let rules = 0; rules < facts().length; rules++) {
      this.begin(file, this.settings?.());
      this.facts.checkAhead(facts().slice(rules, rules + 1), file);
      yield;
    }
    // kept when all of them are there: to compare the lists at each step would take longer with every block
    this.checkBlocks([]);
    const runs: BlockRun[] = [];
    const { catalogue } = this;
    for (const block of blocks) {
      this.begin(file, this.settings?.());
      runs.push(this.checkBlock(block, undefined));
      yield;
    }
    if (this.catalogue === catalogue) this.keep(blocks, runs);
  }

  /**
   * Does ahead what `check` would have to do again because answers have changed, a rule that compares facts or a block at
   * a step. It ends where the file has become another one meanwhile.
   */
  *renewing(file: SpecificationFile): Steps<void> {
    this.begin(file, this.settings?.());
    if (!this.outdated || newerFormat(file)) return;
    for (const rule of this.catalogue.facts) {
      this.facts.checkAhead([rule], file);
      yield;
      if (this.file !== file) return;
    }
    for (const [nth, block] of this.blocks.entries()) {
      const run = this.runs[nth];
      if (!run?.context.outdated) continue;
      this.runs[nth] = this.checkBlock(block, run);
      yield;
      if (this.file !== file) return;
    }
  }

  /** Turns to a file as it is now. */
  private begin(file: SpecificationFile, settings: RuleSettings | undefined): void {
    if (settings && settings.catalogue !== this.catalogue) {
      // other rules run now
      this.catalogue = settings.catalogue;
      this.forget();
    }
    this.file = file;
    if (this.questions.refresh()) this.outdated = true;
  }

  /** Whether the file has comments that suppress findings. */
  get suppresses(): boolean {
    return this.completeness !== undefined;
  }

  private suppressed(
    file: SpecificationFile,
    findings: FileFinding[],
    comments: readonly BlockSuppressions[],
    settings: RuleSettings | undefined,
  ): FileFinding[] {
    const context = (this.completeness = new Context(this.questions));
    const known = knownRules(this.catalogue, settings?.severities);
    const { findings: left, problems } = suppress(file, findings, comments, known, () => context.complete);
    const own = problems.flatMap(({ block, problem }) => {
      const rule = this.catalogue.suppressions.get(problem.kind);
      const source = file.document.blocks[block];
      if (!rule || !source) return [];
      const say = () => finding(rule, problem, rule.message(problem), [], rule.fixes?.(problem, source));
      return [{ block, finding: said(rule, problem, say) }];
    });
    if (own.length === 0) return [...left];
    return [...left, ...own].sort((a, b) => a.block - b.block || a.finding.start - b.finding.start);
  }

  /**
   * Blocks keep their order when a text is edited, so only those between two ends that stayed are looked up. Where
   * nothing else has changed, the others are not even looked at.
   */
  private checkBlocks(blocks: readonly Block[]): void {
    const { blocks: before, runs } = this;
    const changed = changedRange(before, blocks);
    const { start, end, shift } = changed;
    const known = new Map<Block, BlockRun | undefined>();
    for (let i = start; i < end - shift; i++) known.set(before[i] as Block, runs[i]);
    const fresh = blocks.slice(start, end).map((block) => this.runOf(block, known.get(block)));
    const left = new Set(fresh);
    for (const run of known.values()) if (run && !left.has(run)) this.questions.leave(run.context);
    const all = [...runs.slice(0, start), ...fresh, ...runs.slice(end - shift)];
    if (this.outdated) {
      this.keep(
        blocks,
        all.map((run, i) => this.runOf(blocks[i] as Block, run)),
      );
      this.outdated = false;
    } else {
      this.blocks = blocks;
      this.runs = all;
      this.found = replaced(this.found, changed, indicesOf(fresh, hasFindings));
      this.commented = replaced(this.commented, changed, indicesOf(fresh, hasSuppressions));
    }
  }

  private keep(blocks: readonly Block[], runs: BlockRun[]): void {
    this.blocks = blocks;
    this.runs = runs;
    this.found = indicesOf(runs, hasFindings);
    this.commented = indicesOf(runs, hasSuppressions);
  }

  private runOf(block: Block, known: BlockRun | undefined): BlockRun {
    return known && !known.context.outdated ? known : this.checkBlock(block, known);
  }

  private forget(): void {
    this.blocks = [];
    this.runs = [];
    this.found = [];
    this.commented = [];
    this.completeness = undefined;
    this.together = undefined;
    this.questions = this.newQuestions();
    this.facts = new FactChecks(this.questions, () => this.newContext());
  }

  private checkBlock(block: Block, known: BlockRun | undefined): BlockRun {
    this.work.blocksChecked++;
    if (known) this.questions.leave(known.context);
    const context = this.newContext();
    const own = known?.own ?? [...this.syntaxFindings(block), ...this.shapeFindings(block)];
    const findings: Finding[] = [...own];
    const found = partOf(block);
    if (found) {
      const { part } = found;
      // one function for all rules: a block has dozens of them, and each would have its own
      let now: PartCheck | undefined;
      const report: Report = (at, message, related = [], fixes) => {
        if (now) findings.push(finding(now.rule, at, message, related, fixes));
      };
      const run = () => now?.check(part, report, context);
      for (const each of this.catalogue.parts.get(found.shape) ?? []) {
        if (each.rule.requires === 'complete' && block.unread.length > 0) continue;
        now = each;
        const failure = guarded(each.rule, part.head, run);
        if (failure) findings.push(failure);
      }
    }
    findings.push(...this.textFindings(block, context));
    const suppressions = suppressionsIn(block);
    return { own, findings: findings.sort((a, b) => a.start - b.start), suppressions, context };
  }

  private textFindings(block: Block, context: Context): Finding[] {
    const findings: Finding[] = [];
    for (const rule of this.catalogue.texts) {
      if (rule.needs !== undefined && !block.text.includes(rule.needs)) continue;
      const report: Report = (at, message, related = [], fixes) =>
        findings.push(finding(rule, at, message, related, fixes));
      const failure = guarded(rule, block.keyNode ?? { start: 0, end: 0 }, () => {
        for (const text of textsOf(block)) rule.text(text, report, context);
      });
      if (failure) findings.push(failure);
    }
    return findings;
  }

  private syntaxFindings(block: Block): Finding[] {
    return block.problems.flatMap((problem) => {
      if (problem.kind === 'more') return [moreFindings(problem)];
      const rule = this.catalogue.syntax.get(problem.kind);
      if (!rule) return [];
      const say = () => finding(rule, problem, rule.message(problem), [], rule.fixes?.(problem, block));
      return [said(rule, problem, say)];
    });
  }

  private shapeFindings(block: Block): Finding[] {
    return checkShape(block).flatMap((problem) => {
      if (problem.kind === 'more') return [moreFindings(problem)];
      const rule = this.catalogue.shape.get(problem.kind);
      if (!rule) return [];
      const say = () => {
        const related = rule.related?.(problem as never) ?? [];
        return finding(rule, problem, rule.message(problem as never), related, rule.fixes?.(problem as never, block));
      };
      return [said(rule, problem, say)];
    });
  }

  private fileFindings(file: SpecificationFile, newer: boolean): FileFinding[] {
    const found: FileFinding[] = [];
    for (const rule of this.catalogue.files) {
      if (newer && rule.id !== 'format/version') continue;
      const failure = guarded(rule, { start: 0, end: 0 }, () =>
        rule.file(file, (block, at, message, related = [], fixes) =>
          found.push({ block, finding: finding(rule, at, message, related, fixes) }),
        ),
      );
      if (failure) found.push({ block: 0, finding: failure });
    }
    if (newer) {
      // nothing else is looked at, so what was found before is of another time
      this.forget();
      return found;
    }
    return [...found, ...this.facts.check(this.catalogue.facts, file)];
  }

  /**
   * Lets the text of the file go.
   * @param pointing whether what was found points at places in other files
   * @returns what its findings depend on in other files; what they depend on in their own file cannot change any more
   */
  settle(pointing = true): Dependence {
    const { answered } = this.questions;
    this.forget();
    this.file = undefined;
    return dependenceOn(pointing ? answered : answered.map(withoutPlaces), this.project);
  }

  private newContext(): Context {
    if (this.times === 'often') return new Context(this.questions);
    if (!this.together || this.together.outdated || this.together.asker.left)
      this.together = new Context(this.questions);
    return this.together;
  }

  private newQuestions(): Questions {
    return new Questions(
      () => {
        if (!this.file) throw new Error('no file is being checked');
        return this.file;
      },
      this.project,
      this.work,
    );
  }
}

function hasFindings({ findings }: BlockRun): boolean {
  return findings.length > 0;
}

function hasSuppressions({ suppressions }: BlockRun): boolean {
  return suppressions.length > 0;
}

function indicesOf(runs: readonly BlockRun[], is: (run: BlockRun) => boolean): number[] {
  return runs.flatMap((run, index) => (is(run) ? [index] : []));
}

/** Indices into a list of which one part was replaced; those of the new part count from its start. */
function replaced(indices: readonly number[], { start, end, shift }: Changed, fresh: readonly number[]): number[] {
  return [
    ...indices.filter((index) => index < start),
    ...fresh.map((index) => index + start),
    ...indices.filter((index) => index >= end - shift).map((index) => index + shift),
  ];
}

function inOrder(indices: readonly number[]): number[] {
  return [...new Set(indices)].sort((a, b) => a - b);
}

/** A file of a newer format gets one message and nothing else: what the rest of it means is not known here. */
export function newerFormat(file: SpecificationFile): boolean {
  const format = file.document.blocks.find((block) => block.kind === 'entry' && block.key === 'format')?.value;
  return format?.kind === 'scalar' && /^[0-9]+$/.test(format.value) && Number(format.value) > 1;
}
