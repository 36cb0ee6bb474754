import assert from 'node:assert/strict';
import { passiveOf } from '../../../server/src/core/rules/criteria/passive';
import { participleOf, verbOf } from '../../../server/src/core/rules/criteria/verbs';
import { checkTexts } from '../../harness/check';

/** What is said of a statement that evidences a criterion. */
function drifts(criterion: string, ...statements: string[]): string[] {
  const text = `format: 1
units:
  - reference: E5.05
    outcomes:
      1:
        text: Be able to plan
        criteria:
          1.1: ${criterion}
          1.2: Plan own work for the year
assessments:
  - id: portfolio
    units: E5.05
    sections:
      - heading: Work
        statements:
${statements.map((statement) => `          - text: ${statement}\n            evidences: 1.1\n`).join('')}          - text: Own work for the year has been planned
            evidences: 1.2
`;
  return checkTexts({ 'a.qualspec.yaml': text })
    .filter(({ rule }) => rule === 'criteria/statement-wording')
    .map(({ message }) => message);
}

describe('statements and their criteria', () => {
  const faithful = (criterion: string, ...statements: string[]) =>
    it(`takes for the same: ${criterion} / ${statements.join(' / ')}`, () =>
      assert.deepEqual(drifts(criterion, ...statements), []));

  faithful('Evaluate own leadership', 'Own leadership has been evaluated');
  faithful('Evaluate own leadership', 'Own leadership is evaluated');
  faithful('Evaluate own leadership', 'An evaluation of own leadership has been made');
  faithful('Evaluate own leadership', 'Evaluated own leadership');
  faithful('Plan a change', 'A change has been planned');
  faithful('Find a way to speak openly', 'A way to speak openly was found');
  faithful('Make sure that clients know their duties', 'Made sure that clients know their duties');
  faithful('Work with clients to set aims', 'Worked with clients to set aims');
  faithful('Use figures to monitor progress', 'Figures have been used to monitor progress');
  faithful('Keep records, and analyse them', 'Records have been kept and analysed');
  faithful('Identify and select sources of help', 'Sources of help have been identified and selected');
  faithful('Critically analyse two theories', 'A critical analysis of two theories has been presented');
  faithful('Engage actively in a set', 'There has been active engagement in a set');
  faithful('Compare goods or services', 'Goods or services have been compared');
  faithful('Compare goods or services', 'Offers have been compared');
  faithful('Review own work over six months', 'Own work has been reviewed over 6 months');
  faithful('Review own work over six months', 'Own work has been reviewed');
  faithful('Explain the aims, and justify the method', 'The aims have been explained', 'The method has been justified');
  faithful('Orchestrate a concert', 'A concert has been performed');
  faithful('Assess', 'x');

  const drift = (criterion: string, statement: string, reason: string, proposal?: string) =>
    it(`tells apart: ${criterion} / ${statement}`, () => {
      const [message = '', ...others] = drifts(criterion, statement);
      assert.deepEqual(others, []);
      assert.ok(message.startsWith(`Criterion 1.1 ${reason}. `), message);
      if (proposal === undefined) assert.match(message, /Say in the passive what the criterion asks/);
      else assert.ok(message.includes(`Write '${proposal}'.`), message);
    });

  drift(
    'Evaluate own leadership',
    'Own leadership has been reviewed',
    "asks learners to 'evaluate', and the statement uses another verb",
    'Own leadership has been evaluated',
  );
  drift(
    'Assess own networks, and identify ways of strengthening them',
    'Own networks have been assessed',
    "asks learners to 'identify', and the statement uses another verb",
    'Own networks have been assessed, and ways of strengthening them have been identified',
  );
  drift(
    'Critically review own practice',
    'Own practice has been reviewed',
    "says 'critically', and the statement leaves that out",
    'Own practice has been critically reviewed',
  );
  drift(
    'Review own practice',
    'Own practice has been critically reviewed',
    "does not say 'critically', and the statement asks for it",
    'Own practice has been reviewed',
  );
  drift(
    'Compare the goods or services of two firms',
    'The goods and services of two firms have been compared',
    "says 'or' where the statement says 'and'",
  );
  drift(
    'Review own work over six months',
    'Own work has been reviewed over three months',
    'says 6 where the statement says 3',
    'Own work has been reviewed over six months',
  );
  drift(
    'Help clients to decide',
    'Clients have been told what to decide',
    "asks learners to 'help', and the statement uses another verb",
  );

  it('is not told twice where a mark sheet repeats its task', () => {
    const found = (sheet: string) =>
      checkTexts({
        'a.qualspec.yaml': `format: 1
units:
  - reference: E5.05
    outcomes:
      1:
        text: Be able to plan
        criteria:
          1.1: Evaluate own work
          1.2: Plan own work
assessments:
  - id: portfolio
    units: E5.05
    sections:
      - heading: Work
        statements:
          - text: Own work has been reviewed and planned
            evidences: 1.1, 1.2
mark sheets:
  - id: sheet
    ${sheet}
    sections:
      - heading: Work
        statements:
          - text: Own work has been reviewed and planned
            evidences: 1.1, 1.2
`,
      }).filter(({ rule }) => rule === 'criteria/statement-wording').length;
    assert.equal(found('assessment: portfolio'), 1);
    assert.equal(found('units: E5.05'), 2);
  });
});

