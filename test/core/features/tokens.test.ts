import assert from 'node:assert/strict';
import { tokensOf } from '../../../server/src/core/features/tokens';
import { parse } from '../../../server/src/core/syntax/document';

function shown(text: string): string[] {
  const { blocks } = parse(text);
  return blocks.flatMap((block) =>
    tokensOf(block).map(({ line, column, length, kind, role }) => {
      const written = block.text.split(/\r\n|\r|\n/)[line]?.slice(column, column + length) ?? '';
      return `${kind} ${role} ${written}`;
    }),
  );
}

describe('semantic tokens', () => {
  it('colours names and codes by what they name, once each, and tells definitions', () => {
    const text = `groups:
  - id: group 1
    units: 501 - 503, E5.05
units:
  - reference: E5.05
    outcomes:
      1:
        criteria:
          1.1: Explain
assessments:
  - id: portfolio
    units: E5.05, E5.07
    sections:
      - statements:
          - text: Explained
            evidences: E5.05 1.1
`;
    assert.deepEqual(shown(text), [
      'group definition group 1',
      'range reference 501 - 503',
      'unit reference E5.05',
      'unit definition E5.05',
      'outcome definition 1',
      'criterion definition 1.1',
      'assessment definition portfolio',
      'unit reference E5.05',
      'unit reference E5.07',
      'unit reference E5.05',
      'criterion reference 1.1',
    ]);
  });

  it('lies on the word alone where a text stands below a sign', () => {
    assert.deepEqual(shown('units:\n  - reference: >-\n      E5.05\n    title: x\n'), ['unit definition E5.05']);
  });

  it('leaves out what goes on in the next line', () => {
    assert.deepEqual(shown('groups:\n  - units: 501,\n      502, the\n      other\n'), [
      'unit reference 501',
      'unit reference 502',
    ]);
  });
});
