import fc from 'fast-check';
import loadHighs, { type Highs } from 'highs';
import { type Bounds, solve, usualBounds } from '../../../server/src/core/pathways/solve';
import { type Count, type Target, target } from '../target';
import { compareWithAll } from './brute-force';
import { large, problems, small } from './random';
import { SecondSolver } from './second-solver';

export const pathways: Target = target(
  'pathways',
  'small rules of combination are solved as by trying every set of units',
  3000,
  fc.record({
    problem: problems(small),
    bounds: fc.oneof({ weight: 3, arbitrary: fc.constant(usualBounds) }, little()),
  }),
  ({ problem, bounds }, count) => compareWithAll(problem, solve(problem, bounds), bounds !== usualBounds, count),
);

/** Bounds that not everything can be decided within. */
function little(): fc.Arbitrary<Bounds> {
  const most = fc.integer({ min: 0, max: 10 }).map((power) => 2 ** power * 10);
  return fc.record({ pathways: most, contradiction: most, idle: most });
}

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
