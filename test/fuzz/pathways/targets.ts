import loadHighs, { type Highs } from 'highs';
import { solve } from '../../../server/src/core/pathways/solve';
import { type Count, type Target, target } from '../target';
import { compareWithAll } from './brute-force';
import { large, problems, small } from './random';
import { SecondSolver } from './second-solver';

export const pathways: Target = target(
  'pathways',
  'small rules of combination are solved as by trying every set of units',
  3000,
  problems(small),
  (problem, count) => compareWithAll(problem, solve(problem), count),
);

/** The second solver comes as WebAssembly, which has to be loaded. */
class Large implements Target {
  readonly name = 'pathways-large';
  readonly holds = 'large rules of combination are solved as by a general solver of integer programs';
  readonly short = 25;
  private highs: Highs | undefined;

  async prepare(): Promise<void> {
    this.highs = await loadHighs();
  }

  run(...budget: Parameters<Target['run']>): ReturnType<Target['run']> {
    const { highs } = this;
    if (!highs) throw new Error('the second solver is not loaded');
    const check = (problem: Parameters<typeof solve>[0], count: Count) =>
      new SecondSolver(highs, count).compare(problem, solve(problem));
    return target(this.name, this.holds, this.short, problems(large), check).run(...budget);
  }
}

export const pathwaysLarge: Target = new Large();
