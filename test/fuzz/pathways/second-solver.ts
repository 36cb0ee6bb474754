import assert from 'node:assert/strict';
import type { Highs } from 'highs';
import type { Clause, Problem } from '../../../server/src/core/pathways/problem';
import type { HoursRange, Pathway, Pathways, Solution } from '../../../server/src/core/pathways/solution';
import type { Count } from '../target';
import { type Taken, complies, creditsOf, hoursOf, takenIn } from './complies';

/** What is to be made as small or as large as it goes. */
interface Aim {
  readonly sense: 'Minimize' | 'Maximize';
  readonly of: (taken: Taken) => number;
}

const credits = ({ unit }: Taken) => unit.credits;
const hours = ({ unit }: Taken) => (unit.hours ?? 0) / 100;
const one = () => 1;

/** Asks a general solver of integer programs, which knows nothing of units. */
export class SecondSolver {
  constructor(
    private readonly highs: Highs,
    private readonly count: Count,
  ) {}

  /** @throws where it disagrees with a solution */
  compare(problem: Problem, solution: Solution): void {
    this.count(solution.outcome);
    if (solution.outcome === 'undecided') return;
    if (solution.outcome === 'contradiction') {
      assert.equal(
        this.best(problem, solution.clauses, leastCredits),
        undefined,
        'the clauses do not contradict each other',
      );
      if (solution.size === 'some') return;
      for (const clause of solution.clauses) {
        const others = solution.clauses.filter((other) => other !== clause);
        assert.notEqual(this.best(problem, others, leastCredits), undefined, `${clause.words} is not needed`);
      }
    } else this.comparePathways(problem, solution);
  }

  private comparePathways(problem: Problem, found: Pathways): void {
    const best = (aim: Aim, more: readonly Clause[] = []) => this.best(problem, [...problem.clauses, ...more], aim);
    const few = found.totals[0]?.credits ?? NaN;
    assert.equal(best(leastCredits), few);
    assert.equal(best({ sense: 'Maximize', of: credits }), found.totals.at(-1)?.credits);
    this.compareHours(problem, found.hours, []);
    this.compareHours(problem, found.atFewestCredits, [exactly(few)]);
    const middle = found.totals[found.totals.length >> 1];
    assert.equal(best({ sense: 'Maximize', of: hours }, [exactly(middle?.credits ?? NaN)]), middle?.largest);
    assert.equal(best({ sense: 'Minimize', of: one }), witnessed(problem, found.fewestUnits).length);
    assert.equal(best({ sense: 'Maximize', of: one }), witnessed(problem, found.mostUnits).length);
    const gap = found.totals.findIndex(({ credits }, i) => credits !== few + i);
    if (gap > 0)
      assert.equal(best(leastCredits, [exactly(few + gap)]), undefined, `${few + gap} credits are reachable`);
    for (const { clause, because } of found.idle) this.assertImplied(problem, clause, because);
  }

  private compareHours(problem: Problem, range: HoursRange | undefined, more: readonly Clause[]): void {
    const clauses = [...problem.clauses, ...more];
    assert.ok(range);
    assert.equal(this.best(problem, clauses, { sense: 'Minimize', of: hours }), range.smallest.hours);
    assert.equal(this.best(problem, clauses, { sense: 'Maximize', of: hours }), range.largest.hours);
    for (const pathway of [range.smallest, range.largest]) {
      const taken = witnessed(problem, pathway);
      assert.ok(clauses.every((clause) => complies(taken, clause)));
    }
  }

  /** Nothing that complies with the clauses goes beyond a bound of this one. */
  private assertImplied(problem: Problem, clause: Clause, because: readonly Clause[]): void {
    if (clause.kind !== 'amount') return;
    const { minimum, maximum } = clause;
    const of = amountOf(clause);
    const least = this.best(problem, because, { sense: 'Minimize', of });
    const most = this.best(problem, because, { sense: 'Maximize', of });
    assert.ok(least !== undefined && most !== undefined);
    assert.ok(minimum === undefined || least >= minimum, `${clause.words} does not follow`);
    assert.ok(maximum === undefined || most <= maximum, `${clause.words} does not follow`);
    this.count('idle clauses');
  }

