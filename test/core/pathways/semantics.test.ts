import assert from 'node:assert/strict';
import type { Pathways, Solution } from '../../../server/src/core/pathways/solution';
import { read, readKnown, unitsText } from './read';

function pathways(solution: Solution): Pathways {
  assert.equal(solution.outcome, 'pathways', JSON.stringify(solution));
  return solution as Pathways;
}

function contradiction(solution: Solution): string[] {
  assert.equal(solution.outcome, 'contradiction');
  return solution.outcome === 'contradiction' ? solution.clauses.map(({ words }) => words) : [];
}

const totals = (solution: Solution) => pathways(solution).totals.map(({ credits }) => credits);
const six = unitsText(...[1, 2, 3, 4, 5, 6].map((n) => `10${n} ${n} credits ${10 * n} hours level ${n > 3 ? 6 : 5}`));

/** Groups by the numbers of their units. */
function groups(...units: readonly string[]): string {
  return `groups:\n${units.map((list, i) => `  - id: group ${i + 1}\n    units: ${list}`).join('\n')}`;
}

describe('What a rule of combination means', () => {
  it('counts a unit that two choices offer in the one in which it is taken', () => {
    const rule = 'choose:\n  - from: group 1\n    at least: 6 credits\n  - from: group 2\n    at least: 6 credits';
    const { solution } = readKnown(rule, six, { groups: groups('101-103', '101-106') });
    assert.equal(totals(solution)[0], 12);
    assert.deepEqual(pathways(solution).hours?.smallest.units.filter(({ place }) => place === 'group 1').length, 3);
    // six credits of group 1 leave nothing of it for the other choice
    assert.deepEqual(contradiction(readKnown(rule, six, { groups: groups('101-103', '101-103') }).solution), [
      'at least 6 credits from group 1',
      'at least 6 credits from group 2',
    ]);
  });

  it('takes a choice from two groups as one place, with their common units once', () => {
    const rule = 'choose:\n  - from: group 1, group 2\n    exactly: 2 units';
    const { problem, solution } = readKnown(rule, six, { groups: groups('101-103', '103, 106') });
    assert.deepEqual(
      problem.units.map(({ reference, places }) => [reference, places]),
      ['X-101', 'X-102', 'X-103', 'X-106'].map((reference) => [reference, [0]]),
    );
    assert.deepEqual(totals(solution), [3, 4, 5, 7, 8, 9]);
  });

  it('takes an upper limit on units that another choice offers as a limit wherever they are chosen', () => {
    const rule =
      'choose:\n  - from: group 1, group 2\n    at least: 12 credits\n  - from: group 2\n    at most: 6 credits';
    const { problem, solution } = readKnown(rule, six, { groups: groups('101-104', '105, 106') });
    assert.deepEqual(
      problem.places.map(({ words }) => words),
      ['group 1 and group 2'],
    );
    // 1 to 4 and one of group 2; 5 and 6 together would be 11 of it
    assert.deepEqual(totals(solution), [12, 13, 14, 15, 16]);
  });

  it('takes an upper limit that alone offers a unit as a place', () => {
    const rule = 'choose:\n  - from: group 1\n    at least: 3 credits\n  - from: group 2\n    at most: 5 credits';
    const { problem, solution } = readKnown(rule, six, { groups: groups('101-102', '102, 105') });
    assert.equal(problem.places.length, 2);
    assert.deepEqual(totals(solution), [3, 8]);
  });

  it('counts a mandatory unit for no choice, but in all', () => {
    const rule = 'mandatory: 101\nchoose:\n  - from: group 1\n    exactly: 1 unit\nunits in all: 2 units';
    const { solution } = readKnown(rule, six, { groups: groups('101-103') });
    assert.deepEqual(totals(solution), [3, 4]);
    // were it counted for the choice, 1 credit would do
    const { solution: open } = readKnown(rule.replace(/units in all.*/, ''), six, { groups: groups('101-103') });
    assert.deepEqual(totals(open), [3, 4]);
    assert.deepEqual(pathways(open).fewestUnits.units, [
      { reference: 'X-101', place: 'the mandatory units' },
      { reference: 'X-102', place: 'group 1' },
    ]);
  });

  it('takes mandatory and optional units from the matrix', () => {
    const matrix =
      'matrix:\n  - unit: 101\n    mandatory in: award\n  - unit: 102\n    optional in: award\n  - unit: 103\n';
    const { problem, solution } = readKnown('choose:\n  - from: matrix\n    exactly: 1 unit', six, { groups: matrix });
    assert.deepEqual(
      problem.units.map(({ reference }) => reference),
      ['X-101', 'X-102'],
    );
    assert.deepEqual(totals(solution), [3]);
    assert.deepEqual(pathways(solution).always, ['X-102']);
    // without a word on how many, all that is optional is open
    assert.deepEqual(totals(readKnown('wording: One or two.', six, { groups: matrix }).solution), [1, 3]);
  });

  it('takes what the rules make mandatory together with what the matrix does, and tells the two apart', () => {
    const matrix = (...rows: string[]) =>
      `matrix:\n${rows.map((unit) => `  - unit: ${unit}\n    mandatory in: award\n`).join('')}`;
    const clauses = (...args: Parameters<typeof readKnown>) => {
      const { problem, solution } = readKnown(...args);
      assert.deepEqual(
        problem.places.map(({ words }) => words),
        ['the mandatory units'],
      );
      return [totals(solution), ...problem.clauses.map(({ words, origin }) => `${origin.part}: ${words}`)];
    };
    assert.deepEqual(clauses('mandatory: 101', six, { groups: matrix('101', '102', '103') }), [
      [6],
      'mandatory: X-101 as mandatory',
      'matrix: X-102 and X-103 as mandatory in the matrix',
    ]);
    assert.deepEqual(clauses('mandatory: 101, 102', six), [[3], 'mandatory: X-101 and X-102 as mandatory']);
    assert.deepEqual(clauses('wording: All.', six, { groups: matrix('101', '102') }), [
      [3],
      'matrix: X-101 and X-102 as mandatory in the matrix',
    ]);
    // one of the two is taken, and the rules name one
    const replaced = unitsText('530 5 credits -> 550 for registrations from 2020-07-01', '550 6 credits');
    assert.deepEqual(clauses('mandatory: 530', replaced, { groups: matrix('550') }), [
      [5, 6],
      'mandatory: X-530 or X-550 as mandatory',
      'replaced: no more than one of X-530 and X-550, which replaces it',
    ]);
  });

  it('has at most one of a unit and what replaces it, and takes either where both are mandatory', () => {
    const replaced = unitsText(
      '530 5 credits 18 hours -> 550 for registrations from 2020-07-01',
      '550 6 credits 20 hours',
    );
    const choice = 'choose:\n  - units: 530, 550\n    at least: 1 unit';
    assert.deepEqual(totals(readKnown(choice, replaced).solution), [5, 6]);
    const mandatory = readKnown('mandatory: 530, 550', replaced);
    assert.deepEqual(totals(mandatory.solution), [5, 6]);
    assert.equal(mandatory.problem.clauses[0]?.words, 'X-530 or X-550 as mandatory');
    assert.deepEqual(totals(readKnown('mandatory: 530', replaced).solution), [5]);
  });

  it('asks for a day of registration only where someone does', () => {
    const replaced = unitsText(
      '530 5 credits 18 hours -> 550 for registrations from 2020-07-01',
      '550 6 credits 20 hours',
    );
    const rule = 'choose:\n  - units: 530, 550\n    at least: 1 unit';
    assert.deepEqual(totals(readKnown(rule, replaced, { registered: '2020-06-30' }).solution), [5, 6]);
    const later = readKnown(rule, replaced, { registered: '2020-07-01' });
    assert.deepEqual(totals(later.solution), [6]);
    assert.deepEqual(later.problem.withheld, [{ reference: 'X-530', because: 'replaced' }]);
  });

  it('does not offer what a group keeps for other qualifications', () => {
    const restricted = `  - id: diploma\n${groups('101-103')}\n    restricted:\n      - units: 103\n        only in: diploma`;
    const { problem, solution } = readKnown('choose:\n  - from: group 1\n    at least: 1 unit', six, {
      groups: restricted,
    });
    assert.deepEqual(problem.withheld, [{ reference: 'X-103', because: 'restricted' }]);
    assert.deepEqual(totals(solution), [1, 2, 3]);
  });

  it('bars combinations, and mixes levels', () => {
    const barred = readKnown('choose:\n  - units: 101-103\n    exactly: 2 units\nnot together:\n  - 101, 102', six);
    assert.deepEqual(totals(barred.solution), [4, 5]);
    const mixed = (mix: string) =>
      readKnown(`choose:\n  - units: 103-106\n    exactly: 2 units\nlevel mix: ${mix}`, six);
    // 3 at level 5; 4, 5 and 6 at level 6
    assert.deepEqual(totals(mixed('at least 3 credits at level 5').solution), [7, 8, 9]);
    assert.deepEqual(totals(mixed('more than 60% at level 6').solution), [8, 9, 10, 11]);
    assert.deepEqual(contradiction(mixed('more than 50% at level 5').solution), [
      'exactly 2 units from 103-106',
      'more than 50% of the credits at level 5',
    ]);
    assert.deepEqual(totals(mixed('more than 50% at level 5 or above').solution), [7, 8, 9, 10, 11]);
  });

  it('counts the declared credit value as a clause, and tells what the rule alone allows', () => {
    const { solution } = readKnown('choose:\n  - units: 101-103\n    exactly: 2 units', six, { top: 'credits: 6' });
    assert.deepEqual(contradiction(solution), [
      'exactly 2 units from 101-103',
      'the declared credit value of 6 credits',
    ]);
    assert.ok(solution.outcome === 'contradiction');
    assert.deepEqual(solution.totalsOfRule, [3, 4, 5]);
    assert.equal(solution.size, 'smallest');
  });

  it('says that a rule is open where nothing asks for a unit', () => {
    const rule = (bound: string) => `choose:\n  - units: 101, 102\n    ${bound}`;
    assert.equal(pathways(readKnown(rule('at most: 2 units'), six).solution).open, true);
    assert.equal(pathways(readKnown(rule('at least: 1 unit'), six).solution).open, false);
  });

  it('names units that no pathway has, and limits that change nothing', () => {
    const rule =
      'choose:\n  - units: 101, 102, 106\n    at least: 2 credits\n    at most: 5 credits\nat most in all: 8 credits';
    const { never, idle } = pathways(readKnown(rule, six).solution);
    assert.deepEqual(never, ['X-106']);
    assert.deepEqual(
      idle.map(({ clause, because }) => [clause.words, because.map(({ words }) => words)]),
      [['at most 8 credits in all', ['at most 5 credits from 101, 102 and 106']]],
    );
  });
});

