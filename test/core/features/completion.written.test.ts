import assert from 'node:assert/strict';
import { completionsAt } from '../../../server/src/core/features/completion/completion';
import { Desk, readCursor } from '../../harness/cursor';

/** What a client has after a proposal was taken, with the words that a snippet begins with; undefined where there is none. */
function taken(marked: string, label: string): string | undefined {
  const { texts, cursor } = readCursor(marked);
  const desk = new Desk(texts);
  const text = texts[cursor.uri] ?? '';
  desk.project.setToday('2026-11-22');
  const found = completionsAt(desk.view(cursor.uri), desk.meaning(cursor.uri), desk.project, cursor.offset);
  const proposal = found?.proposals.find((each) => each.label === label);
  if (!found || !proposal) return undefined;
  const filled = (proposal.snippet ?? proposal.text).replace(/\$\{\d+:([^}]*)\}|\$\d+/g, '$1');
  return text.slice(0, found.typed.start) + filled + text.slice(found.typed.end);
}

const head = 'specification:\n  reference prefix: 8607-\n';
const units =
  'units:\n  - reference: 8607-501\n    title: One\n    level: 5\n    credits: 6\n    glh: 9\n  - reference: 8607-502\n    level: 6\n    credits: 6\n    glh: 9\n';
const criteria = (lines: string) => `units:\n  - reference: A\n    outcomes:\n      1:\n        criteria:\n${lines}\n`;
const qualification = (lines: string) =>
  `groups:\n  - id: group 1\n    units: 501\n  - id: "a: b"\n    units: 502\nqualifications:\n  - id: q\n${lines}\n`;
const choice = (line: string) => qualification(`    rules:\n      choose:\n${line}`);

