import assert from 'node:assert/strict';
import { combination } from '../../fixtures/proposals/combination';
import { criteria } from '../../fixtures/proposals/criteria';
import { document } from '../../fixtures/proposals/document';
import { marks } from '../../fixtures/proposals/marks';
import { references } from '../../fixtures/proposals/references';
import { text } from '../../fixtures/proposals/text';
import { units } from '../../fixtures/proposals/units';
import type { Proposals } from '../../fixtures/proposals/proposals';
import { readMarked } from '../../harness/marked';
import { pages } from '../../harness/pages';
import { pointedAt } from '../../harness/pointed';
import { proposed } from '../../harness/proposed';

const expected: Proposals = { ...combination, ...criteria, ...document, ...marks, ...references, ...text, ...units };

describe('each bad example has proposed against it, and is shown beside it, what is expected', () => {
  // the score of a family's tests is taken with its own pages alone
  const only = (process.env.QUALSPEC_RULES ?? '').split(',');
  for (const { id, examples } of pages().filter((page) => only.some((family) => page.id.startsWith(family))))
    examples
      .filter(({ heading }) => heading.startsWith('Bad'))
      .forEach(({ heading, files }, nth) => {
        const texts = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, readMarked(file).text]));
        const { proposes = [], pointsAt = [] } = expected[id]?.[nth] ?? {};

        it(`${id}: ${heading} (${proposes.length} fixes, ${pointsAt.length} places)`, () => {
          assert.deepEqual(proposed(texts, id), proposes);
          assert.deepEqual(pointedAt(texts, id), pointsAt);
        });
      });
});
