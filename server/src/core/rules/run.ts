import type { Fix } from '../fixes/fix';
import { partOf } from '../model/block-part';
import { textsOf } from '../model/texts';
import { type Answered, Context, type ProjectView, areAnswered, wordsOf } from '../project/context';
import type { FactName } from '../project/facts';
import { type FileSummary, type SpecificationFile, placedFacts } from '../project/file';
import { checkShape } from '../shape/check';
import type { Block } from '../syntax/block';
import { type Changed, changedRange } from '../syntax/changed';
import type { Span } from '../syntax/tree';
import { type Suppression, suppressionsIn } from '../syntax/suppressions';
import type { Finding, Related, RelatedHere } from './finding';
import type {
  FactReport,
  FactRule,
  FileRule,
  PartRule,
  Report,
  Rule,
  ShapeRule,
  SuppressionRule,
  SyntaxRule,
  TextRule,
} from './rule';
import { type RuleSettings, knownRules, withSeverities } from './rule-settings';
import { type BlockSuppressions, suppress } from './suppress';

/** The rules, sorted by what they look at. */
export interface Catalogue {
  readonly rules: readonly Rule[];
  /** What looks at the parts of each shape. */
  readonly parts: ReadonlyMap<string, readonly PartCheck[]>;
  readonly texts: readonly TextRule[];
  readonly syntax: ReadonlyMap<string, SyntaxRule>;
  readonly shape: ReadonlyMap<string, ShapeRule>;
  readonly files: readonly FileRule[];
  readonly facts: readonly FactRule[];
  readonly suppressions: ReadonlyMap<string, SuppressionRule>;
  /** The ids of all rules, and of those that run. */
  readonly ids: ReadonlySet<string>;
  readonly on: ReadonlySet<string>;
  /** The ids of all rules by their families. */
  readonly families: ReadonlyMap<string, readonly string[]>;
}

/** @param runs whether a rule runs; those that are off by default do not, unless someone asks for them */
export function catalogueOf(
  rules: readonly Rule[],
  runs: (rule: Rule) => boolean = ({ byDefault }) => byDefault !== 'off',
): Catalogue {
  const on = rules.filter(runs);
  const syntax = on.filter((rule) => 'syntax' in rule);
  const shape = on.filter((rule) => 'shape' in rule);
  const suppressions = on.filter((rule) => 'suppression' in rule);
  return {
    rules,
    parts: byShape(on.filter((rule) => 'checks' in rule)),
    texts: on.filter((rule) => 'text' in rule),
    syntax: new Map(syntax.map((rule) => [rule.syntax, rule])),
    shape: new Map(shape.map((rule) => [rule.shape, rule])),
    files: on.filter((rule) => 'file' in rule),
    facts: on.filter((rule) => 'facts' in rule),
    suppressions: new Map(suppressions.map((rule) => [rule.suppression, rule])),
    ids: new Set(rules.map(({ id }) => id)),
    on: new Set(on.map(({ id }) => id)),
    families: familiesOf(rules),
  };
}

/** A rule's check of the parts of one shape. */
interface PartCheck {
  readonly rule: PartRule;
  readonly check: (part: unknown, report: Report, context: Context) => void;
}

function byShape(rules: readonly PartRule[]): ReadonlyMap<string, readonly PartCheck[]> {
  const checks = new Map<string, PartCheck[]>();
  for (const rule of rules)
    for (const [shape, check] of Object.entries(rule.checks)) {
      const known = checks.get(shape) ?? [];
      checks.set(shape, known);
      known.push({ rule, check: check as PartCheck['check'] });
    }
  return checks;
}

function familiesOf(rules: readonly Rule[]): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  for (const { id } of rules) {
    const family = id.split('/')[0] ?? '';
    families.set(family, [...(families.get(family) ?? []), id]);
  }
  return families;
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
  /** The comments in it that suppress findings. */
  readonly suppressions: readonly Suppression[];
  readonly context: Context;
}

/** A finding about a fact; it gets its place when it is asked for, since a fact that moves is still the same. */
interface FactFinding {
  readonly rule: FactRule;
  readonly name: FactName;
  readonly nth: number;
  readonly part: string;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[] | undefined;
}

interface FactRun {
  readonly findings: readonly (FactFinding | Finding)[];
  readonly context: Context;
}

/** What the findings of a file whose text was let go depend on. */
export interface Dependence {
  /** Whether they are still what they would be. It is not told of changes, it asks. */
  stillHolds(): boolean;
  /** What was asked of the project, and the answers. */
  answered(): readonly Answered[];
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
  /** The blocks that were checked, in their order, and what came of each. */
  private blocks: readonly Block[] = [];
  private runs: readonly BlockRun[] = [];
  /** The indices of those in which something was found, and of those with comments that suppress findings. */
  private found: readonly number[] = [];
  private commented: readonly number[] = [];
  private file: FileSummary | undefined;
  private version: number | undefined;
  private facts: FactRun | undefined;
  /** What was asked to tell whether a suppression is unused. */
  private completeness: Context | undefined;
  readonly work: Work = { blocksChecked: 0 };

