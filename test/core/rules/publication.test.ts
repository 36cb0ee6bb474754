import { assertMarked } from '../../harness/expect';

const file = (status: string, body: string) => `format: 1\n${status}qualifications:\n${body}`;

describe('publication/hours-stated', () => {
  const forPublication = 'status: for publication\n';

  it('asks nothing of a draft, or of a file that does not say', () => {
    assertMarked(file('', '  - id: q\n'), 'publication/hours-stated');
    assertMarked(file('status: draft\n', '  - id: q\n'), 'publication/hours-stated');
  });

  it('is content with a sentence instead of a figure, and with a figure', () => {
    const hours = (glh: string) => `  - id: q\n    credits: 6\n    hours:\n      tqt: 60\n      ${glh}\n`;
    assertMarked(file(forPublication, hours('glh: at least 24')), 'publication/hours-stated');
    assertMarked(file(forPublication, hours('glh wording: It depends.')), 'publication/hours-stated');
  });

  it('says everything that is missing at once', () => {
    assertMarked(
      file(
        forPublication,
        `  - id: q
#       ^ Missing here: credits, total qualification time (tqt) and guided learning hours (glh, or a glh wording)
    hours:
      induction: 2
`,
      ),
      'publication/hours-stated',
    );
  });

  it('counts what has a key and nothing behind it as missing', () => {
    assertMarked(
      file(
        forPublication,
        `  - id: q
#       ^ Missing here: total qualification time (tqt).
    credits: 6
    hours:
      tqt:
      glh: 24
`,
      ),
      'publication/hours-stated',
    );
  });

  it('is silent where a line could not be read', () => {
    assertMarked(file(forPublication, '  - id: q\n    credits 6\n'), 'publication/hours-stated');
  });
});
