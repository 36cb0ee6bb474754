import assert from 'node:assert/strict';
import { catalogueWith, checkTexts } from '../../harness/check';

/** What a rule says of a unit with these outcomes, in the order of the text. */
function said(rule: string, outcomes: string, head = ''): string[] {
  const text = `format: 1\nunits:\n  - reference: E5.05\n${head}    outcomes:\n${outcomes}`;
  return checkTexts({ 'a.qualspec.yaml': text }, catalogueWith(rule))
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}

const criteria = (...texts: string[]) =>
  `      1:\n        text: Be able to plan a change\n        criteria:\n${texts.map((text, i) => `          1.${i + 1}: ${text}\n`).join('')}`;

describe('the wording of criteria', () => {
  describe('reads on from the words above', () => {
    const right = (text: string) =>
      it(`right: ${text}`, () => assert.deepEqual(said('criteria/reads-on', criteria(text)), []));

    for (const text of [
      'Explain the aims',
      'Critically evaluate the aims',
      'Discuss the aims',
      'Assess the aims',
      'Focus on the aims',
      'Bring people together',
      'Set aims',
      'Process applications',
      'Canvass views',
      'To be written',
      'Theorise about change',
      'Plans',
      'Knowledge',
    ])
      right(text);

    const wrong = (text: string, message: RegExp) =>
      it(`wrong: ${text}`, () => {
        const [first, ...others] = said('criteria/reads-on', criteria(text));
        assert.match(first ?? '', message);
        assert.deepEqual(others, []);
      });

    wrong('The learner can explain the aims', /reads 'The learner can the learner …'/);
    wrong('Learners will be able to explain the aims', /Begin with the verb/);
    wrong('To explain the aims', /reads 'The learner can to explain …'/);
    wrong('Can explain the aims', /Begin with the verb/);
    wrong('Setting aims', /Write 'set' instead of 'setting'/);
    wrong('Identifies the aims', /Write 'identify' instead of 'identifies'/);
    wrong('What are the aims?', /Begin with what the learner does/);
    wrong('Explain the aims?', /Begin with what the learner does/);
    wrong('An understanding of the aims', /names a thing/);
    wrong('Knowledge of the aims', /names a thing/);
    wrong('Identification of the aims', /names a thing/);

    it('of an outcome too', () => {
      assert.match(
        said('criteria/reads-on', '      1:\n        text: How teams work\n')[0] ?? '',
        /'The learner will how teams …'/,
      );
      assert.deepEqual(said('criteria/reads-on', '      1:\n        text: Know how teams work\n'), []);
    });
  });

  describe('opens with what can be seen', () => {
    const unseen = (text: string, head = '') => said('criteria/observable-verb', criteria(text), head).length;

    it('is told of the verbs and of what stands for them', () => {
      for (const text of [
        'Understand the aims',
        'know the aims',
        'Appreciate the aims',
        'Learn about the aims',
        'Be aware of the aims',
        'Be able to explain the aims',
        'Have an understanding of the aims',
        'Become familiar with the aims',
      ])
        assert.equal(unseen(text), 1, text);
    });

    it('is silent of others, and of units from before', () => {
      for (const text of ['Explain what to know', 'Knowingly take a risk', 'Be on time', 'Show an understanding'])
        assert.equal(unseen(text), 0, text);
      assert.equal(unseen('Understand the aims', '    available from: 2015-09-30\n'), 0);
      assert.equal(unseen('Understand the aims', '    available from: 2015-10-01\n'), 1);
    });
  });

  describe('ends alike', () => {
    const stops = (...texts: string[]) => said('criteria/full-stop', criteria(...texts));

    it('whichever is the more frequent way', () => {
      assert.deepEqual(stops('Plan a change', 'Lead it'), []);
      assert.deepEqual(stops('Plan a change.', 'Lead it.'), []);
      assert.match(
        stops('Plan a change.', 'Lead it')[0] ?? '',
        /another one of the unit's criteria does not. Delete it/,
      );
      assert.match(stops('Plan a change.', 'Lead it.', 'Review it')[0] ?? '', /ends without a full stop/);
      assert.equal(stops('Plan a change.', 'Lead it.', 'Review it').length, 1);
    });

    it('but for abbreviations', () => assert.deepEqual(stops('Plan a change', 'Use diaries, logs etc.'), []));

    it('outcomes among themselves', () =>
      assert.equal(
        said('criteria/full-stop', '      1:\n        text: Plan a change.\n      2:\n        text: Lead it\n').length,
        1,
      ));
  });

  describe('asks for one thing', () => {
    const verbs = (text: string) => said('criteria/one-verb', criteria(text)).length;

    it('in one verb', () => {
      assert.equal(verbs('Identify and select sources'), 1);
      assert.equal(verbs('Plan, lead and review a change'), 1);
      assert.equal(verbs('Identify sources and select one'), 0);
      assert.equal(verbs('Explain plans and reviews'), 0);
    });
  });

  it('is looked at as a whole for what was copied', () => {
    assert.deepEqual(
      said('criteria/repeated-text', criteria('Explain the aims of change', 'explain the  aims of change.')),
      [
        'Criterion 1.2 says the same as 1.1, as if it had been copied and not changed. Write what it was meant to say, or take one of the two out.',
      ],
    );
    assert.deepEqual(
      said('criteria/repeated-text', criteria('Explain', 'Explain', 'To be written', 'To be written')),
      [],
    );
  });

  it('is more than the outcome again', () => {
    assert.equal(said('criteria/repeats-outcome', criteria('Plan a change')).length, 1);
    assert.equal(said('criteria/repeats-outcome', criteria('Plan a change.')).length, 1);
    assert.equal(said('criteria/repeats-outcome', criteria('Plan a change', 'Lead it')).length, 0);
    assert.equal(said('criteria/repeats-outcome', criteria('Plan a small change')).length, 0);
  });

  describe('suits the level', () => {
    const suits = (level: string, text: string) =>
      said('criteria/level-verb', criteria(text), `    level: ${level}\n`).length === 0;

    it('from the lowest to the highest', () => {
      assert.ok(!suits('5', 'List the aims'));
      assert.ok(!suits('Entry 3', 'Evaluate the aims'));
      assert.ok(!suits('2', 'Critically review the aims'));
      assert.ok(suits('3', 'List the aims'));
      assert.ok(suits('3', 'Evaluate the aims'));
      assert.ok(suits('8', 'Synthesise the literature'));
      assert.ok(suits('5', 'State and justify the aims'));
    });
  });
});
