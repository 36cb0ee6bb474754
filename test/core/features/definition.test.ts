import { type CursorCases, pointingTests } from '../../harness/cursor';
import { definition, highlights, links } from '../../harness/features';

const library = `specification:
  awarding organisation: ILM
units:
  - reference: «E5.05»
    also known as: M5.05
    outcomes:
      1:
        text: Review
        criteria:
          1.1: Explain
          1.10: Plan
`;
const plain = library.replace(/[«»]/g, '');
const by = (body: string) => `specification:\n  awarding organisation: ILM\n${body}`;

const definitions: CursorCases = {
  'from a group to a unit of the file': 'groups:\n  - units: E5.01, E5│.05\nunits:\n  - reference: «E5.05»\n',
  'behind the name, too': 'groups:\n  - units: E5.05│, E5.06\nunits:\n  - reference: «E5.05»\n  - reference: E5.06\n',
  'to a unit of another file': { 'library.yaml': library, 'b.yaml': by('matrix:\n  - unit: │E5.05\n') },
  'from another name of a unit': { 'library.yaml': library, 'b.yaml': by('groups:\n  - units: M5│.05\n') },
  'from an entry with facts to the unit in full': {
    'library.yaml': library,
    'b.yaml': by('units:\n  - reference: E5│.05\n    credits: 7\n'),
  },
  'not to a unit of another organisation': {
    'library.yaml': plain,
    'b.yaml': 'specification:\n  awarding organisation: Other\ngroups:\n  - units: E5│.05\n',
  },
  'from a short number': `specification:
  reference prefix: 8607-
groups:
  - units: 50│1, 502
units:
  - reference: «8607-501»
  - reference: 502
`,
  'to a unit with a short number': `specification:
  reference prefix: 8607-
groups:
  - units: 8607-50│2
units:
  - reference: 8607-501
  - reference: «502»
`,
  'from the end of a range': `specification:
  reference prefix: 8607-
groups:
  - units: 501-│503
units:
  - reference: 501
  - reference: 502
  - reference: «503»
`,
  'from between the ends of a range to all its units': `groups:
  - units: E5.01 t│o E5.03
units:
  - reference: «E5.01»
  - reference: «E5.02»
  - reference: «E5.03»
  - reference: E5.04
`,
  'from a reference that looks like a range': `specification:
  reference prefix: 1001-
groups:
  - units: 1001-│1002
units:
  - reference: 1001-1001
  - reference: «1001-1002»
`,
  'from a replacement': 'units:\n  - reference: E5.05\n    replaced by: E5│.06 for reg\n  - reference: «E5.06»\n',
  'from a criterion of the one unit of an assessment': {
    'library.yaml': plain.replace('1.10', '«1.10»'),
    'b.yaml': by(
      'assessments:\n  - id: a\n    units: E5.05\n    sections:\n      - statements:\n          - evidences: 1.1, 1.1│0\n',
    ),
  },
  'from a criterion with its unit': {
    'library.yaml': plain.replace('1.1:', '«1.1»:'),
    'b.yaml': by(
      'assessments:\n  - id: a\n    units: E5.05, E5.06\n    sections:\n      - statements:\n          - evidences: M5.05 1│.1\n',
    ),
  },
  'from the unit before a criterion': {
    'library.yaml': library,
    'b.yaml': by(
      'assessments:\n  - id: a\n    units: E5.05, E5.06\n    sections:\n      - statements:\n          - evidences: M│5.05 1.1\n',
    ),
  },
  'from a mark sheet by criterion that has its units from its assessment': {
    'library.yaml': plain.replace('1.1:', '«1.1»:'),
    'b.yaml': by(
      'assessments:\n  - id: a\n    units: E5.05\nmark sheets:\n  - id: b\n    assessment: a\n    criteria:\n      1│.1:\n        marks: 8\n',
    ),
  },
  'from a criterion of a unit whose reference is a number that would be short here': {
    'library.yaml': plain.replace('E5.05', '541').replace('1.1:', '«1.1»:'),
    'b.yaml': by(
      '  reference prefix: 8607-\nassessments:\n  - units: M5.05\n    sections:\n      - statements:\n          - evidences: 1│.1\n',
    ),
  },
  'not where it is not said which unit a criterion is of': {
    'library.yaml': plain,
    'b.yaml': by(
      'assessments:\n  - id: a\n    units: E5.05, E5.06\n    sections:\n      - statements:\n          - evidences: 1│.1\n',
    ),
  },
  'from a choice to its group': `qualifications:
  - id: award
    rules:
      choose:
        - from: gr│oup 1, group 2
groups:
  - id: «group 1»
  - id: group 2
`,
  'to the matrix': 'qualifications:\n  - rules:\n      choose:\n        - from: │matrix\nmatrix:\n  - unit: «E5.05»\n',
  'to a group called matrix':
    "qualifications:\n  - rules:\n      choose:\n        - from: │matrix\ngroups:\n  - id: '«matrix»'\n",
  'from a restriction to a qualification':
    'groups:\n  - restricted:\n      - only in: │diploma\nqualifications:\n  - id: award\n  - id: «diploma»\n',
  'from a mark sheet to its assessment':
    'mark sheets:\n  - id: b\n    assessment: │a\nassessments:\n  - id: b\n  - id: «a»\n',
  'to a footnote': 'specification:\n  notes:\n    - id: «star»\nunits:\n  - reference: E5.05\n    note: st│ar\n',
  'nowhere from a name that nothing has': 'groups:\n  - units: E5.0│6\nunits:\n  - reference: E5.05\n',
  'nowhere from a text': 'units:\n  - reference: E5.05\n    title: E5│.05\n',
  'beside a line that cannot be read':
    'groups:\n  - units: E5│.05\n    "title: x\nunits:\n  - title x\n    reference: «E5.05»\n',
};