describe('the passive of a criterion', () => {
  const passive = (criterion: string, expected: string | undefined) =>
    it(`${criterion} → ${expected ?? 'not certain'}`, () => assert.equal(passiveOf(criterion), expected));

  passive('Plan work, review it and then evaluate it', undefined);
  passive('Evaluate own leadership', 'Own leadership has been evaluated');
  passive('Explain the benefits of coaching.', 'The benefits of coaching have been explained');
  passive('Explain how a team learns', 'How a team learns has been explained');
  passive('Identify an issue', 'An issue has been identified');
  passive('Collect data', 'Data have been collected');
  passive('Monitor progress against the plan', 'Progress has been monitored against the plan');
  passive('Select tools, using advice', 'Tools have been selected, using advice');
  passive('Select or adapt tools', 'Tools have been selected or adapted');
  passive('Describe the process', 'The process has been described');
  passive('Undertake an analysis', 'An analysis has been undertaken');
  passive('Assess the resources available', 'The resources available have been assessed');
  passive('Devise a plan, and implement it', 'A plan has been devised, and it has been implemented');
  passive('List aims and review them', undefined);
  passive('Support clients in planning', undefined);
  passive('Reflect on own practice', undefined);
  passive('Agree, with clients, a plan', undefined);
  passive('Analyse statistics', undefined);
  passive('Maintain contact, and exchange views', undefined);
  passive('Understand the law', 'The law has been understood');
  passive('Leadership', undefined);
  passive('Explain', undefined);
  passive('', undefined);
});

describe('the forms of verbs', () => {
  const participle = (verb: string, expected: string) =>
    it(`${verb}: ${expected}`, () => {
      assert.equal(participleOf(verb), expected);
      assert.equal(verbOf(expected), verb);
    });

  participle('evaluate', 'evaluated');
  participle('identify', 'identified');
  participle('plan', 'planned');
  participle('refer', 'referred');
  participle('monitor', 'monitored');
  participle('model', 'modelled');
  participle('develop', 'developed');
  participle('agree', 'agreed');
  participle('make', 'made');
  participle('undertake', 'undertaken');
  participle('employ', 'employed');

  it('are known in all persons and tenses', () => {
    for (const word of ['shows', 'showing', 'showed', 'shown', 'Show']) assert.equal(verbOf(word), 'show');
    for (const word of ['applies', 'applying', 'applied']) assert.equal(verbOf(word), 'apply');
    for (const word of ['discusses', 'discussing']) assert.equal(verbOf(word), 'discuss');
    assert.equal(verbOf('leadership'), undefined);
  });
});
