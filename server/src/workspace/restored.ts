import { type Dependence, dependenceOn, lookedAt } from '../core/project/dependence';
import { type Answered, type ProjectView, type Question, answerTo } from '../core/project/questions';
import { digestOf } from './digest';

/** What the findings of a file depended on when they were made: questions, and digests of their answers. */
export type Digests = readonly (readonly [Question, string])[];

/** The same as plain data, to be kept outside. */
export function digested(answered: readonly Answered[]): Digests {
  return answered.map((answered) => [answered.question, digestOfAnswer(answered)]);
}

/**
 * What the findings of a file depend on that was known before. Whether the answers are still the same is found out when
 * somebody asks; from then on they are kept themselves.
 */
export class RestoredDependence {
  /** Once the answers were found to be the same. */
  private confirmed: Dependence | undefined;
  /** The state of the project in which the answers were others. */
  private refutedAt: number | undefined;

  constructor(
    private digests: Digests,
    private readonly project: () => ProjectView,
  ) {}

  stillHolds(): boolean {
    if (this.confirmed) return this.confirmed.stillHolds();
    const project = this.project();
    const { version } = project;
    if (this.refutedAt === version) return false;
    const answered = this.digests.map(([question]) => ({ question, answer: answerTo(question, project) }));
    if (!answered.every((each, i) => digestOfAnswer(each) === this.digests[i]?.[1])) {
      this.refutedAt = version;
      return false;
    }
    this.confirmed = dependenceOn(answered, this.project);
    this.digests = [];
    return true;
  }

  toKeep(): Digests {
    return this.confirmed ? digested(this.confirmed.answered()) : this.digests;
  }
}

function digestOfAnswer(answered: Answered): string {
  return digestOf(JSON.stringify([lookedAt(answered)]));
}