const highlighted: CursorCases = {
  'a unit under all of its names, and ranges that hold it': `specification:
  reference prefix: 8607-
groups:
  - units: «501-503», 50│4, 8607-504
    restricted:
      - units: 501 to 505
units:
  - reference: 504
  - reference: 501
  - reference: 503
`
    .replace('«501-503»', '501-503')
    .replace('50│4, 8607-504', '«50│4», «8607-504»')
    .replace('501 to 505', '«501 to 505»')
    .replace('reference: 504', 'reference: «504»'),
  'an outcome and the criteria that name it': `units:
  - reference: E5.05
    outcomes:
      «1│»:
        criteria:
          1.1: Explain
      2:
        text: x
assessments:
  - id: a
    units: E5.05
    sections:
      - statements:
          - evidences: «1.1», 2.1
`,
  'a criterion of this unit alone': `units:
  - reference: E5.05
    outcomes:
      1:
        criteria:
          «1.1»: Explain
  - reference: E5.06
    outcomes:
      1:
        criteria:
          1.1: Explain
assessments:
  - id: a
    units: E5.05, E5.06
    sections:
      - statements:
          - evidences: E5.06 1.1, E5.05 «1.│1»
`,
  'a qualification': `qualifications:
  - id: «a│ward»
  - id: diploma
matrix:
  - unit: E5.05
    optional in: diploma, «award»
`,
  'a name that nothing has': 'groups:\n  - units: «E5.0│6»\nmatrix:\n  - unit: «E5.06»\n  - unit: E5.05\n',
  nothing: 'units:\n  - reference: E5.05\n    tit│le: Award\n',
};

const linked: CursorCases = {
  'to units of other files, and to no others': {
    'a.yaml': by('│groups:\n  - units: «E5.05», E5.01, E5.02, «M5.05»\nunits:\n  - reference: E5.01\n'),
    'library.yaml': plain,
  },
  'from an entry with facts to the unit in full': {
    'a.yaml': by('│units:\n  - reference: «E5.05»\n    credits: 7\n'),
    'library.yaml': plain,
  },
};

describe('go to definition', () => pointingTests(definitions, definition));
describe('highlights', () => pointingTests(highlighted, highlights));
describe('links between files', () => pointingTests(linked, links));
