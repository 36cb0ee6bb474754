import assert from 'node:assert/strict';
import { markup } from '../../../server/src/core/render/markup';
import { prose } from '../../../server/src/core/render/parts';

describe('a text of an author', () => {
  const whole: Record<string, readonly string[]> = {
    'no more than one of 8607-530 and 8607-550': ['8607-530', '8607-550'],
    'from 501-520, 522 and 525–530.': ['501-520,', '525–530.'],
    'evidences E5.05 1.1': ['E5.05', '1.1'],
    'number 600/5854/7, from 2012-09-01\n(8607-501)': ['600/5854/7,', '2012-09-01', '(8607-501)'],
    'a well-known name and/or an e-mail.': [],
    'at 3 - 4 o’clock': [],
    'where 8607-501-2012-09-01-edition is too long': [],
  };
  for (const [text, pieces] of Object.entries(whole))
    it(`is not broken within ${pieces.join(' or ') || 'nothing'}: ${text.replace('\n', ' ')}`, () => {
      const { source } = markup`${prose(text)}`;
      const found = Array.from(source.matchAll(/<span class="qs-unbroken">([^<]*)<\/span>/g), ([, piece]) => piece);
      assert.deepEqual(found, pieces);
      assert.equal(source.replace(/<br>/g, '\n').replace(/<[^>]*>/g, ''), text);
    });
});
