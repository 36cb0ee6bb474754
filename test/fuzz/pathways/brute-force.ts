import assert from 'node:assert/strict';
import type { Clause, Problem } from '../../../server/src/core/pathways/problem';
import type { Contradiction, Pathway, Pathways, Solution } from '../../../server/src/core/pathways/solution';
import type { Count } from '../target';
import { type Taken, complies, creditsOf, hoursOf, takenIn } from './complies';

/** A set of units, each in a place, and which of the problem's clauses it complies with. */
interface Candidate {
  readonly taken: readonly Taken[];
  readonly complied: ReadonlySet<Clause>;
}

/** Every way to take units. */
function candidates({ units, clauses }: Problem): Candidate[] {
  let all: Taken[][] = [[]];
  for (const unit of units)
    all = all.flatMap((taken) => [taken, ...unit.places.map((place) => [...taken, { unit, place }])]);
  return all.map((taken) => ({ taken, complied: new Set(clauses.filter((clause) => complies(taken, clause))) }));
}

/**
 * Compares a solution with every way to take units, one by one.
 * @param bounded it was looked for with little work, so that parts may be undecided; what is said has to be right
 * @throws where they disagree
 */
export function compareWithAll(problem: Problem, solution: Solution, bounded: boolean, count: Count): void {
  const all = candidates(problem);
  const allowed: Allowed = (clauses) => all.filter(({ complied }) => clauses.every((each) => complied.has(each)));
  const pathways = allowed(problem.clauses);
  count('candidates', all.length);
  count(solution.outcome);
  if (solution.outcome === 'undecided') {
    assert.ok(bounded, 'so small a problem can be decided');
    return;
  }
  assert.equal(solution.outcome, pathways.length > 0 ? 'pathways' : 'contradiction');
  const ofRule = problem.clauses.filter(({ origin }) => origin.part !== 'credits');
  if (!bounded || solution.totalsOfRule) assert.deepEqual(solution.totalsOfRule, totals(allowed(ofRule)));
  if (solution.outcome === 'contradiction') {
    if (!bounded) assert.equal(solution.size, 'smallest');
    compareContradiction(problem, solution, allowed);
  } else {
    comparePathways(problem, solution, pathways);
    const undecided = solution.undecided.includes('idle clauses');
    assert.ok(bounded || solution.undecided.length === 0);
    assert.equal(solution.totalsOfRule === undefined, solution.undecided.includes('totals of the rule'));
    if (undecided) assert.deepEqual(solution.idle, []);
    else compareIdle(ofRule, solution, bounded, allowed);
  }
}

function totals(candidates: readonly Candidate[]): number[] {
  return [...new Set(candidates.map(({ taken }) => creditsOf(taken)))].sort((a, b) => a - b);
}

type Allowed = (clauses: readonly Clause[]) => readonly Candidate[];

function compareContradiction({ clauses }: Problem, found: Contradiction, allowed: Allowed): void {
  assert.equal(allowed(found.clauses).length, 0);
  if (found.size === 'some') return;
  for (const clause of found.clauses)
    assert.ok(allowed(found.clauses.filter((other) => other !== clause)).length > 0, `${clause.words} is not needed`);
  if (found.size === 'irreducible') return;
  for (let set = 0; set < 2 ** clauses.length; set++) {
    const smaller = clauses.filter((_, i) => (set >> i) & 1);
    if (smaller.length < found.clauses.length) assert.ok(allowed(smaller).length > 0, 'there is a smaller one');
  }
}

function comparePathways(problem: Problem, found: Pathways, pathways: readonly Candidate[]): void {
  const hoursKnown = problem.units.every(({ hours }) => hours !== undefined);
  const taken = pathways.map((pathway) => pathway.taken);
  const hours = (of: readonly (readonly Taken[])[]) => of.map((each) => hoursOf(each) ?? 0);
  const expected = totals(pathways).map((credits) => {
    const there = hours(taken.filter((each) => creditsOf(each) === credits));
    const range = hoursKnown ? [Math.min(...there), Math.max(...there)] : [undefined, undefined];
    return { credits, smallest: range[0], largest: range[1] };
  });
  assert.deepEqual(found.totals, expected);
  assert.equal(
    found.open,
    taken.some((each) => each.length === 0),
  );
  const isPathway = (pathway: Pathway) => {
    const named = takenIn(pathway, problem);
    assert.ok(
      problem.clauses.every((clause) => complies(named, clause)),
      'a witness is no pathway',
    );
    assert.equal(pathway.credits, creditsOf(named));
    assert.equal(pathway.hours, hoursOf(named));
    return named;
  };
  assert.equal(isPathway(found.fewestUnits).length, Math.min(...taken.map((each) => each.length)));
  assert.equal(isPathway(found.mostUnits).length, Math.max(...taken.map((each) => each.length)));
  if (hoursKnown) {
    assert.ok(found.hours && found.atFewestCredits);
    for (const pathway of Object.values({ ...found.hours, ...found.atFewestCredits })) isPathway(pathway);
    assert.equal(found.hours.smallest.hours, Math.min(...hours(taken)));
    assert.equal(found.hours.largest.hours, Math.max(...hours(taken)));
    assert.equal(found.atFewestCredits.smallest.hours, expected[0]?.smallest);
    assert.equal(found.atFewestCredits.largest.hours, expected[0]?.largest);
  } else {
    assert.equal(found.hours, undefined);
    assert.equal(found.atFewestCredits, undefined);
  }
  const has = (each: readonly Taken[], reference: string) => each.some(({ unit }) => unit.reference === reference);
  const references = problem.units.map(({ reference }) => reference);
  assert.deepEqual(
    found.never,
    references.filter((reference) => !taken.some((each) => has(each, reference))),
  );
  const mandatory = problem.clauses.flatMap((clause) => (clause.kind === 'mandatory' ? clause.slots.flat() : []));
  assert.deepEqual(
    found.always,
    references.filter((reference) => !mandatory.includes(reference) && taken.every((each) => has(each, reference))),
  );
}

function compareIdle(ofRule: readonly Clause[], found: Pathways, bounded: boolean, allowed: Allowed): void {
  const implies = (clauses: readonly Clause[], clause: Clause) =>
    allowed(clauses).every(({ complied }) => complied.has(clause));
  const idle = ofRule.filter(
    (clause) =>
      clause.kind !== 'mandatory' &&
      clause.origin.part !== 'replaced' &&
      implies(
        ofRule.filter((other) => other !== clause),
        clause,
      ),
  );
  assert.deepEqual(
    found.idle.map(({ clause }) => clause),
    idle,
  );
  for (const { clause, because } of found.idle) {
    assert.ok(!because.includes(clause));
    assert.ok(implies(because, clause), `${clause.words} does not follow`);
    // each of two bounds follows from clauses of its own
    if (bounded || (clause.kind === 'amount' && clause.minimum !== undefined && clause.maximum !== undefined)) continue;
    for (const reason of because)
      assert.ok(
        !implies(
          because.filter((other) => other !== reason),
          clause,
        ),
        `${reason.words} is not needed`,
      );
  }
}
