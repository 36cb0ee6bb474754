import assert from 'node:assert/strict';
import { addUnitNames } from '../../../server/src/core/project/unit-names';
import { parse } from '../../../server/src/core/syntax/document';
import { assertNames } from '../../fuzz/sound';
import { pair, samples } from '../../fuzz/texts';

const odd = `matrix:
  - unit: 501
    mandatory in: award
mark sheets:
  - id: sheet
    units: [E5.01 to E5.03, 8607-501]
    criteria:
      E5.07 1.1:
        marks: 8
      1.2:
        marks: 2
  - id: other
    sections:
      - heading: Reviews
        statements:
          - text: Reviewed
            evidences: E5.05 1.1, 2.2,
              E5.06   3.1
          - text: Half-typed
            evidences: [1.1, 'E5.08 1.2']
units:
  - reference: '501'
    also known as: E5.01, M/600/0001
    replaced by: 502 for registrations from 2024-09-01
`;

describe('the names of units in a block', () => {
  for (const [name, text] of Object.entries({ ...samples, ...pair, odd }))
    it(`are those of its mentions: ${name}`, () => assertNames(parse(text)));

  it('are as written, with the ends of ranges', () => {
    const names = new Set<string>();
    for (const block of parse(odd).blocks) addUnitNames(block, names);
    const written = ['501', 'E5.01', 'E5.03', '8607-501', 'E5.05', 'E5.06', 'E5.07', 'E5.08', 'M/600/0001', '502'];
    assert.deepEqual([...names].sort(), written.sort());
  });
});
