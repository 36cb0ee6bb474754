import assert from 'node:assert/strict';
import { checkTexts } from '../../harness/check';

const owned = 'format: 1\nspecification:\n  awarding organisation: ILM\n';
const library = `${owned}units:
  - reference: E5.05
    also known as: M5.05
    title: Lead
    level: 5
    credits: 3
    glh: 12
    outcomes:
      1:
        text: Be able to lead
        criteria:
          1.1: Explain
          1.2: Plan
  - reference: E5.06
    title: Follow
    level: 5
    credits: 3
    glh: 12
    replaced by: E5.07 from 2020-01-01
  - reference: E5.07
    title: Follow on
    level: 5
    credits: 3
    glh: 12
    awarding organisation: ILM
`;

const choosing = (units: string) => `${owned}qualifications:
  - id: q
    rules:
      choose:
        - from: one
          units: ${units}
          exactly: 1 unit
groups:
  - id: one
    units: E5.05
`;
const keeping = `${owned}qualifications:
  - id: q
    rules:
      wording: Learners take 1 unit from group one, which has 2 units.
      choose:
        - from: one
          exactly: 1 unit
  - id: p
    rules:
      mandatory: E5.05
groups:
  - id: one
    units: E5.05, E5.06, E5.07
    restricted:
      - units: M5.05
        only in: p
`;
const published = `format: 1
status: for publication
specification:
  awarding organisation: ILM
units:
  - reference: E5.05
    credits: 3
`;
const assessing = `${owned}qualifications:
  - id: q
    level: 5
    credits: 6
    hours:
      glh: 24
    rules:
      mandatory: E5.05, E5.07
assessments:
  - id: a
    units: M5.05
    sections:
      - heading: One
        marks: 4
        statements:
          - evidences: 1.1, 1.2
  - id: b
    units: E5.05, E5.07
    instead of: M5.05
    condition: if both units are in the pathway
`;

/** What is said of a file beside a library, by rules and places. */
function said(text: string, beside: string): string[] {
  const found = checkTexts({ 'a.qualspec.yaml': text, 'b.qualspec.yaml': beside });
  return found
    .filter(({ uri }) => uri.startsWith('a'))
    .map(({ rule, range, message }) => `${rule} ${range.start.line}:${range.start.character} ${message}`);
}

describe('what is said of a file while another one has a slip', () => {
  const lines = library.split('\n');
  const broken = [
    ['the colon is missing', (line: string) => line.replace(/:/, '')],
    ['two letters have changed places', (line: string) => line.replace(/([a-z])([a-z])([a-z]*:)/, '$2$1$3')],
    ['the dash is missing', (line: string) => line.replace('- ', '  ')],
    ['another line is beside it in a merge conflict', (line: string) => `<<<<<<< a\n${line}\n=======\n>>>>>>> b`],
  ] as const;
  const texts = { choosing: choosing('M5.05, E5.06, E5.07'), keeping, published, assessing };
  for (const [name, text] of Object.entries(texts))
    for (const [what, slip] of broken) {
      // what is published has to be written under keys that are known
      if (text === published && what === 'two letters have changed places') continue;
      it(`is nothing that is not said without the slip: ${name}, where ${what}`, () => {
        const whole = new Set(said(text, library));
        const more = lines.flatMap((line, nth) => {
          const slipped = slip(line);
          if (slipped === line) return [];
          const beside = [...lines.slice(0, nth), slipped, ...lines.slice(nth + 1)].join('\n');
          return said(text, beside)
            .filter((each) => !whole.has(each))
            .map((each) => `${line.trim()}: ${each}`);
        });
        assert.deepEqual(more, []);
      });
    }
});
