import fc from 'fast-check';
import { samplesIn } from '../harness/samples';

/** Pieces that texts are made of: everything that can change what the lines after it mean. */
const fragments = [
  'format: 1\n',
  'units:\n',
  'units\n',
  '- reference: E5.05\n',
  '  - reference: E5.06\n',
  '  title: Leadership: a guide\n',
  '    title: x\n',
  'groups:\r\n',
  '  - id: group 1\r\n',
  '\t- tab\n',
  '\r',
  '\n',
  '\r\n',
  '\uFEFF',
  ' ',
  '  ',
  '\u00A0',
  '#',
  '# remark\n',
  ':',
  ': ',
  '-',
  '- ',
  '– ',
  '• ',
  '"',
  '“',
  "'",
  '😀',
  '\uD83D',
  '\uDE00',
  '<<<<<<< ours\n',
  '=======\n',
  '>>>>>>> theirs\n',
  '---\n',
  '--- x\n',
  '...\n',
  '%YAML 1.2\n',
  '&anchor ',
  '*anchor\n',
  '[a, b]\n',
  '{',
  '}',
  '[',
  ']',
  '|\n',
  '>-\n',
  'stray\n',
  'a',
  '1.10',
  '\u0000',
];

export const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...fragments), weight: 8 },
  { arbitrary: fc.string(), weight: 1 },
);
const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Lists of several items, as specifications have them, so that an edit far above an item can reach it. */
const list = fc
  .record({
    key: fc.constantFrom('units:', 'units', 'groups:', 'units: # remark', '<<<<<<< ours', 'aim: x', '# remark'),
    indentation: fc.constantFrom('', '  '),
    items: fc.array(fc.constantFrom('- reference: E5.05', '- id: a', '• id: b', 'title: x', '  title: y'), {
      maxLength: 8,
    }),
    end: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(({ key, indentation, items, end }) => [key, ...items.map((item) => indentation + item), ''].join(end));
const lists = fc.array(list, { maxLength: 5 }).map((parts) => parts.join(''));

/** Any text of a few lines, from none at all to nearly a specification. */
export const text = fc.oneof(soup, lists);

/** Things that authors type, right and wrong, whole lines of them too. */
export const snippets = [
  '',
  ' ',
  '\n',
  ':',
  ': ',
  '#',
  ' #3',
  '"',
  "'",
  '-',
  '\t',
  '7',
  '1.10',
  '501',
  'E5.05',
  '😀',
  '\uD83D',
  '\uDE00',
  'é\u0301',
  '\u2028',
  '\u00A0',
  '\uFEFF',
  '\r',
  '\r\n',
  'marks: 25\n',
  'units: E5.05, E5.07\n',
  '  - reference: E5.05\n    credits: 3\n',
  '  - reference E5.06\n',
  '    also known as: E5.07\n',
  '  - id: certificate\n',
  '      - heading: Reviews\r\n        marks: 26\r\n',
  'units:\n',
  'assessments:\n',
  'groups:\n  - id: group 1\n    units: E5.05\n',
  'reference prefix: 8607-\n',
  'awarding organisation: Other\n',
  'status: for publication\n',
  'format: 2\n',
  '__proto__: 1\n',
  '    constructor: 1\n',
  '<<<<<<< ours\n',
  '=======\n',
  '>>>>>>> theirs\n',
  '---\n',
  '--- x\n',
  '&a ',
  '*a ',
  '!!str ',
  '[',
  ']\n',
  '}',
  '|\n',
  '>-\n',
  '? ',
];

/** Two small files that use each other and earn findings of many kinds. */
export const pair: Readonly<Record<string, string>> = {
  'a.qualspec.yaml': `format: 1
specification:
  awarding organisation: ILM
qualifications:
  - id: certificate
    type: Certificate
    credits: 16
    hours:
      glh: 48
      tqt: 160
    rules:
      mandatory: E5.05, E5.07
      choose:
        - from: group 1
          at least: 1 unit
  - id: certificate
groups:
  - id: group 1
    units: E5.05, E5.06, E5.07
matrix:
  - unit: E5.05
    mandatory in: certificate, diploma
units:
  - reference: E5.07
    credits: 8
    glh: 24
assessments:
  - id: portfolio
    units: E5.05
    sections:
      - heading: Background
        marks: 4
      - heading: Reviews
        marks: 95
        statements:
          - text: Own performance has been reviewed
            evidences: 1.1
mark sheets:
  - id: portfolio sheet
    assessment: portfolio
    sections:
      - heading: Background
        marks: 5
  - id: by criterion
    units: E5.05
    criteria:
      1.1:
        marks: 8
        referral: Little is said
        pass: Something is said
        good pass:
          - All is said
`,
  'b.qualspec.yaml': `format: 1
specification:
  awarding organisation: ILM
units:
  - reference: E5.05
    also known as: M5.05
    credits: 7
    glh: 24
    outcomes:
      1:
        text: Be able to review own performance
        criteria:
          1.1: Review own performance
  - reference: E5.07
    credits: 9
`,
};

/** All samples, clean and broken, by their names. */
export const samples: Readonly<Record<string, string>> = { ...samplesIn('specifications'), ...samplesIn('broken') };