/** Where somebody types, what is chosen, and what stands there then; undefined where it is not proposed. */
const cases: Record<string, readonly [string, string, string | undefined]> = {
  'a space behind a colon': ['status:│\n', 'draft', 'status: draft\n'],
  'a space behind a dash': ['units:\n  -│\n', 'title', 'units:\n  - title: \n'],
  'an item behind a dash without its space': [
    'groups:\n  -│\n',
    'new group',
    'groups:\n  - id: group 1\n    units: \n',
  ],
  'a space behind a comma': [
    `${head}groups:\n  - units: 501,│\n${units}`,
    '502',
    `${head}groups:\n  - units: 501, 502\n${units}`,
  ],
  'no unit in place of both ends of a range': [`${head}groups:\n  - units: 501-│\n${units}`, '501', undefined],
  'no unit in place of a range with spaces': [`${head}groups:\n  - units: [501 to │]\n${units}`, '502', undefined],
  'no unit in place of a range with a dash': [`${head}groups:\n  - units: 501 – 5│\n${units}`, '502', undefined],
  'a unit by its reference in full, with a hyphen': [
    `${head}groups:\n  - units: 8607-│\n${units}`,
    '8607-501',
    `${head}groups:\n  - units: 8607-501\n${units}`,
  ],
  'a value before a remark': ['status: │# mine\n', 'draft', 'status: draft # mine\n'],
  'nothing in place of a remark': ['units:\n  - reference: A\n    │# mine\n', 'title', undefined],
  'a key alone where its colon is there': [
    'units:\n  - reference: A\n    tit│el: One\n',
    'title',
    'units:\n  - reference: A\n    title: One\n',
  ],
  'no key with parts of its own where a value is there': [
    'units:\n  - reference: A\n    tit│el: One\n',
    'outcomes',
    undefined,
  ],
  'a key alone where its lines are there': [
    'units:\n  - reference: A\n    out│\n      1:\n        text: It\n',
    'outcomes',
    'units:\n  - reference: A\n    outcomes:\n      1:\n        text: It\n',
  ],
  'no item where its keys stand below': ['units:\n  - │\n    title: One\n', 'new unit', undefined],
  'a key of an item whose keys stand below': [
    'units:\n  - │\n    title: One\n',
    'reference',
    'units:\n  - reference: \n    title: One\n',
  ],
  'no key in the indentation of another': ['units:\n  - reference: A\n  │  title: One\n', 'new unit', undefined],
  'no key out of line': ['specification:\n  title: One\n   │\n', 'version', undefined],
  'no key above lines that are further in': [
    criteria('          1.1: Plan it').replace('        criteria:\n', '        criteria:\n        │\n'),
    'text',
    undefined,
  ],
  'no item out of line': ['units:\n   │\n  - reference: A\n', 'new unit', undefined],
  'no file key that is indented': ['format: 1\n\n  │', 'units', undefined],
  'no keys below a criterion': [criteria('          1.1:\n            │'), 'text', undefined],
  'a verb below the code of its criterion': [
    criteria('          1.1:\n            Ex│'),
    'Explain',
    criteria('          1.1:\n            Explain '),
  ],
  'no verb where codes belong': [criteria('').replace('criteria:\n', 'criteria: │'), 'Explain', undefined],
  'another verb for the same criterion': [
    criteria('          1.1: Des│cribe the market'),
    'Explain',
    criteria('          1.1: Explain the market'),
  ],
  'another verb for one of two words': [
    criteria('          1.1: Critically eval│uate the market'),
    'Explain',
    criteria('          1.1: Explain the market'),
  ],
  'another unit from the same date on': [
    `${units}    replaced by: 50│ for registrations from 2020-07-01\n`,
    '8607-501',
    `${units}    replaced by: 8607-501 for registrations from 2020-07-01\n`,
  ],
  'a reference in full where it is typed so': [
    `${head}groups:\n  - units: 8607-5│\n${units}`,
    '8607-501',
    `${head}groups:\n  - units: 8607-501\n${units}`,
  ],
  'a unit within quotation marks': [
    `${head}groups:\n  - units: "501, 5│"\n${units}`,
    '502',
    `${head}groups:\n  - units: "501, 502"\n${units}`,
  ],
  'no item that another line of the list has': [
    `${head}groups:\n  - units:\n      - 501\n      - │\n${units}`,
    '501',
    undefined,
  ],
  'a unit that another combination has, too': [
    `${head}${units}${qualification('    rules:\n      not together:\n        - 501, 502\n        - │')}`,
    '501',
    `${head}${units}${qualification('    rules:\n      not together:\n        - 501, 502\n        - 501')}`,
  ],
  'a name that needs quotation marks': [choice('        - from: │'), 'a: b', choice('        - from: "a: b"')],
  'such a name in brackets': [
    choice('        - from: [group 1, │]'),
    'a: b',
    choice('        - from: [group 1, "a: b"]'),
  ],
  'no such name where quotation marks cannot stand': [choice('        - from: group 1, │'), 'a: b', undefined],
  'a list of one word': [
    qualification('    hours:\n      glh includes: │'),
    'units',
    qualification('    hours:\n      glh includes: [units]'),
  ],
  'the first word of a list with dashes': [
    qualification('    hours:\n      glh includes:\n        │'),
    'units',
    qualification('    hours:\n      glh includes:\n        - units'),
  ],
  'no list where there is one word': ['status:\n  - │\n', 'draft', undefined],
  'a name that is free': [
    'groups:\n  - id: group 1\n  │\n',
    'new group',
    'groups:\n  - id: group 1\n  - id: group 2\n    units: \n',
  ],
  'a name that is free above others, behind the first letter': [
    'groups:\n  n│\n  - id: group 1\n  - id: "group 2" # mine\n',
    'new group',
    'groups:\n  - id: group 3\n    units: \n  - id: group 1\n  - id: "group 2" # mine\n',
  ],
  'a group that is not chosen from yet': [
    choice('        - from: group 1\n        │'),
    'new rule choice',
    choice('        - from: group 1\n        - from: "a: b"\n          at least: '),
  ],
  'a group with the sign of a section in its name': [
    choice('        - │').replace('id: group 1', 'id: units of § 3'),
    'new rule choice',
    choice('        - from: units of § 3\n          at least: ').replace('id: group 1', 'id: units of § 3'),
  ],
  'no group where there is none': [
    'qualifications:\n  - rules:\n      choose:\n        │\n',
    'new rule choice',
    'qualifications:\n  - rules:\n      choose:\n        - from: \n          at least: \n',
  ],
  'a mix of a level that units have': [
    `${head}${units}${qualification('    rules:\n      mandatory: 501\n      choose:\n        - units: 502\n          at most: 1 unit\n      level mix: │')}`,
    'more than 50% at level 5',
    `${head}${units}${qualification('    rules:\n      mandatory: 501\n      choose:\n        - units: 502\n          at most: 1 unit\n      level mix: more than 50% at level 5')}`,
  ],
  'no mix that no route has': [
    `${head}${units}${qualification('    rules:\n      mandatory: 501, 502\n      level mix: │')}`,
    'more than 50% at level 5',
    undefined,
  ],
  'a unit of its own that an assessment replaces': [
    `${head}${units}assessments:\n  - id: p\n    units: 501\n    instead of: │\n`,
    '501',
    `${head}${units}assessments:\n  - id: p\n    units: 501\n    instead of: 501\n`,
  ],
  'no other unit that an assessment replaces': [
    `${head}${units}assessments:\n  - id: p\n    units: 501\n    instead of: │\n`,
    '502',
    undefined,
  ],
};

describe('completion writes', () => {
  for (const [name, [marked, label, expected]] of Object.entries(cases))
    it(name, () => {
      assert.equal(taken(marked, label), expected);
      const broken = taken(marked.replaceAll('\n', '\r\n'), label);
      assert.equal(broken?.replaceAll('\r\n', '\n'), expected);
    });
});
