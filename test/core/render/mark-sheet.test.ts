import assert from 'node:assert/strict';
import { renderMarkSheet } from '../../../server/src/core/render/html';
import type { MarkSheetView } from '../../../server/src/core/render/view';
import { all, parseStrictly, textOf, withClass, type HtmlElement } from './tree';
import { byCriterion, bySection, unknownByCriterion, unknownBySection } from './views';

const draw = (view: MarkSheetView): HtmlElement => parseStrictly(renderMarkSheet(view));
const labels = (element: HtmlElement): string[] => all(element, 'dt').map(textOf);

/** What stands under a label. */
function fieldOf(element: HtmlElement, label: string): string[] {
  return withClass(element, 'qs-field')
    .filter((field) => all(field, 'dt').some((term) => textOf(term) === label))
    .map((field) => all(field, 'dd').map(textOf).join(''));
}

for (const view of [bySection, byCriterion]) {
  describe(`the head of a sheet ${view.form}`, () => {
    const sheet = draw(view);

    it('asks for the centre and the learner', () => {
      const head = withClass(sheet, 'qs-head')[0];
      assert.ok(head);
      assert.deepEqual(labels(head), ['Centre number', 'Centre name', 'Learner registration number', 'Learner name']);
      assert.ok(all(head, 'dd').every((space) => textOf(space) === 'to be filled in'));
    });

    it('declares by the name that the form asks for, and lets the learner refuse', () => {
      const [authenticity = '', standardisation = ''] = withClass(sheet, 'qs-declaration').flatMap((box) =>
        all(box, 'li').map(textOf),
      );
      assert.match(authenticity, /learner named above/);
      assert.doesNotMatch(authenticity, /sign|date/i);
      assert.match(standardisation, /ILM .*☐ No, my work may not be used for standardisation\.$/);
    });

    it('closes with what names the document', () => {
      const lines = withClass(sheet, 'qs-foot').flatMap((foot) => all(foot, 'p').map(textOf));
      assert.deepEqual(lines, ['ILM', view.specification.title, `Version ${view.specification.version ?? ''}`]);
    });
  });
}

describe('title, units and level', () => {
  it('are shown with the units’ own titles', () => {
    const sheet = draw(bySection);
    assert.equal(all(sheet, 'h1').map(textOf).join(), 'Mark sheet: Business support portfolio');
    assert.deepEqual(
      withClass(sheet, 'qs-units').flatMap((list) => all(list, 'li').map(textOf)),
      ['Unit E5.07 Building relationships', 'Unit E5.08 Giving support'],
    );
    assert.equal(withClass(sheet, 'qs-level').map(textOf).join(), 'Level 5');
  });

  it('do not repeat a unit’s title that is the sheet’s, nor put a word before a level that has one', () => {
    const sheet = draw(byCriterion);
    assert.deepEqual(
      withClass(sheet, 'qs-units').flatMap((list) => all(list, 'li').map(textOf)),
      ['Unit 8607-531'],
    );
    assert.equal(withClass(sheet, 'qs-level').map(textOf).join(), 'Entry 3');
  });
});

