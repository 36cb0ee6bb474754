import assert from 'node:assert/strict';
import { driftOf } from '../../../server/src/core/rules/criteria/faithful';
import { passiveOf } from '../../../server/src/core/rules/criteria/passive';

describe('a criterion turned round', () => {
  const sentences: readonly (readonly [criterion: string, statement: string | undefined])[] = [
    ['Evaluate  own   leadership ', 'Own leadership has been evaluated'],
    ['Evaluate own leadership.', 'Own leadership has been evaluated'],
    ['Evaluate No. 5 of it', undefined],
    ['Plan it, and review it, and evaluate it, and report it', undefined],
    ['Plan them', 'They have been planned'],
    ['Plan it', 'It has been planned'],
    ['Review how it works', 'How it works has been reviewed'],
    ['Plan a review, and the work', undefined],
    ['Review works and aims', 'Works and aims have been reviewed'],
    ['Review works or aims', undefined],
    ['Plan each task', 'Each task has been planned'],
    ['Plan annual tasks', 'Annual tasks have been planned'],
    ['Plan every aim', 'Every aim has been planned'],
    ['Review one aim', 'One aim has been reviewed'],
    ['Review this', 'This has been reviewed'],
    ['Review the data', 'The data have been reviewed'],
    ['Review the database', 'The database has been reviewed'],
    ['Review people', 'People have been reviewed'],
    ['Review the children', 'The children have been reviewed'],
    ['Review the metadata', 'The metadata has been reviewed'],
    ['Review the staff', undefined],
    ['Review the newscast', 'The newscast has been reviewed'],
    ['Review the politics', undefined],
    ['Review the status', 'The status has been reviewed'],
    ['Review the basis', 'The basis has been reviewed'],
    ['Review the boss', 'The boss has been reviewed'],
    ['Review the results available', 'The results available have been reviewed'],
    ['Review the aims of the team', 'The aims of the team have been reviewed'],
    ['Review, plan and evaluate the aims', 'The aims have been reviewed, planned and evaluated'],
    ['Review and/or plan the aims', 'The aims have been reviewed and/or planned'],
    ['Plan and review the aims', 'The aims have been planned and reviewed'],
    ['Lead a team', undefined],
    ['Plan and lead a team', undefined],
    ['Review the plan that was made using a form', 'The plan that was made using a form has been reviewed'],
    ['Review the plan, using a form', 'The plan has been reviewed, using a form'],
    ['Review the plan using a form', 'The plan has been reviewed using a form'],
    ['Review the plan against aims that were set', 'The plan has been reviewed against aims that were set'],
    ['Work with clients', undefined],
    ['Review, ', undefined],
    ['Review', undefined],
    ['Review (all) aims', '(all) aims have been reviewed'],
    ['Review “aims”', undefined],
    ['Critically review the aims', 'The aims have been critically reviewed'],
    ['Critically and openly review the aims', undefined],
    ['Review the aims over at least six months', 'The aims have been reviewed over at least six months'],
    ['Review the aims over there', 'The aims over there have been reviewed'],
    ['Explain the aims, and justify the method', 'The aims have been explained, and the method has been justified'],
    ['Explain the aims and justify the method', 'The aims have been explained and the method has been justified'],
    ['Explain the aims and Justify', undefined],
    ['Describe tools, methods and aims', 'Tools, methods and aims have been described'],
    ['Describe tools, methods', undefined],
    ['Describe the tools needed', 'The tools needed have been described'],
    ['Review the meaning', undefined],
    ['Review the series', undefined],
    ['Review them, and plan it', undefined],
    ['Undo the knot', undefined],
    ['Explain what is done, using examples', 'What is done, using examples has been explained'],
    ['Explain to clients', undefined],
    ['Make sure that it works', undefined],
    ['Review the aims by asking clients', 'The aims have been reviewed by asking clients'],
    ['Review aims by own means', 'Aims have been reviewed by own means'],
    ['Review aims by clients', 'Aims by clients have been reviewed'],
    ['Review clients who plan the aims', 'Clients who plan the aims have been reviewed'],
    ['Supply a plan, or review it', undefined],
  ];
  for (const [criterion, statement] of sentences)
    it(`${criterion} / ${statement ?? 'is left alone'}`, () => {
      assert.equal(passiveOf(criterion), statement);
    });
});

