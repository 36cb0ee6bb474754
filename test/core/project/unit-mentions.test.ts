import assert from 'node:assert/strict';
import { type Mention, mentionsOf, unitMentionsOf } from '../../../server/src/core/project/mentions';
import { parse } from '../../../server/src/core/syntax/document';
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

describe('mentions of units alone', () => {
  const texts = Object.entries({ ...samples, ...pair, odd });

  it('are those among all mentions', () => {
    let compared = 0;
    for (const [name, text] of texts)
      for (const block of parse(text).blocks) {
        const wanted = ofUnits(mentionsOf(block));
        assert.deepEqual(ofUnits(unitMentionsOf(block)), wanted, name);
        compared += wanted.length;
      }
    assert.ok(compared > 300, `${compared} mentions`);
  });
});

/** What those who look for units ask of a mention. */
function ofUnits(mentions: readonly Mention[]) {
  return mentions
    .filter(({ kind }) => kind === 'unit' || kind === 'range')
    .map((mention) => {
      const { kind, text, start, end, role } = mention;
      return { kind, text, start, end, role, ...(kind === 'range' ? { range: mention.range } : {}) };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
