import assert from 'node:assert/strict';
import { applyEdits, editsOf } from '../../../server/src/core/fixes/apply';
import { textOf } from '../../../server/src/core/syntax/document';
import { catalogueOnly } from '../../harness/check';
import { type Texts, filesAndConfiguration, findingsIn, projectOf } from '../../harness/fixed';
import { readMarked } from '../../harness/marked';
import { pages } from '../../harness/pages';

/** Other layouts of the same texts. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'CR LF, and none at the end': (text) => text.trimEnd().replaceAll('\n', '\r\n'),
  'blank lines between all lines': (text) => text.replace(/\n(?=.)/g, '\n\n'),
  'values below a sign': (text) =>
    text.replace(
      /^( *)((?:- )?)([\w. ]+): ([^'"[{|>#\n]+)$/gm,
      (_, indent: string, dash: string, key: string, value: string) =>
        `${indent}${dash}${key}: >-\n${indent}${dash && '  '}    ${value}`,
    ),
};

/** What every fix of every finding of a rule makes of the texts, each tried alone, beside the text as it was. */
function* fixedAlone(texts: Texts, rule: string): Generator<readonly [before: string, after: string, title: string]> {
  const files = filesAndConfiguration(texts);
  const project = projectOf(files.values());
  for (const file of files.values())
    for (const { block, finding } of findingsIn(file, project, catalogueOnly(rule)))
      for (const fix of finding.fixes ?? [])
        for (const { uri, edits } of editsOf(fix, file, block, (other) => files.get(other)) ?? []) {
          const { document } = files.get(uri) ?? file;
          yield [textOf(document), textOf(applyEdits(document, edits)), `${rule}: ${fix.title}`];
        }
}

const breaks = (text: string) => new Set(text.match(/\r\n|\r|\n/g));
const hasGap = (text: string) => /\n[ \t]*\n[ \t]*\n/.test(text.replaceAll('\r', ''));

describe('fixes in other layouts', () => {
  for (const [layout, laidOut] of Object.entries(layouts))
    it(`keep line breaks and blank lines, and write values in one line: ${layout}`, () => {
      let fixes = 0;
      for (const { id, examples } of pages())
        for (const { files } of examples.filter(({ heading }) => heading.startsWith('Bad'))) {
          const marked = Object.entries(files).map(([name, file]) => [name, laidOut(readMarked(file).text)] as const);
          for (const [before, after, title] of fixedAlone(Object.fromEntries(marked), id)) {
            fixes++;
            assert.deepEqual(
              [...breaks(after)].filter((each) => !breaks(before).has(each)),
              [],
              title,
            );
            assert.ok(hasGap(before) || !hasGap(after), `${title} leaves two blank lines:\n${after}`);
            assert.ok(before.includes('\\n') || !after.includes('\\n'), `${title} quotes a line break:\n${after}`);
          }
        }
      assert.ok(fixes > 150, `${fixes} fixes`);
    });
});
