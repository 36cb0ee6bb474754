import assert from 'node:assert/strict';
import { parse, textOf } from '../../../server/src/core/syntax/document';
import { suppressionsIn } from '../../../server/src/core/syntax/suppressions';

/** The suppression comments of a text as they are written, with what they name. */
function found(text: string) {
  const { blocks } = parse(text);
  return blocks.flatMap((block) =>
    suppressionsIn(block).map(({ start, end, rules }) => [
      block.text.slice(start, end),
      rules.map((name) => {
        assert.equal(block.text.slice(name.start, name.end), name.id);
        return name.id;
      }),
    ]),
  );
}

const comment = '# qualspec-disable-line a/b -- x';

describe('A suppression comment', () => {
  for (const [where, text] of [
    ['on a line of its own', `units:\n  - title: x\n    ${comment}\n`],
    ['behind a text', `specification:\n  title: x ${comment}\n`],
    ['behind a text between quotation marks', `specification:\n  title: "x # y" ${comment}\n`],
    ['behind a key', `specification: ${comment}\n  title: x\n`],
    ['behind a dash', `units:\n  - ${comment}\n    title: x\n`],
    ['behind the sign that a long text follows', `specification:\n  title: | ${comment}\n    x\n`],
    ['after a long text', `specification:\n  title: |\n    x\n\n  ${comment}\n`],
    ['before the first key', `${comment}\nformat: 1\n`],
    ['after the last line', `format: 1\n${comment}`],
    ['in a text that is read as a whole', `a: &x y\nb: *x ${comment}\n`],
    ['behind the sign of a long text, read as a whole', `a: &x y\nb: *x\nc: > ${comment}\n  z\n`],
    ['between carriage returns', `format: 1\r${comment}\runits:\r`],
    ['behind a tab', `format: 1\t${comment}\n`],
    ['below a key whose colon is missing', `specification\n${comment}\n`],
  ] as const)
    it(`is seen ${where}`, () => assert.deepEqual(found(text), [[comment, ['a/b']]], textOf(parse(text))));

  for (const [where, text] of [
    ['between quotation marks', `specification:\n  title: "x ${comment}"\n`],
    ['between single quotation marks', `specification:\n  title: 'x\n    ${comment}'\n`],
    ['in a long text', `specification:\n  title: |\n    ${comment}\n    x\n`],
    ['in a folded text', `specification:\n  title: >-\n    x\n    ${comment}\n`],
    ['in a long text, read as a whole', `a: &x y\nb: *x\nc: |\n  ${comment}\n`],
    ['in a key', `specification:\n  "${comment}": x\n`],
    ['in another comment', `format: 1 # as in ${comment}\n`],
    ['in a comment that says more', `# see qualspec-disable-line a/b\nformat: 1\n`],
    ['glued to a word', `specification:\n  title: x${comment}\n`],
    ['on the other side of a merge conflict', `format: 1\n<<<<<<< a\n=======\n${comment}\n>>>>>>> b\n`],
    ['in quotation marks that stand where a key should', `format: 1\n"x\n ${comment}\n y"\n`],
  ] as const)
    it(`is none ${where}`, () => assert.deepEqual(found(text), []));

  for (const [written, names, reason] of [
    [' a/b -- because', ['a/b'], 'because'],
    [' a/b — because', ['a/b'], 'because'],
    [' a/b – because', ['a/b'], 'because'],
    [' a/b - because', ['a/b'], 'because'],
    [' a/b--because', ['a/b'], 'because'],
    [' a/b, c ,d-e/f -- x -- y', ['a/b', 'c', 'd-e/f'], 'x -- y'],
    ['\u00A0a/b\u00A0—\u00A0because', ['a/b'], 'because'],
    [' a/b', ['a/b'], ''],
    [' a/b --', ['a/b'], ''],
    [' , a/b,, -- x', ['a/b'], 'x'],
    [' -- x', [], 'x'],
    ['', [], ''],
  ] as const)
    it(`names and explains in '${written}'`, () => {
      const [block] = parse(`# qualspec-disable-line${written}\nformat: 1\n`).blocks;
      assert.ok(block);
      const [only, ...more] = suppressionsIn(block);
      assert.deepEqual([only?.rules.map(({ id }) => id), only?.reason, more], [names, reason, []]);
      for (const { id, start, end } of only?.rules ?? []) assert.equal(block.text.slice(start, end), id);
    });

  it('knows the next line that says something, below others like it', () => {
    const text =
      'specification:\n  # qualspec-disable-next-line a\n\n  # qualspec-disable-next-line b\n  # x\n  title: x\n';
    const [block] = parse(text).blocks;
    assert.ok(block);
    assert.deepEqual(
      suppressionsIn(block).map(({ next }) => next),
      [text.indexOf('  title'), text.indexOf('  title')],
    );
  });
});
