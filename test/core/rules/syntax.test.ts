import assert from 'node:assert/strict';
import { checkTexts } from '../../harness/check';
import { assertMarked } from '../../harness/expect';

/** Texts as people type them, each with every finding that it earns. */
const texts: Readonly<Record<string, string>> = {
  'a text that is a remark from its first character on': `
format: 1
units:
  - reference: E5.05
    title: #3 in the series
#          ^^^^^^^^^^^^^^^^ is left out
    aim:
      - #1 comes first
#       ^^^^^^^^^^^^^^ is left out
      - # a remark
      - Second
`,
  'a # in a text that goes on below': `
format: 1
units:
  - reference: E5.05
    aim: Complete task #3
#                      ^^ is left out
      of the workbook
    level: 5
`,
  'a # that is no remark': `
format: 1
units:
  - reference: E5#05
    title: C#, and "x#3" # said in the guidance
    aim: "do #3"
    sector support: >-
      do #3
`,
  'a colon in texts that go on': `
format: 1
units:
  - reference: E5.05
    title: Leadership: a guide
#          ^^^^^^^^^^^^^^^^^^^ colon followed by a space
      for everybody
    level: 5
    aim: Learners will: plan
#        ^^^^^^^^^^^^^^^^^^^ colon followed by a space
`,
  'a colon without a space': `
format: 1
specification:
  title: Leadership:a guide
  contact:
    - website: https://www.example.org/a:b
      telephone: 10:30 to 16:00
`,
  'a key whose colon has no space, in each of its places': `
format:1
#@0-8 Put a space behind the colon
units:
  - reference:E5.05
#   ^^^^^^^^^^^^^^^ Put a space behind the colon
    level: 5
`,
  'a hyphen without a space before a key': `
format: 1
assessments:
  -id: portfolio
# ^^^^^^^^^^^^^^ Put a space behind the hyphen
   title: Portfolio
  -id: review
# ^^^^^^^^^^^ Put a space behind the hyphen
   title: Review
`,
  'a key of a list without its colon': `
format: 1
units
#@0-5 Did you mean 'units:'
  - reference: E5.05
  - reference: E5.06
groups:
  - id: group 1
    units: E5.05, E5.06
`,
  'a key that is being typed': `
format: 1
spec
#@0-4 Did you mean 'specification:'
`,
  'keys without anything behind them yet': `
format: 1
specification:
  title:
  contact:
    -
units:
  -
  - reference:
assessments:
`,
  'typographic quotation marks': `
format: 1
specification:
  “title”: Level 5
# ^^^^^^^ 'title' needs none
  version: ‘2011-10’
#          ^^^^^^^^^ '2011-10' needs none
units:
  - reference: “E5.05”
#              ^^^^^^^ 'E5.05' needs none
    level: „5“
#          ^^^ '5' needs none
    title: “Leadership: a guide”
#          ^^^^^^^^^^^^^^^^^^^^^ 'Leadership: a guide' needs them
assessments:
  - id: portfolio
    units: E5.05
`,
  'a typographic quotation mark that opens and does not close': `
format: 1
specification:
  title: “Leadership
#        ^^^^^^^^^^^ 'Leadership' needs none
  version: 3
`,
  'typographic quotation marks within a text': `
format: 1
specification:
  title: “Leadership” and “management”
  version: the learner’s
  circulation: ‘Centre’ and ‘EV’
`,
  'a straight quotation mark with a typographic one to close it': `
format: 1
specification:
  title: "Leadership”
#        ^^^^^^^^^^^^ the one that closes it is a typographic one
  version: 3
`,
  'an apostrophe at the beginning of a text': `
format: 1
specification:
  title: 'Tis the season
#        ^^^^^^^^^^^^^^^ is not closed
  version: 3
units:
  - reference: E5.05
`,
  'signs with a meaning of their own': `
format: 1
specification:
  title: > 50% of the marks
#        ^^^^^^^^^^^^^^^^^^ cannot begin with '>'
  awarded by: @home
#             ^^^^^ cannot begin with '@'
  version: [Draft] 3
#          ^^^^^^^^^ cannot begin with '['
  audience: {everybody
#           ^^^^^^^^^^ cannot begin with '{'
  circulation: !important
#              ^^^^^^^^^^ cannot begin with an '!'
  prior learning: &x on the website
#                 ^^ cannot begin with an '&'
  purpose: 50% of the marks
`,
  'a bracket at the beginning of a line': `
format: 1
[to be written]
#@0-15 cannot begin with '['
units:
  - reference: E5.05
    level: nine
#          ^^^^ Type
`.replace('#          ^^^^ Type', "#          ^^^^ 'level' holds a level"),
  'bullets and long dashes before keys': `
format: 1
units:
  – reference: E5.05
# ^ Type a hyphen
    title: Personal Professional Development
  • reference: E5.06
# ^ Type a hyphen
assessments:
  - id: portfolio
    units: E5.05, E5.06
`,
  'a long dash among hyphens': `
format: 1
units:
  - reference: E5.05
    aim:
      - Plan
      — Review
#     ^ Type a hyphen
      - Revise
`,
  'a long dash in a text': `
format: 1
units:
  - reference: E5.05
    aim: Plan own development
      – and review it – as
      a leader
`,
  'points below a text': `
format: 1
units:
  - reference: E5.05
    aim: Learners
      • plan
#     ^^^^^^ read as a part of the text above
      • review
`,
  'no-break spaces': `
format: 1
specification:
\u00A0 title: Level\u00A05
#@0-2 no-break space
  awarded\u00A0by: City & Guilds
# ^^^^^^^^^^ no-break space
\u00A0\u00A0version:\u00A03
#@10-11 no-break space
units:
  -\u00A0reference: E5.05
#  ^ no-break space
    level: 5
`,
  'a line too far in, with the lines below it': `
format: 1
units:
  - reference: E5.05
      title: Leadership
#@0-6 as many spaces
      level: 5
      credits: 7
`,
  'an item too far in': `
format: 1
units:
- reference: E5.05
  title: Leadership
  - reference: E5.06
#@0-4 as many spaces
    title: Management
- reference: E5.07
`,
  'an item too far out': `
format: 1
units:
  - reference: E5.05
- reference: E5.06
#@0-1 as many spaces as the other items
  - reference: E5.07
groups:
  - id: group 1
    units: E5.05, E5.06, E5.07
`,
  'a second item without its hyphen': `
format: 1
units:
  - reference: E5.05
    level: 5
  reference: E5.06
# ^^^^^^^^^^^^^^^^ If a new item begins here
    level: 5
`,
  'tabs, all of them in one finding': `
format: 1
units:
	- reference: E5.05
#@0-1 Put two spaces
	  title: Leadership
	- reference: E5.06
groups:
  - id: group 1
    units: E5.05
`,
  'a merge conflict over several units': `
format: 1
units:
<<<<<<< ours
#@0-12 Keep one of the two texts
  - reference: E5.05
    credits: 7
  - reference: E5.06
=======
  - reference: E5.05
    credits: 8
  - reference: E5.07
>>>>>>> theirs
groups:
  - id: group 1
    units: E5.05, E5.07, E5.99
`,
  'a mark of a conflict that was left over': `
format: 1
specification:
  title: Level 5
>>>>>>> theirs
#@0-14 Delete this line
`,
  'a document that was parted by lines': `
format: 1
---
#@0-3 Delete the line
units:
  - reference: E5.05
...
#@0-3 Delete the line
groups:
  - id: group 1
    units: E5.05
`,
  'a page that was pasted': `
The learner will be able to plan
#@0-32 has no key
and to review
own development

in every respect
`,
  'an astral character before the place of a finding': `
format: 1
specification:
  title: 😀 and #3
#               ^^ is left out
  version: 😀: x
#          ^^^^^ colon followed by a space
`,
  'an anchor and its alias': `
format: 1
units:
  - reference: E5.05
    aim: &aim Plan own development
  - reference: E5.06
    aim: *aim
`,
  'an alias without its anchor': `
format: 1
units:
  - reference: E5.05
    aim: &aims Plan own development
#        ^^^^^ cannot begin with an '&'
  - reference: E5.06
    aim: *aim
#        ^^^^ cannot begin with an asterisk
`,
};

