import { type CursorCases, pointingTests } from '../../harness/cursor';
import { glimpsedReferences, references, referencesAlone } from '../../harness/features';

const by = (body: string) => `specification:\n  awarding organisation: ILM\n${body}`;

const cases: CursorCases = {
  'a unit, wherever the format names one': `qualifications:
  - id: award
    rules:
      mandatory: «E5.05»
      choose:
        - units: E5.06, «E5.05»
      not together:
        - «E5.05», E5.06
groups:
  - id: group 1
    units: E5.01, «E5.05»
    restricted:
      - units: «E5.05»
        only in: award
matrix:
  - unit: «E5.05»
    optional in: award
units:
  - reference: «E5│.05»
    also known as: «M5.05»
  - reference: E5.04
    replaced by: «M5.05» for registrations from 2020-07-01
assessments:
  - id: a
    units: «E5.05», E5.06
    instead of: «E5.05»
    sections:
      - statements:
          - evidences: «E5.05» 1.1
mark sheets:
  - id: b
    units: "«E5.05», E5.06"
    criteria:
      «E5.05» 1.1:
        marks: 8
appendices:
  - title: A
    units: «E5.05»
`,
  'a unit in other files, by their own short numbers': {
    'a.yaml': by('units:\n  - reference: «8607-501»\n'),
    'b.yaml':
      'specification:\n  awarding organisation: ILM\n  reference prefix: 8607-\ngroups:\n  - units: «5│01», 502\n',
    'c.yaml': by('appendices:\n  - units: E5.05\n  - units: «8607-501»\n'),
    'd.yaml':
      'specification:\n  awarding organisation: ILM\n  reference prefix: 8608-\ngroups:\n  - units: 501, «8607-501»\n',
    'e.yaml': 'specification:\n  awarding organisation: Other\ngroups:\n  - units: 8607-501\n',
  },
  'a unit between the ends of ranges': {
    'a.yaml': by(`groups:
  - id: group 1
    units: «E5.01 to E5.03», E5.04
  - id: group 2
    units: E5.03 - E5.04
units:
  - reference: E5.01
  - reference: «E5.0│2»
  - reference: E5.03
  - reference: E5.04
qualifications:
  - id: award
    rules:
      choose:
        - from: group 1
          units: «E5.01 – E5.04»
        - from: group 2
          units: E5.01 to E5.04
`),
  },
  'a criterion in assessments and mark sheets of other files': {
    'a.yaml': by(`units:
  - reference: E5.05
    outcomes:
      1:
        criteria:
          «1.│1»: Explain
          1.2: Plan
`),
    'b.yaml': by(`assessments:
  - id: a
    units: E5.05
    sections:
      - statements:
          - evidences: «1.1», 1.2
          - evidences: [«1.1»]
  - id: b
    units: E5.06
    sections:
      - statements:
          - evidences: 1.1
mark sheets:
  - id: sheet
    assessment: a
    criteria:
      «1.1»:
        marks: 4
  - id: another
    units: E5.05, E5.06
    criteria:
      E5.05 «1.1»:
        marks: 4
      E5.06 1.1:
        marks: 4
      1.1:
        marks: 4
`),
  },
  'a unit whose organisation is stated': {
    'a.yaml': 'units:\n  - reference: «E5│.05»\n    awarding organisation: Other\ngroups:\n  - units: «E5.05»\n',
    'b.yaml': 'specification:\n  awarding organisation: Other\ngroups:\n  - units: «E5.05»\n',
    'c.yaml': by('groups:\n  - units: E5.05\n'),
  },
  'a group of this file alone': {
    'a.yaml': `groups:\n  - id: «gro│up 1»\nqualifications:\n  - rules:\n      choose:\n        - from: "«group 1», group 2"\n`,
    'b.yaml': `groups:\n  - id: group 1\n`,
  },
  'a footnote': `specification:
  notes:
    - id: «star»
groups:
  - note: «st│ar», other
qualifications:
  - hours:
      note: «star»
`,
  'in texts with flow lists, which are read as a whole': `{ units: [{ reference: «E5.05» }], groups: [{ units: [«E5│.05», E5.06] }] }`,
  'nothing between the ends of a range':
    'groups:\n  - units: E5.01 t│o E5.02\nunits:\n  - reference: E5.01\n  - reference: E5.02\n',
};

describe('find references', () => {
  pointingTests(cases, references);
  describe('in files that are read only where it can matter', () => pointingTests(cases, glimpsedReferences));
  describe('without definitions', () =>
    pointingTests(
      {
        'a unit': 'units:\n  - reference: E5│.05\n    also known as: M5.05\ngroups:\n  - units: «E5.05», «M5.05»\n',
        'an assessment': 'assessments:\n  - id: a│\nmark sheets:\n  - assessment: «a»\n    id: b\n',
      },
      referencesAlone,
    ));
});
