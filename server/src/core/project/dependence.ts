import type { KnownKind } from './known';
import { type Answered, type ProjectView, type Question, type Slot, answerTo } from './questions';
import { same } from './same';
import { placeless, seenThrough } from './unit-views';

/** What the findings of a file whose text was let go depend on. */
export interface Dependence {
  /** Whether they are still what they would be. It is not told of changes, it asks. */
  stillHolds(): boolean;
  /** What was asked of the project, and the answers. */
  answered(): readonly Answered[];
}

/** @param answered what was asked of the project as it is now */
export function dependenceOn(answered: readonly Answered[], project: () => ProjectView): Dependence {
  return new KeptAnswers(answered, project);
}

/** What of an answer was looked at. */
export function lookedAt({ question, answer }: Answered): unknown {
  const view = typeof question === 'string' ? undefined : question[2];
  return view === undefined ? answer : seenThrough(view, answer);
}

/** The same for findings that point at nothing in other files, whose order there makes no difference to them. */
export function withoutPlaces(answered: Answered): Answered {
  const { question, answer } = answered;
  if (typeof question === 'string' || question[2] === undefined) return answered;
  return { question: [question[0], question[1], placeless(question[2])], answer };
}

/** A thousand files keep theirs: lists take a fraction of what maps would, and a file asks some dozens of questions. */
class KeptAnswers implements Dependence {
  private readonly questions: readonly Question[];
  private readonly got: unknown[];
  private version: number;

  constructor(
    answered: readonly Answered[],
    private readonly project: () => ProjectView,
  ) {
    this.questions = answered.map(({ question }) => question);
    this.got = answered.map(({ answer }) => answer);
    this.version = project().version;
  }

  stillHolds(): boolean {
    const project = this.project();
    const { version } = project;
    if (this.version === version) return true;
    const slots = project.changesSince(this.version);
    // where more has changed than was asked, to ask again is less work than to look through the changes
    const changed = slots && slots.length < this.questions.length ? keysByKind(slots) : undefined;
    const holds = this.questions.every((question, i) => {
      const isDoubtful = !changed || typeof question === 'string' || changed.get(question[0])?.has(question[1]);
      return isDoubtful !== true || this.isStill(question, i, answerTo(question, project));
    });
    if (holds) this.version = version;
    return holds;
  }

  private isStill(question: Question, nth: number, answer: unknown): boolean {
    const got = this.got[nth];
    if (Object.is(answer, got)) return true;
    const isGlance = typeof question !== 'string' && question[2] !== undefined;
    if (!isGlance || !same(lookedAt({ question, answer }), lookedAt({ question, answer: got }))) return false;
    // what it was would stay in memory
    this.got[nth] = answer;
    return true;
  }

  answered(): readonly Answered[] {
    return this.questions.map((question, i) => ({ question, answer: this.got[i] }));
  }
}

function keysByKind(slots: readonly Slot[]): ReadonlyMap<KnownKind, ReadonlySet<string>> {
  const keys = new Map<KnownKind, Set<string>>();
  for (const [kind, key] of slots) {
    const known = keys.get(kind);
    if (known) known.add(key);
    else keys.set(kind, new Set([key]));
  }
  return keys;
}