  /** @param settings what the configuration says of the rules now, if anything does */
  constructor(
    private catalogue: Catalogue,
    private readonly project: () => ProjectView,
    private readonly settings?: () => RuleSettings,
  ) {}

  /** All findings of the file as it is now, in the order of the text. */
  check(file: SpecificationFile): FileFinding[] {
    const settings = this.settings?.();
    const sameWorld = this.begin(file, settings);
    const newer = newerFormat(file);
    const fileWide = new Map<number, Finding[]>();
    for (const { block, finding } of this.fileFindings(file, newer, sameWorld)) {
      const known = fileWide.get(block);
      if (known) known.push(finding);
      else fileWide.set(block, [finding]);
    }
    // of a file of a newer format nothing is looked at
    this.checkBlocks(newer ? [] : file.document.blocks, sameWorld);
    const places = fileWide.size === 0 ? this.found : inOrder([...this.found, ...fileWide.keys()]);
    const findings = places.flatMap((block) =>
      [...(fileWide.get(block) ?? []), ...(this.runs[block]?.findings ?? [])].map((finding) => ({ block, finding })),
    );
    const comments = this.commented.map((block): BlockSuppressions => {
      return { block, suppressions: this.runs[block]?.suppressions ?? [] };
    });
    this.completeness = undefined;
    const left = failuresOnce(comments.length > 0 ? this.suppressed(file, findings, comments, settings) : findings);
    return settings ? withSeverities(left, settings) : left;
  }

  /**
   * Checks the first blocks of a file, so many of them; `check` then finds them checked. For those who have no time to
   * wait for a whole file.
   */
  checkAhead(file: SpecificationFile, blocks: number): void {
    if (newerFormat(file)) return;
    this.checkBlocks(file.document.blocks.slice(0, blocks), this.begin(file, this.settings?.()));
  }