describe('What is not known of a rule', () => {
  const unknown = (...args: Parameters<typeof read>) => {
    const found = read(...args);
    assert.ok(!found.known, JSON.stringify(found));
    return found.because.kind;
  };

  it('is said, and nothing else', () => {
    assert.equal(unknown('wording: Free.', six), 'no rule');
    assert.equal(unknown('mandatory: 999', six), 'unknown unit');
    assert.equal(unknown('choose:\n  - from: group 9', six), 'unknown group');
    assert.equal(unknown('mandatory: 101', unitsText('101')), 'missing credits');
    assert.equal(
      unknown('mandatory: 101\nlevel mix: more than 50% at level 6', unitsText('101 3 credits')),
      'missing level',
    );
    assert.equal(unknown('mandatory: 101\nunits in all: one', six), 'not read');
    assert.equal(unknown('mandatory: 101\nat lest in all: 3 credits', six), 'not read');
    assert.equal(unknown('choose:\n  - units: 101\n    at least:', six), 'not read');
    assert.equal(unknown('mandatory: 101', six, { top: 'credits: some' }), 'not read');
    assert.equal(unknown('choose:\n  - at least: 1 unit', six), 'not read');
  });

  it('is said of rules that offer many units again and again, before they are read to the end', () => {
    const hundreds = unitsText(...Array.from({ length: 300 }, (_, i) => `${1000 + i} 3 credits 9 hours`));
    const choose = (times: number) => `choose:\n${'  - from: group 1\n    at least: 1 unit\n'.repeat(times)}`;
    const group = { groups: groups('1000-1299') };
    assert.equal(unknown(choose(300), hundreds, group), 'too large');
    assert.equal(readKnown(choose(1), hundreds, group).problem.units.length, 300);
    const thousands = unitsText(...Array.from({ length: 2_001 }, (_, i) => `${1000 + i} 3 credits`));
    assert.equal(unknown('mandatory: 1000-3000', thousands), 'too large');
  });

  it('leaves credits known where hours are missing', () => {
    const { solution } = readKnown(
      'choose:\n  - units: 101, 102\n    exactly: 1 unit',
      unitsText('101 3 credits', '102 4 credits 9 hours'),
    );
    const { hours, atFewestCredits, totals, fewestUnits } = pathways(solution);
    assert.deepEqual([hours, atFewestCredits, fewestUnits.hours], [undefined, undefined, undefined]);
    assert.deepEqual(totals[0], { credits: 3, smallest: undefined, largest: undefined });
  });
});
