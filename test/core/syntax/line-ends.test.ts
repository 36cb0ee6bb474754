import assert from 'node:assert/strict';
import { checkTexts } from '../../harness/check';
import { readMarked } from '../../harness/marked';
import { pages } from '../../harness/pages';

/** What people see of the findings of some texts. */
function seen(texts: Readonly<Record<string, string>>): string[] {
  return checkTexts(texts).map(
    ({ uri, rule, message, range: { start, end } }) =>
      `${uri} ${start.line}:${start.character}-${end.line}:${end.character} ${rule} ${message}`,
  );
}

/** Every example of every rule, in a file as another system writes it: the findings stand at the same places. */
describe('findings stand where they stood', () => {
  const examples = pages().flatMap(({ id, examples: own }) =>
    own.map(({ heading, files }) => ({
      name: `${id}, ${heading}`,
      texts: Object.fromEntries(Object.entries(files).map(([file, text]) => [file, readMarked(text).text])),
    })),
  );
  const written: Readonly<Record<string, (text: string) => string>> = {
    'with CRLF at the ends of lines': (text) => text.replaceAll('\n', '\r\n'),
    'with CR at the ends of lines': (text) => text.replaceAll('\n', '\r'),
    'with blanks at the ends of lines': (text) => text.replaceAll('\n', '  \n'),
    'without a line break at the end': (text) => text.trimEnd(),
    'with many line breaks at the end': (text) => `${text}\n\n\n`,
  };
  for (const [how, rewrite] of Object.entries(written)) {
    it(how, () => {
      for (const { name, texts } of examples) {
        const rewritten = Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, rewrite(text)]));
        assert.deepEqual(seen(rewritten), seen(texts), name);
      }
    });
  }

  it('with a byte-order mark, which is a character of the first line', () => {
    for (const { name, texts } of examples) {
      const marked = Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, `\uFEFF${text}`]));
      const shifted = seen(marked).map((finding) =>
        finding.replace(/ 0:(\d+)-(0:)?/, (_, start: string, sameLine = '') => ` 0:${Number(start) - 1}-${sameLine}`),
      );
      const shiftedEnds = shifted.map((finding) =>
        finding.replace(/(?<= 0:-?\d+-0:)\d+/, (end) => `${Number(end) - 1}`),
      );
      // an empty file is told at its very beginning, mark or not
      assert.deepEqual(
        shiftedEnds.map((finding) => finding.replace('0:-1-0:-1', '0:0-0:0')),
        seen(texts),
        name,
      );
    }
  });
});