describe('what a statement leaves out of its criterion, or adds', () => {
  const cases: readonly (readonly [criterion: string, statement: string, drift: string | undefined])[] = [
    ['Plan the work', 'The work has been planned', undefined],
    ['Plan the work', 'The work was done', "asks learners to 'plan', and the statement uses another verb"],
    ['Plan', 'It was done', undefined],
    ['Use tools', 'Tools were us', "asks learners to 'use', and the statement uses another verb"],
    ['Use tools', 'They use tools', undefined],
    ['Use tools', 'Uses tools', undefined],
    ['Evaluate it all', 'An evaluation of it all', undefined],
    ['Do the work', 'The work was done', undefined],
    ['Do the work', 'A doer', undefined],
    ['Plan the work, and review it', 'The work has been planned', undefined],
    ['Plan the work, and review it', 'It has been planned and reviewed', undefined],
    ['Critically review it all', 'It has been reviewed', "says 'critically', and the statement leaves that out"],
    ['Critically review it all', 'It has been critically reviewed', undefined],
    ['Critically review it all', 'A critical review of it', undefined],
    ['Take part actively in it', 'Part has been taken in it', "says 'actively', and the statement leaves that out"],
    ['Take part actively in it', 'Part has been taken actively in it', undefined],
    ['Apply the rules', 'The rules have been applied', undefined],
    ['Review it all', 'It has been critically reviewed', "does not say 'critically', and the statement asks for it"],
    ['Make a critical review', 'A review has been critically made', undefined],
    ['Review it all', 'It has been uncritically reviewed', undefined],
    ['Review two aims', 'Three aims have been reviewed', 'says 2 where the statement says 3'],
    ['Review two aims', '2 aims have been reviewed', undefined],
    ['Review two aims', 'Aims have been reviewed', undefined],
    ['Review aims', 'Three aims have been reviewed', undefined],
    ['Review two of three aims', 'Three aims have been reviewed', undefined],
    ['Review two of three aims', 'Three of four aims have been reviewed', 'says 2 where the statement says 4'],
    ['Review 10 aims', 'Ten aims have been reviewed', undefined],
    ['Review 13 aims', '12 aims have been reviewed', 'says 13 where the statement says 12'],
    ['Review two-way aims', 'Three aims have been reviewed', undefined],
    ['Review two aims in two weeks', 'Two aims have been reviewed', undefined],
    ['Review aims and plans', 'Aims or plans have been reviewed', "says 'and' where the statement says 'or'"],
    ['Review aims or plans', 'Aims and plans have been reviewed', "says 'or' where the statement says 'and'"],
    ['Review aims or plans', 'Aims or plans have been reviewed', undefined],
    ['Review aims and plans', 'Aims and plans have been reviewed', undefined],
    ['Review aims or plans', 'Plans or aims have been reviewed', undefined],
    ['Review aims or plans', 'An aim and a plan, aim and plan, reviewed', "says 'or' where the statement says 'and'"],
    ['Review aims or plans', 'Aims and plans, aims or plans, reviewed', undefined],
    ['Review companies or parties', 'A company and party reviewed', "says 'or' where the statement says 'and'"],
    ['Review aims and or plans', 'Aims or plans reviewed', undefined],
    ['Review, or', 'or Reviewed and', undefined],
    ['Review aims and plans, aims or plans', 'Aims or plans reviewed', undefined],
  ];
  for (const [criterion, statement, drift] of cases)
    it(`${criterion} / ${statement} / ${drift ?? 'nothing'}`, () => {
      assert.equal(driftOf(criterion, [statement], true), drift);
    });

  it('is not told of what may belong to another criterion of the statement', () => {
    assert.equal(driftOf('Review it all', ['It has been critically reviewed'], false), undefined);
    assert.equal(driftOf('Review two aims', ['Three aims have been reviewed'], false), undefined);
    assert.equal(driftOf('Review aims or plans', ['Aims and plans have been reviewed'], false), undefined);
  });
});