describe('a mark sheet by section', () => {
  const sheet = draw(bySection);
  const bodies = all(sheet, 'tbody');

  it('has the five columns of the form', () => {
    assert.deepEqual(
      all(sheet, 'thead').flatMap((head) => all(head, 'th').map(textOf)),
      ['Criteria', 'Strengths', 'Areas for improvement', 'Assessor mark', 'QA mark'],
    );
  });

  it('gives each section its heading, maximum, parts and minimum', () => {
    assert.deepEqual(
      bodies.map((body) => all(body, 'th').map(textOf).join()),
      ['Context', 'Contact with clients'],
    );
    const marks = bodies.map((body) => withClass(body, 'qs-mark').map(textOf));
    assert.deepEqual(marks, [
      ['to be filled in / 4 marks (min 2)', 'to be filled in / 4'],
      ['to be filled in / 30 marks 25 + 5 (min 16)', 'to be filled in / 30'],
    ]);
  });

  it('shows under each statement what it evidences, and nothing where it evidences nothing', () => {
    assert.deepEqual(
      bodies.map((body) => all(body, 'li').map(textOf)),
      [
        ['The setting is described'],
        ['Contact is kept up Evidences E5.07 1.1, E5.08 1.10', 'Clients are referred on Evidences E5.07 1.2'],
      ],
    );
    assert.equal(all(sheet, 'br').length, 2, 'one in the declaration, one for the line break of a statement');
  });

  it('asks both sides for the total and the outcome, and the right side for each signature', () => {
    const [assessor, quality, external, ...more] = withClass(sheet, 'qs-decision');
    assert.ok(assessor && quality && external && more.length === 0);
    for (const side of [assessor, quality]) {
      assert.deepEqual(fieldOf(side, 'Total marks'), ['to be filled in / 34']);
      assert.deepEqual(fieldOf(side, 'To pass'), ['Total 51+ overall, AND minimum in each section']);
      assert.deepEqual(fieldOf(side, 'Outcome (tick one)'), ['☐ PASS or ☐ REFERRAL']);
    }
    assert.deepEqual(labels(assessor).slice(3), [
      'Section referral if applicable',
      'Name of assessor',
      'Assessor’s signature',
      'Date',
    ]);
    assert.deepEqual(labels(quality).slice(3), ['Date of IQA check', 'Name of IQA', 'IQA’s signature']);
    assert.deepEqual(labels(external), ['EV’s signature', 'Date externally verified']);
  });

  it('leads back to the source where the view knows the place', () => {
    assert.deepEqual(
      bodies.map(({ attributes }) => attributes.get('data-offset')),
      ['120', undefined],
    );
  });
});

describe('a mark sheet by criterion', () => {
  const sheet = draw(byCriterion);

  it('has a block for each outcome with room for comments', () => {
    const outcomes = withClass(sheet, 'qs-outcome');
    assert.deepEqual(
      outcomes.map((outcome) => all(outcome, 'h2').map(textOf).join()),
      ['Learning outcome 1: Be able to use action learning', 'Learning outcome 2: Be able to plan activities'],
    );
    for (const outcome of outcomes) {
      assert.deepEqual(labels(outcome), ['Section comments (optional)', 'Verification comments (optional)']);
    }
  });

  it('heads the descriptors with their marks', () => {
    assert.deepEqual(all(sheet, 'caption').map(textOf), [
      'AC 1.1 Explain what members of a set are responsible for',
      'AC 2.1 Plan activities',
    ]);
    assert.deepEqual(
      all(sheet, 'thead').map((head) => all(head, 'th').map(textOf)),
      [
        ['Referral [ca. 9/36]', 'Pass [18/36]', 'Good pass [ca. 27/36]', 'Assessor feedback'],
        ['Referral [ca. 9/24]', 'Pass [18/24]', 'Good pass [ca. 27/24]', 'Assessor feedback'],
      ],
    );
  });

  it('lists several points of a descriptor and says a single one plainly', () => {
    const [referral, pass, goodPass] = all(all(sheet, 'tbody')[0] ?? sheet, 'td');
    assert.ok(referral && pass && goodPass);
    assert.deepEqual(all(referral, 'li').map(textOf), [
      'Responsibilities are missing',
      'Responsibilities are listed only',
    ]);
    assert.deepEqual([textOf(pass), all(pass, 'li')], ['A short account is given', []]);
    assert.equal(textOf(goodPass), 'A full account is given');
  });

  it('asks for the mark with its minimum, and for Pass or Referral', () => {
    assert.deepEqual(withClass(sheet, 'qs-result').map(textOf), [
      'to be filled in / 36 (min. of 17)☐ Pass or ☐ Referral',
      'to be filled in / 24 (min. of 12)☐ Pass or ☐ Referral',
    ]);
  });

  it('gives the total and both decisions', () => {
    assert.deepEqual(fieldOf(sheet, 'Total marks'), ['to be filled in / 60']);
    assert.deepEqual(withClass(sheet, 'qs-decision').map(labels), [
      ['Outcome (tick one)', 'Name of assessor', 'Assessor’s signature', 'Date'],
      ['Outcome (tick one)', 'Name of IQA', 'IQA’s signature', 'Date of IQA check'],
    ]);
  });

  it('states an overall pass mark only where there is one', () => {
    assert.doesNotMatch(textOf(sheet), /overall, AND/);
    const [field] = fieldOf(draw({ ...byCriterion, passMark: 55 }), 'Total marks');
    assert.match(field ?? '', /Total 55\+ overall, AND minimum in each criterion/);
  });

  it('instructs for use with and without marks unless the author does', () => {
    const instructions = withClass(sheet, 'qs-instructions')[0];
    assert.ok(instructions);
    assert.match(textOf(instructions), /With marks: .*Without marks: /);
    const own = draw({
      ...byCriterion,
      instructions: [{ text: 'Mark in ink:', points: [{ text: 'blue', points: [] }] }],
    });
    const list = withClass(own, 'qs-instructions').flatMap((box) => all(box, 'li').map(textOf));
    assert.deepEqual(list, ['Mark in ink:blue', 'blue']);
  });

  it('names the unit of each outcome and criterion where there are several', () => {
    const [outcome] = byCriterion.outcomes;
    assert.ok(outcome);
    const criteria = outcome.criteria.map((criterion) => ({ ...criterion, unit: 'E5.07' }));
    const two = draw({ ...byCriterion, outcomes: [{ ...outcome, unit: 'E5.07', criteria }] });
    assert.match(textOf(two), /Unit E5\.07, learning outcome 1: Be able/);
    assert.match(all(two, 'caption').map(textOf).join(), /^E5\.07 AC 1\.1 Explain/);
  });

  it('leads back to the source where the view knows the place', () => {
    assert.deepEqual(
      withClass(sheet, 'qs-outcome').map(({ attributes }) => attributes.get('data-offset')),
      ['40', undefined],
    );
    assert.deepEqual(
      withClass(sheet, 'qs-scroll').map(({ attributes }) => attributes.get('data-offset')),
      [undefined, '88'],
    );
  });
});

