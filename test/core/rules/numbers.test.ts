import { assertMarked } from '../../harness/expect';

const numbered = (number: string, expected = '') =>
  `format: 1\nqualifications:\n  - id: q\n    number: ${number}\n${expected}`;

describe('numbers/qualification-number', () => {
  const published = [
    '500/3757/2',
    '500/3553/8',
    '500/3557/5',
    '500/3555/1',
    '500/3554/X',
    '500/3756/0',
    '500/3758/4',
    '500/3759/6',
    '600/5999/0',
    '600/5855/9',
    '600/5854/7',
    '600/5856/0',
    '500/3694/4',
    '600/1462/3',
  ];
  for (const number of published)
    it(`${number} is right, and any other check character is not`, () => {
      assertMarked(numbered(number), 'numbers/');
      const check = number.at(-1) ?? '';
      for (const other of '0123456789X'.replace(check, ''))
        assertMarked(
          numbered(`${number.slice(0, -1)}${other}`, `#           ^^^^^^^^^^ is ${check}, not ${other}`),
          'numbers/',
        );
    });

  for (const number of ['500/3554/x', '6005855/9', '600/5855', '60/05855/9', '600/5855/10', 'QAN 600/5855/9'])
    it(`${number} has another form`, () => {
      assertMarked(numbered(number, `#           ${'^'.repeat(number.length)} ${number} has another form`), 'numbers/');
    });

  it('is silent where no number is written', () => {
    assertMarked(numbered(''), 'numbers/');
  });
});