  /** Turns to a file as it is now. @returns whether all that its blocks can ask about is as it was */
  private begin(file: SpecificationFile, settings: RuleSettings | undefined): boolean {
    if (settings && settings.catalogue !== this.catalogue) {
      // other rules run now
      this.catalogue = settings.catalogue;
      this.forget();
    }
    const { version } = this.project();
    const sameWorld = this.file?.facts === file.facts && this.version === version;
    this.version = version;
    this.file = file;
    return sameWorld;
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
    const context = (this.completeness = this.newContext());
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
  private checkBlocks(blocks: readonly Block[], sameWorld: boolean): void {
    const { blocks: before, runs } = this;
    const changed = changedRange(before, blocks);
    const { start, end, shift } = changed;
    const known = new Map<Block, BlockRun | undefined>();
    for (let i = start; i < end - shift; i++) known.set(before[i] as Block, runs[i]);
    const fresh = blocks.slice(start, end).map((block) => this.runOf(block, known.get(block), sameWorld));
    const all = [...runs.slice(0, start), ...fresh, ...runs.slice(end - shift)];
    this.blocks = blocks;
    if (sameWorld) {
      this.runs = all;
      this.found = replaced(this.found, changed, indicesOf(fresh, hasFindings));
      this.commented = replaced(this.commented, changed, indicesOf(fresh, hasSuppressions));
    } else {
      this.runs = all.map((run, i) => this.runOf(blocks[i] as Block, run, false));
      this.found = indicesOf(this.runs, hasFindings);
      this.commented = indicesOf(this.runs, hasSuppressions);
    }
  }

  private runOf(block: Block, known: BlockRun | undefined, sameWorld: boolean): BlockRun {
    return known && (sameWorld || known.context.stillHolds()) ? known : this.checkBlock(block, known);
  }

  private forget(): void {
    this.blocks = [];
    this.runs = [];
    this.found = [];
    this.commented = [];
    this.facts = undefined;
  }

  private checkBlock(block: Block, known: BlockRun | undefined): BlockRun {
    this.work.blocksChecked++;
    const context = this.newContext();
    const own = known?.own ?? [...this.syntaxFindings(block), ...this.shapeFindings(block)];
    const findings: Finding[] = [...own];
    const found = partOf(block);
    if (found) {
      for (const { rule, check } of this.catalogue.parts.get(found.shape) ?? []) {
        if (rule.requires === 'complete' && block.unread.length > 0) continue;
        const report: Report = (at, message, related = [], fixes) =>
          findings.push(finding(rule, at, message, related, fixes));
        const failure = guarded(rule, found.part.head, () => check(found.part, report, context));
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

  private fileFindings(file: SpecificationFile, newer: boolean, sameWorld: boolean): FileFinding[] {
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
      this.facts = undefined;
      return found;
    }
    if (!sameWorld || !this.facts) this.facts = this.checkFacts(file);
    return [...found, ...this.facts.findings.flatMap((each) => placed(each, file) ?? [])];
  }

  private checkFacts(file: SpecificationFile): FactRun {
    const context = this.newContext();
    const findings: (FactFinding | Finding)[] = [];
    for (const rule of this.catalogue.facts) {
      const report: FactReport = (name, nth, part, message, related = [], fixes) =>
        findings.push({ rule, name, nth, part, message, related, fixes });
      const failure = guarded(rule, { start: 0, end: 0 }, () => rule.facts(file, report, context.asProject));
      if (failure) findings.push(failure);
    }
    return { findings, context };
  }

  /**
   * Lets the text of the file go.
   * @returns what its findings depend on in other files; what they depend on in their own file cannot change any more
   */
  settle(): Dependence {
    const answered = new Map<string, Answered>();
    const contexts = this.runs.map((run) => run.context);
    if (this.facts) contexts.push(this.facts.context);
    if (this.completeness) contexts.push(this.completeness);
    for (const context of contexts) for (const each of context.answered) answered.set(wordsOf(each.question), each);
    this.forget();
    this.file = undefined;
    const { project } = this;
    let { version } = project();
    const stillHolds = () => {
      if (version !== project().version && !areAnswered(answered.values(), project())) return false;
      version = project().version;
      return true;
    };
    return { stillHolds, answered: () => [...answered.values()] };
  }

  private newContext(): Context {
    return new Context(() => {
      if (!this.file) throw new Error('no file is being checked');
      return this.file;
    }, this.project);
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
function newerFormat(file: SpecificationFile): boolean {
  const format = file.document.blocks.find((block) => block.kind === 'entry' && block.key === 'format')?.value;
  return format?.kind === 'scalar' && /^[0-9]+$/.test(format.value) && Number(format.value) > 1;
}

/** Said where the findings of a block were cut. */
function moreFindings({ start, end }: Span): Finding {
  const message = 'There is more like this here that is not shown, or not read yet. Mend what is shown first.';
  return { rule: 'internal/more-findings', severity: 'information', message, start, end, related: [] };
}

/** The place of a finding about a fact, as the file is now; a part that is not written has none. */
function placed(found: FactFinding | Finding, file: SpecificationFile): FileFinding | undefined {
  if (!('name' in found)) return { block: 0, finding: found };
  const { rule, name, nth, part, message, related, fixes } = found;
  const fact = placedFacts(file, name)[nth];
  const at = fact?.places[part];
  return fact && at && { block: fact.block, finding: finding(rule, at, message, related, fixes) };
}

/** What a rule says of a problem, or that it failed. */
function said(rule: Rule, at: Span, say: () => Finding): Finding {
  let found: Finding | undefined;
  const failure = guarded(rule, at, () => (found = say()));
  return failure ?? found ?? moreFindings(at);
}

/** A rule that fails on every block in the same way is reported for the first one. */
function failuresOnce(findings: FileFinding[]): FileFinding[] {
  if (!findings.some(({ finding: { rule } }) => rule === ruleFailed)) return findings;
  const messages = new Set<string>();
  return findings.filter(({ finding: { rule, message } }) => {
    if (rule !== ruleFailed) return true;
    const first = !messages.has(message);
    messages.add(message);
    return first;
  });
}

const ruleFailed = 'internal/rule-failed';

/** A rule that throws is reported, and the others go on. */
function guarded(rule: Rule, head: Span, run: () => void): Finding | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      rule: ruleFailed,
      severity: 'warning',
      message: `The check '${rule.id}' failed on this and was left out: ${reason}. This is a fault of Qualspec, not of your text; please report it.`,
      start: head.start,
      end: head.end,
      related: [],
    };
  }
}

function finding(
  rule: Rule,
  { start, end }: Span,
  message: string,
  related: readonly (Related | RelatedHere)[],
  fixes: readonly Fix[] = noFixes,
): Finding {
  const said = { rule: rule.id, severity: rule.severity, message: excerpt(message), start, end, related };
  return fixes.length > 0 ? { ...said, fixes } : said;
}

const noFixes: readonly Fix[] = [];

/** Messages quote what is written, and a line can be as long as a file. */
const messageLimit = 1_000;

function excerpt(message: string): string {
  return message.length > messageLimit ? `${message.slice(0, messageLimit)} \u2026` : message;
}