describe('what is not known', () => {
  it('is a blank by section', () => {
    const sheet = draw(unknownBySection);
    assert.equal(all(sheet, 'h1').map(textOf).join(), 'Mark sheet: not stated');
    assert.deepEqual(withClass(sheet, 'qs-section').map(textOf), ['not stated']);
    assert.deepEqual(withClass(sheet, 'qs-mark').map(textOf), [
      'to be filled in / not stated marks (min not stated)',
      'to be filled in / not stated',
    ]);
    assert.deepEqual(all(all(sheet, 'tbody')[0] ?? sheet, 'li').map(textOf), ['not stated']);
    assert.deepEqual(fieldOf(sheet, 'Total marks'), Array(2).fill('to be filled in / not stated'));
    assert.deepEqual(
      fieldOf(sheet, 'To pass'),
      Array(2).fill('Total not stated+ overall, AND minimum in each section'),
    );
    assert.match(textOf(sheet), /The awarding organisation compares/);
    assert.deepEqual(
      [withClass(sheet, 'qs-foot'), withClass(sheet, 'qs-level'), withClass(sheet, 'qs-units')],
      [[], [], []],
    );
  });

  it('is a blank by criterion', () => {
    const sheet = draw(unknownByCriterion);
    assert.deepEqual(all(sheet, 'caption').map(textOf), ['AC 1.1 not stated']);
    assert.deepEqual(all(sheet, 'th').map(textOf).slice(0, 2), [
      'Referral [ca. not stated/not stated]',
      'Pass [not stated/not stated]',
    ]);
    assert.deepEqual(all(sheet, 'td').map(textOf).slice(0, 3), Array(3).fill('not stated'));
    assert.deepEqual(withClass(sheet, 'qs-result').map(textOf), [
      'to be filled in / not stated (min. of not stated)☐ Pass or ☐ Referral',
    ]);
  });

  it('is said once where there is no section, statement or criterion at all', () => {
    assert.match(textOf(draw({ ...unknownBySection, sections: [] })), /Sections: not stated/);
    assert.match(textOf(draw({ ...unknownByCriterion, outcomes: [] })), /Criteria: not stated/);
    const [section] = unknownBySection.sections;
    assert.ok(section);
    const [cell] = all(draw({ ...unknownBySection, sections: [{ ...section, statements: [] }] }), 'td');
    assert.equal(cell && textOf(cell), 'not stated');
  });

  it('leaves no word without its figure at the foot', () => {
    const sheet = draw({ ...bySection, specification: { title: ' ', version: '' }, awardingOrganisation: undefined });
    assert.deepEqual(withClass(sheet, 'qs-foot'), []);
  });

  it('is drawn, not only said', () => {
    const blanks = withClass(draw(unknownBySection), 'qs-unknown');
    assert.ok(blanks.length > 5);
    assert.ok(blanks.every((blank) => withClass(blank, 'qs-sr').map(textOf).join() === 'not stated'));
  });
});
