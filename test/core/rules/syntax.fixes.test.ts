import assert from 'node:assert/strict';
import { fixedAll, fixedByRule } from '../../harness/fixed';

const name = 'a.qualspec.yaml';

/** What the fixes of a rule make of a text: the first of each, whether safe or not. */
const fixed = (rule: string, text: string) => fixedByRule({ [name]: text }, rule).texts[name];

/** What all safe fixes make of a text. */
const safely = (text: string) => fixedAll({ [name]: text })[name];

const title = (text: string) => `format: 1\nunits:\n  - reference: E5.05\n    title: ${text}\n    level: 5\n`;
const aim = (...lines: string[]) =>
  `format: 1\nunits:\n  - reference: E5.05\n    aim:\n${lines.map((l) => `${l}\n`).join('')}`;

interface Case {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

describe('safe fixes of what cannot be read', () => {
  const cases: readonly Case[] = [
    { what: 'quote a text with a colon', from: title('Leadership: a guide'), to: title('"Leadership: a guide"') },
    {
      what: 'quote a text with a colon and quotation marks',
      from: title('Leadership: a "guide" to it'),
      to: title(`'Leadership: a "guide" to it'`),
    },
    {
      what: 'quote a text that goes on below',
      from: title('Leadership: a guide\n      for managers'),
      to: title('"Leadership: a guide\n      for managers"'),
    },
    { what: 'keep a backslash', from: title('Leadership: a\\b'), to: title('"Leadership: a\\\\b"') },
    { what: 'quote a text that a number sign cuts', from: title('Do task #3 first'), to: title('"Do task #3 first"') },
    { what: 'quote a text after a sign', from: title('@work'), to: title('"@work"') },
    { what: 'quote a text that begins quoted', from: title('"Work" and life'), to: title(`'"Work" and life'`) },
    { what: 'straighten quotes that are needed', from: title('“Work: a guide”'), to: title('"Work: a guide"') },
    { what: 'close with a straight mark', from: title('"Work: a guide”'), to: title('"Work: a guide"') },
    { what: 'type the space behind a colon', from: title('Work').replace('level: 5', 'level:5'), to: title('Work') },
    {
      what: 'type hyphens, here and below',
      from: aim('      • Plan', '      • Review', '      • Report'),
      to: aim('      - Plan', '      - Review', '      - Report'),
    },
    {
      what: 'put spaces in the place of tabs',
      from: aim('\t\t\t- Plan', '\t\t\t- Review'),
      to: aim('      - Plan', '      - Review'),
    },
    {
      what: 'type ordinary spaces',
      from: title('Work').replace('    title: ', '\u00A0\u00A0\u00A0\u00A0title:\u00A0'),
      to: title('Work'),
    },
    { what: 'make a line of hyphens a remark', from: `${title('Work')}---\n`, to: `${title('Work')}# ---\n` },
    { what: 'take out a key that is only repeated', from: `${title('Work')}    level: 5\n`, to: title('Work') },
    { what: 'write the first line', from: title('Work').slice(10), to: title('Work') },
    {
      what: 'write it with the breaks of the file',
      from: 'units:\r\n  - reference: A\r\n',
      to: 'format: 1\r\nunits:\r\n  - reference: A\r\n',
    },
    {
      what: 'quote a point with a colon',
      from: aim('      - Lead: a first approach'),
      to: aim('      - "Lead: a first approach"'),
    },
    { what: 'spell a key as it is', from: title('Work').replace('title', 'Title'), to: title('Work') },
    {
      what: 'leave out what the key says',
      from: title('Work').replace('level: 5', 'level: Level 5'),
      to: title('Work'),
    },
  ];

  for (const { what, from, to } of cases)
    it(what, () => {
      assert.equal(safely(from), to);
      assert.equal(safely(to), to);
    });
});

describe('what somebody has to look at', () => {
  const left: readonly (readonly [what: string, text: string])[] = [
    ['two keys on one line', title('Leadership level: 5')],
    ['a remark without a space', title('Work #old')],
    ['words that quotes may be meant to be printed round', title('“Work”')],
    ['a key that differs by a letter', title('Work').replace('title', 'titel')],
    ['a key that says two things', `${title('Work')}    level: 4\n`],
    ['a date of which the month cannot be told', 'format: 1\nunits:\n  - reference: A\n    review date: 01/02/2030\n'],
    ['a figure among other words', 'format: 1\nunits:\n  - reference: A\n    credits: 5 or so\n'],
    ['a text that may go on', title('"Work')],
  ];
  for (const [what, text] of left)
    it(`is ${what}: no safe fix changes it`, () => {
      assert.equal(safely(text), text);
    });

  it('is proposed all the same', () => {
    assert.equal(fixed('format/unknown-key', title('Work').replace('title', 'titel')), title('Work'));
    assert.equal(fixed('syntax/duplicate-key', `${title('Work')}    level: 4\n`), title('Work'));
    assert.equal(fixed('syntax/typographic-quotes', title('“Work”')), title('Work'));
    assert.equal(fixed('syntax/unclosed-quote', title('"Work')), title('"Work"'));
    assert.equal(fixed('syntax/comment-cuts-text', title('Work #old')), title('"Work #old"'));
  });
});
