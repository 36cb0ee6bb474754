import assert from 'node:assert/strict';
import { checkTexts } from '../../harness/check';

type Texts = Readonly<Record<string, string>>;

/** What a rule says of texts, in order. */
function said(rule: string, texts: string | Texts): string[] {
  return checkTexts(typeof texts === 'string' ? { 'a.qualspec.yaml': texts } : texts)
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}

const assessment = (body: string, head = '') => `format: 1\n${head}assessments:\n  - id: portfolio\n${body}`;

describe('rules on assessments', () => {
  describe('words', () => {
    const range = (words: string) => said('words/range', assessment(`    words: ${words}\n`)).length;

    it('lie within their range', () => {
      assert.equal(range('2000'), 0);
      assert.equal(range('about 250'), 0);
      assert.equal(range('2,000 (1,500 to 3,000)'), 0);
      assert.equal(range('1500 (1500 to 1500)'), 0);
      assert.equal(range('1499 (1500 to 3000)'), 1);
      assert.equal(range('3001 (1500-3000)'), 1);
      assert.equal(range('2000 (3000-1500)'), 1);
      assert.equal(range('many'), 0);
    });

    const total = (whole: string, ...sections: string[]) => {
      const all = sections.map((words) => `      - heading: A\n${words === '' ? '' : `        words: ${words}\n`}`);
      const text = assessment(`    words: ${whole}\n    sections:\n${all.join('')}`);
      return said('words/sections-total', text).length;
    };

    it('of sections make up the whole', () => {
      assert.equal(total('2000', '1000', '1000'), 0);
      assert.equal(total('2000', '1000', '801'), 0);
      assert.equal(total('2000', '1000', '799'), 1);
      assert.equal(total('2000', '1000', '1001'), 1);
      assert.equal(total('about 2000', '1000', '1200'), 0);
      assert.equal(total('2000', 'about 1000', '1201'), 1);
      assert.equal(total('2000 (1500 to 2500)', '1000', '1500'), 0);
      assert.equal(total('2000 (1500 to 2500)', '1000', '1501'), 1);
      assert.equal(total('2000 (1500 to 2500)', '1000', '499'), 1);
    });

    it('that are not written yet may still come', () => {
      assert.equal(total('2000', '500', ''), 0);
      assert.equal(total('2000', '2500', ''), 1);
      assert.equal(total('2000', '', ''), 0);
      assert.equal(total('2000', '500', 'some'), 0);
    });

    const text = (task: string) =>
      said('words/text-agrees', assessment(`    words: 2,000 (1,500 to 3,000)\n    task: ${task}\n`)).length;

    it('in sentences are those of the assessment', () => {
      assert.equal(text('Write a report of 2,000 words.'), 0);
      assert.equal(text('Write a report of 1500 to 3000 words.'), 0);
      assert.equal(text('Write a 200-word summary of the report.'), 0);
      assert.equal(text('Write a report of about 1,000 words.'), 1);
      assert.equal(text('Write a 4,000-word report.'), 1);
      assert.equal(text('Write a report of 2000 to 4000 words.'), 1);
      assert.equal(text('Choose your words with care.'), 0);
    });
  });

  describe('marks in instructions', () => {
    const agree = (marks: string, ...instructions: string[]) => {
      const points = instructions.map((point) => `          - ${point}\n`).join('');
      const sections = `    sections:\n      - heading: A\n        marks: ${marks}\n        instructions:\n${points}`;
      return said('marks/instructions-agree', assessment(sections)).length;
    };

    it('are those of the section', () => {
      assert.equal(agree('26', 'Write a report (26 marks).'), 0);
      assert.equal(agree('26', 'Write a report (28 marks).'), 1);
      assert.equal(agree('26', 'Write a report (24 marks).'), 1);
      assert.equal(agree('26', 'min 13 marks required from 26 available'), 0);
      assert.equal(agree('26', 'min 12 marks required from 26 available'), 1);
      assert.equal(agree('26', 'min 13 marks required from 24 available'), 1);
      assert.equal(agree('26', 'At least 13 marks are needed.'), 0);
      assert.equal(agree('26', 'Up to 5 marks are for style.'), 0);
      assert.equal(agree('26', 'Give two examples, for 5 marks each.'), 0);
      assert.equal(agree('26', 'Add 3 + 4 where you can.'), 0);
      assert.equal(agree('26', 'Mark 30 exercises.'), 0);
    });

    it('are the parts of split ones', () => {
      assert.equal(agree('25 + 5', 'Write a report (25 + 5).'), 0);
      assert.equal(agree('25 + 5', 'Write a report (25 + 5 marks).'), 0);
      assert.equal(agree('30', 'Write a report (25 + 5).'), 0);
      assert.equal(agree('25 + 5', 'Write a report (20 + 10 marks).'), 1);
      assert.equal(agree('25 + 5', 'Write a report (25 marks).', 'Present it (5 marks).'), 0);
      assert.equal(agree('25 + 5', 'Write a report (25 marks).'), 0);
      assert.equal(agree('30', 'Write a report (25 marks).', 'Present it (5 marks).'), 0);
      assert.equal(agree('30', 'Write a report (25 marks).', 'Present it (6 marks).'), 1);
      assert.equal(agree('30', 'All 30 marks:', 'a report (25 marks)', 'a talk (5 marks)'), 0);
    });

    it('are not compared with what is not known', () => assert.equal(agree('many', 'A report (26 marks).'), 0));
  });

  describe('alternatives', () => {
    const units =
      'units:\n  - reference: E5.05\n    also known as: M5.01\n  - reference: E5.07\n  - reference: E5.08\n';
    const integrated = (body: string, others = '') =>
      `format: 1\n${units}assessments:\n${others}  - id: integrated\n${body}`;
    const own = '  - id: portfolio\n    units: E5.05\n  - id: project\n    units: E5.07\n';

    it('cover what they replace, by whichever name', () => {
      const covers = (body: string) => said('assessments/alternative-covers', integrated(body)).length;
      assert.equal(covers('    units: E5.05, E5.07\n    instead of: M5.01, E5.07\n'), 0);
      assert.equal(covers('    units: E5.05\n    instead of: E5.05, E5.07\n'), 1);
      assert.equal(covers('    units: E5.05\n    instead of: E5.05, E5.99\n'), 0);
      assert.equal(covers('    instead of: E5.05\n'), 0);
      assert.equal(covers('    units: E5.05 to E5.07\n    instead of: E5.08\n'), 1);
    });

    it('say so where the units have assessments of their own', () => {
      const replaces = (body: string, others = own) =>
        said('assessments/alternative-replaces', integrated(body, others)).length;
      assert.equal(replaces('    units: E5.05, E5.07\n'), 2);
      assert.equal(replaces('    units: M5.01, E5.08\n'), 1);
      assert.equal(replaces('    units: E5.05, E5.07\n    instead of: E5.07, M5.01\n'), 0);
      assert.equal(replaces('    units: E5.05, E5.07\n', ''), 0);
      assert.equal(replaces('    units: E5.05\n'), 0);
      assert.equal(replaces('    units: E5.05, E5.07\n', `${own}  - id\n`), 0);
    });

    it('of a single unit are told by the criteria that they name', () => {
      const second = (codes: string, more = '') =>
        said(
          'assessments/alternative-replaces',
          integrated(
            `    units: E5.05\n${more}    sections:\n      - statements:\n          - evidences: ${codes}\n`,
            '  - id: first\n    units: M5.01\n    sections:\n      - statements:\n          - evidences: 1.1, 1.2\n',
          ),
        ).length;
      assert.equal(second('1.2, 2.1'), 1);
      assert.equal(second('2.1'), 0);
      assert.equal(second('1.2', '    instead of: E5.05\n'), 0);
    });

    it('are no second assessment to one another', () =>
      assert.deepEqual(
        said(
          'assessments/alternative-replaces',
          integrated(
            '    units: E5.05, E5.07\n    instead of: E5.05, E5.07\n',
            `${own}  - id: another\n    units: E5.05, E5.07\n    instead of: E5.05, E5.07\n`,
          ),
        ),
        [],
      ));

    it('speak of as many units as they replace', () => {
      const condition = (text: string, all: string) =>
        said(
          'assessments/alternative-condition',
          integrated(`    units: ${all}\n    instead of: ${all}\n    condition: ${text}\n`),
        ).length;
      assert.equal(condition('if both units are in the pathway', 'E5.05, E5.07'), 0);
      assert.equal(condition('if both are in the pathway', 'E5.05, E5.07, E5.08'), 1);
      assert.equal(condition('for learners who take all three units', 'E5.05, E5.07, E5.08'), 0);
      assert.equal(condition('for learners who take all three units', 'E5.05, E5.07'), 1);
      assert.equal(condition('with two visits', 'E5.05, E5.07, E5.08'), 0);
    });
  });

  describe('of every unit', () => {
    const qualification = `format: 1
status: for publication
qualifications:
  - id: certificate
    credits: 15
    rules:
      mandatory: E5.05, E5.07
units:
  - reference: E5.05
    credits: 7
  - reference: E5.07
    credits: 8
    also known as: M5.07
`;
    const missing = (rest: string, others: Texts = {}) =>
      said('assessments/every-unit', { 'a.qualspec.yaml': qualification + rest, ...others });

    it('are asked for where some are there', () => {
      assert.equal(missing('').length, 0);
      assert.match(missing('assessments:\n  - id: a\n    units: E5.05\n')[0] ?? '', /E5.07 has no assessment/);
      assert.deepEqual(missing('assessments:\n  - id: a\n    units: E5.05, M5.07\n'), []);
      assert.deepEqual(missing('assessments:\n  - id: a\n    units: E5.05 to E5.07\n'), []);
    });

    it('may be mark sheets, or stand in another file', () => {
      const one = 'assessments:\n  - id: a\n    units: E5.05\n';
      assert.deepEqual(missing(`${one}mark sheets:\n  - id: b\n    units: E5.07\n`), []);
      assert.deepEqual(
        missing(one, { 'b.qualspec.yaml': 'format: 1\nassessments:\n  - id: c\n    units: E5.07\n' }),
        [],
      );
    });

    it('are not missed while one cannot be read, nor in a draft', () => {
      assert.deepEqual(missing('assessments:\n  - id: a\n    units: E5.05\n  - id\n'), []);
      const draft = qualification.replace('for publication', 'draft');
      assert.deepEqual(said('assessments/every-unit', `${draft}assessments:\n  - id: a\n    units: E5.05\n`), []);
    });
  });

  describe('and their mark sheets', () => {
    it('are for the same units', () => {
      const units = 'format: 1\nunits:\n  - reference: E5.05\n    also known as: M5.01\n  - reference: E5.07\n';
      const sheet = (own: string) =>
        said(
          'assessments/sheet-units',
          `${units}assessments:\n  - id: a\n    units: E5.05\nmark sheets:\n  - id: b\n    assessment: a\n    units: ${own}\n`,
        ).length;
      assert.equal(sheet('M5.01'), 0);
      assert.equal(sheet('E5.05, E5.07'), 1);
      assert.equal(sheet('E5.99'), 0);
    });

    it('have the same pass mark', () => {
      const sheet = (task: string, own: string) =>
        said(
          'marks/task-agrees',
          `format: 1\nassessments:\n  - id: a\n${task}mark sheets:\n  - id: b\n    assessment: a\n${own}`,
        );
      assert.deepEqual(sheet('    pass mark: 50\n', '    pass mark: 50\n'), []);
      assert.deepEqual(sheet('    pass mark: 50\n', ''), []);
      assert.deepEqual(sheet('    pass mark: 50\n', '    pass mark: 60\n'), [
        'The pass mark is 60 here and 50 in the assessment. Learners and assessors need the same figure.',
      ]);
    });
  });

  describe('periods', () => {
    const period = (text: string, own = 'at least six months') =>
      said('assessments/period-agrees', assessment(`    task: ${text}\n    period: ${own}\n`)).length;

    it('are the same in the task', () => {
      assert.equal(period('Keep a log over at least 6 months.'), 0);
      assert.equal(period('Keep a log over a period of not less than six months.'), 0);
      assert.equal(period('Keep a log for three months.'), 1);
      assert.equal(period('Keep a log during a period of 12 months.'), 1);
      assert.equal(period('Look back at the last three months.'), 0);
      assert.equal(period('Spend a week on it within three weeks.'), 0);
      assert.equal(period('Keep a log for three months.', 'three to six months'), 0);
    });
  });

  describe('forms', () => {
    const declares = (text: string) => said('forms/declaration', assessment(`    declaration: ${text}\n`)).length;

    it('have what the declaration speaks of', () => {
      assert.equal(declares('I am the learner named above, and sign below with the date.'), 0);
      assert.equal(declares("My mentor's signature confirms it."), 1);
      assert.equal(declares('My date of birth and my ULN are right.'), 2);
      assert.equal(declares('If I refuse I tick the box.'), 1);
    });

    it('of mark sheets have more', () => {
      const sheet = (text: string) =>
        said('forms/declaration', `format: 1\nmark sheets:\n  - id: a\n    instructions: ${text}\n`).length;
      assert.equal(sheet("The assessor's signature goes below; tick the box for a pass."), 0);
      assert.equal(sheet('Have it countersigned by the employer.'), 1);
    });
  });
});
