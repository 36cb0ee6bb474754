import { median } from './measure/statistics';

/** What was measured: the same measure of the same thing over several runs. */
export interface Figure {
  /** The measure, such as `keystroke L cpu p50`. */
  readonly measure: string;
  /** Who was measured. */
  readonly subject: string;
  readonly unit: Unit;
  /** The median of the runs. */
  readonly value: number;
  readonly runs: readonly number[];
}

export type Unit = 'ms' | 's' | 'MB' | 'times' | 'of 60' | '%';

/** Our own name among the subjects. */
export const ours = 'Qualspec';

/** Collects what each run measured. */
export class Figures {
  private readonly runs = new Map<string, { measure: string; subject: string; unit: Unit; runs: number[] }>();
  readonly failures: string[] = [];

  add(subject: string, unit: Unit, measures: Readonly<Record<string, number>>): void {
    for (const [measure, value] of Object.entries(measures)) {
      const key = `${measure}\n${subject}`;
      const known = this.runs.get(key);
      if (known) known.runs.push(value);
      else this.runs.set(key, { measure, subject, unit, runs: [value] });
    }
  }

  all(): Figure[] {
    return [...this.runs.values()].map((figure) => ({ ...figure, value: median(figure.runs) }));
  }

  value(measure: string, subject: string): number | undefined {
    return this.all().find((figure) => figure.measure === measure && figure.subject === subject)?.value;
  }

  subjects(): string[] {
    return [...new Set(this.all().map(({ subject }) => subject))];
  }

  /** What fails is told at the end, and the rest is measured all the same. */
  async attempt(what: string, measure: () => Promise<void> | void): Promise<void> {
    try {
      await measure();
    } catch (error) {
      this.failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