describe('findings on the text', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`on ${name}`, () => {
      assertMarked(text.slice(1));
    });
  }

  it('name the control character that Word puts where a line breaks', () => {
    const [finding, ...others] = checkTexts({ a: 'format: 1\nspecification:\n  title: Level 5\u000BAward\n' });
    assert.deepEqual(others, []);
    assert.equal(finding?.rule, 'syntax/odd-character');
    assert.match(finding.message, /U\+000B/);
    assert.deepEqual(finding.range, { start: { line: 2, character: 16 }, end: { line: 2, character: 17 } });
  });

  it('stop after a number of them in one block, and say so', () => {
    const wrong = Array.from({ length: 200 }, (_, i) => `  title ${i}: a: b\n`).join('');
    const findings = checkTexts({ a: `format: 1\nspecification:\n${wrong}` });
    assert.equal(findings.length, 21);
    assert.equal(findings.at(-1)?.rule, 'internal/more-findings');
  });

  it('stop in a block that can be read, and say so', () => {
    const cut = Array.from({ length: 200 }, () => '      - do #3\n').join('');
    const findings = checkTexts({ a: `format: 1\nunits:\n  - reference: E5.05\n    aim:\n${cut}` });
    assert.equal(findings.length, 51);
    assert.equal(findings.at(-1)?.rule, 'internal/more-findings');
  });
});
