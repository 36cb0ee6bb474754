import type { Fix } from '../fixes/fix';
import type { Context } from '../project/context';
import { type FactName, type FactValues, partOfFact } from '../project/facts';
import { type FileFacts, type SpecificationFile, placedFacts } from '../project/file';
import type { Questions } from '../project/questions';
import type { Finding, Related } from './finding';
import { finding, guarded } from './made';
import type { FactFile, FactReport, FactRule } from './rule';
import type { FileFinding } from './run';

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
  readonly read: Read;
}

/** What of the file a rule looked at, as it was. */
interface Read {
  readonly lists: Map<FactName, unknown>;
  /** What was read of each member of a list, and how it is read again. */
  readonly columns: { readonly column: unknown; readonly again: (facts: FileFacts) => unknown }[];
}

/** What the rules that compare facts found in one file. Each runs again only when a list that it read is another one now. */
export class FactChecks {
  private readonly runs = new Map<FactRule, FactRun>();

  constructor(
    private readonly questions: Questions,
    private readonly newContext: () => Context,
  ) {}

  /** Runs rules whose findings will be asked for. */
  checkAhead(rules: readonly FactRule[], file: SpecificationFile): void {
    for (const rule of rules) this.runOf(rule, file);
  }

  /** The findings of the file as it is now, where it is now. */
  check(rules: readonly FactRule[], file: SpecificationFile): FileFinding[] {
    return rules.flatMap((rule) => this.runOf(rule, file).findings).flatMap((each) => placed(each, file) ?? []);
  }

  private runOf(rule: FactRule, file: SpecificationFile): FactRun {
    const known = this.runs.get(rule);
    if (known && holds(known, file.facts)) return known;
    if (known) this.questions.leave(known.context);
    const run = this.run(rule, file);
    this.runs.set(rule, run);
    return run;
  }

  private run(rule: FactRule, file: SpecificationFile): FactRun {
    const context = this.newContext();
    const read: Read = { lists: new Map(), columns: [] };
    const findings: (FactFinding | Finding)[] = [];
    const report: FactReport = (name, nth, part, message, related = [], fixes) =>
      findings.push({ rule, name, nth, part, message, related, fixes });
    const failure = guarded(rule, { start: 0, end: 0 }, () =>
      rule.facts(noting(file, read), report, context.asProject),
    );
    if (failure) findings.push(failure);
    return { findings, context, read };
  }
}

function holds({ context, read }: FactRun, facts: FileFacts): boolean {
  if (context.outdated) return false;
  for (const [name, list] of read.lists) if (facts.lists[name] !== list) return false;
  return read.columns.every(({ column, again }) => again(facts) === column);
}

function columnOf<N extends FactName, T>(facts: FileFacts, name: N, read: (fact: FactValues[N]) => T): readonly T[] {
  return facts.kept.each<FactValues[N], T>(facts.lists[name], read);
}

/** A function of its own: one that is made where a file is at hand keeps that file. */
function rereading<N extends FactName>(name: N, read: (fact: FactValues[N]) => unknown): (facts: FileFacts) => unknown {
  return (facts) => columnOf(facts, name, read);
}

/** The file, for a rule that is watched: what it reads is noted. */
function noting({ uri, facts }: SpecificationFile, read: Read): FactFile {
  const lists = new Proxy(facts.lists, {
    get(target, name: FactName) {
      read.lists.set(name, target[name]);
      return target[name];
    },
  });
  return {
    uri,
    facts: { ...facts, lists },
    each: (name, reader) => {
      const column = columnOf(facts, name, reader);
      read.columns.push({ column, again: rereading(name, reader) });
      return column;
    },
  };
}

/** The place of a finding about a fact, as the file is now; a part that is not written has none. */
function placed(found: FactFinding | Finding, file: SpecificationFile): FileFinding | undefined {
  if (!('name' in found)) return { block: 0, finding: found };
  const { rule, name, nth, part, message, related, fixes } = found;
  const fact = placedFacts(file, name)[nth];
  const at = fact && partOfFact(fact, part);
  return fact && at && { block: fact.block, finding: finding(rule, at, message, related, fixes) };
}