  /** The best that pathways complying with clauses can do, to a hundredth; undefined where there are none. */
  private best(problem: Problem, clauses: readonly Clause[], aim: Aim): number | undefined {
    this.count('programs');
    const { Status, ObjectiveValue } = this.highs.solve(programOf(problem, clauses, aim), { mip_rel_gap: 0 });
    if (Status === 'Infeasible') return undefined;
    assert.equal(Status, 'Optimal');
    return Math.round(ObjectiveValue * 100) / 100;
  }
}

const leastCredits: Aim = { sense: 'Minimize', of: credits };

function exactly(total: number): Clause {
  const all = { kind: 'amount', of: 'credits', over: { scope: 'all' } } as const;
  return { ...all, words: `exactly ${total}`, origin: { part: 'units in all' }, minimum: total, maximum: total };
}

function witnessed(problem: Problem, pathway: Pathway): Taken[] {
  const taken = takenIn(pathway, problem);
  assert.ok(
    problem.clauses.every((clause) => complies(taken, clause)),
    'a witness is no pathway',
  );
  assert.equal(pathway.credits, creditsOf(taken));
  assert.equal(pathway.hours, hoursOf(taken));
  return taken;
}

function amountOf({ of, over }: Extract<Clause, { kind: 'amount' }>): (taken: Taken) => number {
  return (taken) => {
    const counts =
      over.scope === 'all' ||
      (over.scope === 'place' ? taken.place === over.place : over.references.includes(taken.unit.reference));
    return counts ? (of === 'units' ? 1 : taken.unit.credits) : 0;
  };
}

/** The problem as an integer program in the LP format: a variable for each unit in each of its places. */
function programOf({ units }: Problem, clauses: readonly Clause[], { sense, of }: Aim): string {
  const all = units.flatMap((unit, i) => unit.places.map((place) => ({ unit, place, name: `x${i}_${place}` })));
  const sum = (weight: (taken: Taken) => number) => {
    const terms = all.map((taken) => `${weight(taken) < 0 ? '-' : '+'} ${Math.abs(weight(taken))} ${taken.name}`);
    return terms.join(' ');
  };
  const isIn = (references: readonly string[]) => (taken: Taken) => (references.includes(taken.unit.reference) ? 1 : 0);
  const once = units.map(({ reference }) => `${sum(isIn([reference]))} <= 1`);
  const limits = clauses.flatMap((clause): string[] => {
    switch (clause.kind) {
      case 'mandatory':
        return clause.slots.map((slot) => `${sum(isIn(slot))} >= 1`);
      case 'apart':
        return [`${sum(isIn(clause.references))} <= 1`];
      case 'amount': {
        const amount = sum(amountOf(clause));
        const { minimum, maximum } = clause;
        return [
          ...(minimum === undefined ? [] : [`${amount} >= ${minimum}`]),
          ...(maximum === undefined ? [] : [`${amount} <= ${maximum}`]),
        ];
      }
      case 'level': {
        const { share = 0, credits: least = 0, strictly, orAbove, level } = clause;
        const isMeant = (taken: Taken) => (orAbove ? (taken.unit.level ?? 0) >= level : taken.unit.level === level);
        const weight = (taken: Taken) => taken.unit.credits * ((isMeant(taken) ? 100 : 0) - share);
        return [`${sum(weight)} >= ${100 * least + (strictly ? 1 : 0)}`];
      }
    }
  });
  const rows = [...once, ...limits].map((row, i) => `r${i}: ${row}`);
  return [sense, `o: ${sum(of)}`, 'Subject To', ...rows, 'Binary', all.map(({ name }) => name).join(' '), 'End'].join(
    '\n',
  );
}
