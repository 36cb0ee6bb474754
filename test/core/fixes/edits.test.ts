import assert from 'node:assert/strict';
import { applyEdits, editsOf } from '../../../server/src/core/fixes/apply';
import type { Change } from '../../../server/src/core/fixes/fix';
import { specificationFile } from '../../../server/src/core/project/file';
import { parse, textOf } from '../../../server/src/core/syntax/document';
import type { Span } from '../../../server/src/core/syntax/tree';

/** Makes a change in a text where «…» marks the place that it speaks of, in the block that holds it. */
function changed(marked: string, change: (at: Span) => Change): string | undefined {
  const [before = '', said = '', after = ''] = marked.split(/[«»]/);
  const file = specificationFile('a', parse(before + said + after));
  const { blocks, starts } = file.document;
  const index = starts.findLastIndex((start, i) => start <= before.length && blocks[i] !== undefined);
  const start = before.length - (starts[index] ?? 0);
  const fix = { title: 'x', safe: true, changes: [change({ start, end: start + said.length })] };
  const edits = editsOf(fix, file, index, () => undefined);
  return edits && textOf(applyEdits(file.document, edits[0]?.edits ?? []));
}

interface Row {
  readonly name: string;
  readonly text: string;
  readonly change: (at: Span) => Change;
  /** Undefined: the change is refused. */
  readonly becomes: string | undefined;
}

const write = (value: string) => (at: Span) => ({ do: 'write', at, value }) as const;
const remove = (at: Span) => ({ do: 'remove', at }) as const;
const add = (value: string | Record<string, string>) => (to: Span) => ({ do: 'add', to, value }) as const;
const set = (key: string, value: string | string[], after?: string) => (at: Span) =>
  ({ do: 'set', in: at, key, value, after }) as const;
const append = (key: string, value: Record<string, string>) => () => ({ do: 'append', key, value }) as const;

const rows: Row[] = [
  {
    name: 'writes a figure and leaves the comment behind it',
    text: 'units:\n  - credits: «6» # as agreed\n',
    change: write('7'),
    becomes: 'units:\n  - credits: 7 # as agreed\n',
  },
  {
    name: 'keeps double quotation marks',
    text: 'units:\n  - title: "«One»"\n',
    change: write('Two: a "guide"'),
    becomes: 'units:\n  - title: "Two: a \\"guide\\""\n',
  },
  {
    name: 'keeps single quotation marks',
    text: "units:\n  - title: '«One»'\n",
    change: write("It's two"),
    becomes: "units:\n  - title: 'It''s two'\n",
  },
  {
    name: 'puts what YAML would misread in quotation marks',
    text: 'units:\n  - title: «One»\n',
    change: write('Two: a guide'),
    becomes: 'units:\n  - title: "Two: a guide"\n',
  },
  {
    name: 'writes a text with a hash sign so that nothing is lost',
    text: 'units:\n  - title: «One»\n',
    change: write('task #3 "x"'),
    becomes: 'units:\n  - title: \'task #3 "x"\'\n',
  },
  {
    name: 'writes a key',
    text: 'units:\n  - outcomes:\n      1:\n        criteria:\n          «1.10»: Explain it\n',
    change: write('1.9'),
    becomes: 'units:\n  - outcomes:\n      1:\n        criteria:\n          1.9: Explain it\n',
  },
  {
    name: 'writes one term of several',
    text: 'groups:\n  - id: 1\n    units: 501, «502», 503 # three\n',
    change: write('504'),
    becomes: 'groups:\n  - id: 1\n    units: 501, 504, 503 # three\n',
  },
  {
    name: 'does not write a term that would be two',
    text: 'groups:\n  - units: 501, «502», 503\n',
    change: write('504, 505'),
    becomes: undefined,
  },
  {
    name: 'writes a block text as a single line',
    text: 'units:\n  - title: |\n«      One\n      two\n»    level: 5\n',
    change: write('One two'),
    becomes: 'units:\n  - title: One two\n    level: 5\n',
  },
  {
    name: 'writes a single line for a block text with blank lines below it, which stay',
    text: 'units:\n  - title: |  \n«      One  \n\n\n»    level: 5\n',
    change: write('Two'),
    becomes: 'units:\n  - title: Two  \n\n\n    level: 5\n',
  },
  {
    name: 'writes over the odd spaces at the end of a text in one line',
    text: 'units:\n  - level: «5\u00a0»\n',
    change: write('5'),
    becomes: 'units:\n  - level: 5\n',
  },
  {
    name: 'quotes within brackets what a comma would cut',
    text: 'units:\n  - {title: «One», level: 5}\n',
    change: write('One, two'),
    becomes: 'units:\n  - {title: "One, two", level: 5}\n',
  },
  {
    name: 'removes a key with the lines below it',
    text: 'units:\n  - title: One\n    «purpose»: # why\n      - a\n      - b\n    # next\n    level: 5\n',
    change: remove,
    becomes: 'units:\n  - title: One\n    # next\n    level: 5\n',
  },
  {
    name: 'leaves one blank line where there was one on each side of a key',
    text: 'units:\n  - title: One\n\n    «purpose»: x\n\n    level: 5\n',
    change: remove,
    becomes: 'units:\n  - title: One\n\n    level: 5\n',
  },
  {
    name: 'leaves one blank line where there was one on each side of an item',
    text: 'units:\r\n  - title: One\r\n\r\n  - «title: Two\r\n    level: 5»\r\n\r\n  - title: Three\r\n',
    change: remove,
    becomes: 'units:\r\n  - title: One\r\n\r\n  - title: Three\r\n',
  },
  {
    name: 'removes the first key of an item and keeps the dash',
    text: 'units:\n  - «title»: One\n    level: 5\n',
    change: remove,
    becomes: 'units:\n  - level: 5\n',
  },
  {
    name: 'removes a key by its value',
    text: 'units:\n  - title: One\n    level: «5»\n',
    change: remove,
    becomes: 'units:\n  - title: One\n',
  },
  {
    name: 'removes a point of a list',
    text: 'units:\n  - purpose:\n      - one\n      - «two»\n      - three\n',
    change: remove,
    becomes: 'units:\n  - purpose:\n      - one\n      - three\n',
  },
  {
    name: 'removes a point with a deeper remark below it, which does not become part of the text above',
    text: 'units:\n  - content:\n      - |\n        One\n      - «Two»\n          # a remark\n      - Three\n',
    change: remove,
    becomes: 'units:\n  - content:\n      - |\n        One\n      # a remark\n      - Three\n',
  },
  {
    name: 'removes a key with a deeper remark below it, which does not become part of the text above',
    text: 'units:\r\n  - aim: |\r\n      One\r\n    level: «5»\r\n        # a remark\r\n    credits: 3\r\n',
    change: remove,
    becomes: 'units:\r\n  - aim: |\r\n      One\r\n    # a remark\r\n    credits: 3\r\n',
  },
  {
    name: 'removes a point in quotation marks',
    text: 'units:\n  - purpose:\n      - "«one»"\n      - two\n',
    change: remove,
    becomes: 'units:\n  - purpose:\n      - two\n',
  },
  {
    name: 'removes a key with the brackets that close on a later line',
    text: 'units:\n  - title: x\n    «purpose»: [\n      "one"\n      ] # all\n    level: 5\n',
    change: remove,
    becomes: 'units:\n  - title: x\n    level: 5\n',
  },
  {
    name: 'removes a point with brackets in its brackets, which close on a later line',
    text: 'units:\n  - purpose:\n      - «[one, {a: [two], b: "three»"}, # so far\n        ]\n      - four\n',
    change: remove,
    becomes: 'units:\n  - purpose:\n      - four\n',
  },
  {
    name: 'removes a key with points of which the last has brackets that close on a later line',
    text: 'units:\n  - title: x\n    «purpose»:\n      - [one,\n        ]\n    level: 5\n',
    change: remove,
    becomes: 'units:\n  - title: x\n    level: 5\n',
  },
  {
    name: 'removes the only point of a list with its key',
    text: 'units:\n  - title: x\n    purpose:\n      - «one»\n    level: 5\n',
    change: remove,
    becomes: 'units:\n  - title: x\n    level: 5\n',
  },
  {
    name: 'removes a term between commas',
    text: 'groups:\n  - units: 501, «502», 503\n',
    change: remove,
    becomes: 'groups:\n  - units: 501, 503\n',
  },
  {
    name: 'removes the last term with the comma before it',
    text: 'groups:\n  - units: 501, «502»\n',
    change: remove,
    becomes: 'groups:\n  - units: 501\n',
  },
  {
    name: 'removes a member in brackets',
    text: 'groups:\n  - units: [501, «502», 503]\n',
    change: remove,
    becomes: 'groups:\n  - units: [501, 503]\n',
  },
  {
    name: 'removes the last member in brackets',
    text: 'groups:\n  - units: [501, «502»]\n',
    change: remove,
    becomes: 'groups:\n  - units: [501]\n',
  },
  ...[
    ['[«501», "502", 503]', '["502", 503]'],
    ['["«501»", 502]', '[502]'],
    ['["501", «502»]', '["501"]'],
    ['[501, "«502»"]', '[501]'],
    ['[[501], «502»]', '[[501]]'],
  ].map(([from, to]) => ({
    name: `removes a member with its own quotation marks and no others: ${from}`,
    text: `groups:\n  - units: ${from}\n`,
    change: remove,
    becomes: `groups:\n  - units: ${to}\n`,
  })),
  ...[
    ['{«id»: a, "units": 502}', '{"units": 502}'],
    ['{"«id»": a, units: 502}', '{units: 502}'],
    ['{units: [502], «id»: a}', '{units: [502]}'],
    ['{units: 502, "«id»": "a"}', '{units: 502}'],
  ].map(([from, to]) => ({
    name: `removes a key in braces with its own quotation marks and no others: ${from}`,
    text: `groups:\n  - ${from}\n`,
    change: remove,
    becomes: `groups:\n  - ${to}\n`,
  })),
  {
    name: 'removes a whole unit, and leaves the next one as it is',
    text: 'units:\n  - «title: One\n    level: 5»\n  # second\n  - title: Two\n',
    change: remove,
    becomes: 'units:\n  # second\n  - title: Two\n',
  },
  {
    name: 'adds a key after another, with a comment on its line',
    text: 'units:\n  - «title: One # main\n    level: 5»\n',
    change: set('credits', '6', 'title'),
    becomes: 'units:\n  - title: One # main\n    credits: 6\n    level: 5\n',
  },
  {
    name: 'adds a key at the end, before the remark of the next item',
    text: 'units:\n  - «title: One\n    level: 5»\n\n  # second\n  - title: Two\n',
    change: set('credits', '6'),
    becomes: 'units:\n  - title: One\n    level: 5\n    credits: 6\n\n  # second\n  - title: Two\n',
  },
  {
    name: 'adds a key where the text ends without a line break',
    text: 'units:\n  - «title: One»',
    change: set('credits', '6'),
    becomes: 'units:\n  - title: One\n    credits: 6',
  },
  {
    name: 'adds a list with the line breaks of the text',
    text: 'units:\r\n  - «title: One»\r\n',
    change: set('purpose', ['a: b', 'c']),
    becomes: 'units:\r\n  - title: One\r\n    purpose:\r\n      - "a: b"\r\n      - c\r\n',
  },
  {
    name: 'adds a key below a text that keeps its blank lines, with the line breaks of the text',
    text: 'units:\r\n  - «title: |+\r\n      One\r\n\r\n»  - title: Two\r\n',
    change: set('level', '5'),
    becomes: 'units:\r\n  - title: |+\r\n      One\r\n\r\n    level: 5\r\n  - title: Two\r\n',
  },
  {
    name: 'writes a key that is there anew',
    text: 'units:\n  - «title: One\n    level: 5»\n',
    change: set('level', '6'),
    becomes: 'units:\n  - title: One\n    level: 6\n',
  },
  {
    name: 'fills a key that says nothing yet',
    text: 'units:\n  - «title:\n    level: 5»\n',
    change: set('title', 'One'),
    becomes: 'units:\n  - title: One\n    level: 5\n',
  },
  {
    name: 'adds a key in braces',
    text: 'units:\n  - «{title: One»} # x\n',
    change: set('level', '5'),
    becomes: 'units:\n  - {title: One, level: 5} # x\n',
  },
  {
    name: 'adds a term behind commas',
    text: 'groups:\n  - units: «501, 502» # two\n',
    change: add('503'),
    becomes: 'groups:\n  - units: 501, 502, 503 # two\n',
  },
  {
    name: 'adds a term inside quotation marks',
    text: 'groups:\n  - units: "«501»"\n',
    change: add('503'),
    becomes: 'groups:\n  - units: "501, 503"\n',
  },
  {
    name: 'adds a member in brackets',
    text: 'groups:\n  - «units»: [501]\n',
    change: add('503'),
    becomes: 'groups:\n  - units: [501, 503]\n',
  },
  {
    name: 'adds an item with keys of its own below the others',
    text: 'assessments:\n  - sections:\n      «- heading: A\n        marks: 50»\n    note: x\n',
    change: add({ heading: 'B', marks: '50' }),
    becomes:
      'assessments:\n  - sections:\n      - heading: A\n        marks: 50\n      - heading: B\n        marks: 50\n    note: x\n',
  },
  {
    name: 'adds the first term where nothing is written yet',
    text: 'groups:\n  - «units»:\n    title: x\n',
    change: add('503'),
    becomes: 'groups:\n  - units: 503\n    title: x\n',
  },
  ...[
    ['«units» :', 'units : 503'],
    ['"«units»":', '"units": 503'],
    ['«units»: 501,', 'units: 501, 503'],
    ['«units»: ""', 'units: "503"'],
    ['{«units»: , id: a}', '{units: 503 , id: a}'],
    ['{«units», id: a}', undefined],
    ['{«units»: 501, id: a}', '{units: "501, 503", id: a}'],
    ["{«units»: '501', id: a}", "{units: '501, 503', id: a}"],
  ].map(([from, to]) => ({
    name: `adds a term where a list is half typed, or in braces: ${from}`,
    text: `groups:\n  - ${from}\n`,
    change: add('503'),
    becomes: to === undefined ? undefined : `groups:\n  - ${to}\n`,
  })),
  {
    name: 'fills a key in quotation marks that says nothing yet',
    text: 'units:\n  - «"title":\n    level: 5»\n',
    change: set('title', 'One'),
    becomes: 'units:\n  - title: One\n    level: 5\n',
  },
  {
    name: 'appends an item to a top-level list, before what stands below it',
    text: 'units:\n- title: «One»\n\n# the end\nnotes: x\n',
    change: append('units', { title: 'Two', level: '5' }),
    becomes: 'units:\n- title: One\n- title: Two\n  level: 5\n\n# the end\nnotes: x\n',
  },
  {
    name: 'begins a top-level list',
    text: 'format: «1»\n',
    change: append('units', { title: 'Two' }),
    becomes: 'format: 1\nunits:\n  - title: Two\n',
  },
  {
    name: 'appends an item with a blank line above, where the others have one',
    text: 'units:\n  - title: A\n\n  - title: «B»\n\n# the end\n',
    change: append('units', { title: 'C' }),
    becomes: 'units:\n  - title: A\n\n  - title: B\n\n  - title: C\n\n# the end\n',
  },
  {
    name: 'begins a top-level list in a text that has nothing but its byte order mark',
    text: '\uFEFF«»',
    change: append('units', { title: 'Two' }),
    becomes: '\uFEFFunits:\n  - title: Two\n',
  },
  {
    name: 'begins a top-level list with a blank line above, where the others have one',
    text: 'format: «1»\n\nunits:\n  - title: A\n',
    change: append('groups', { id: 'a' }),
    becomes: 'format: 1\n\nunits:\n  - title: A\n\ngroups:\n  - id: a\n',
  },
  {
    name: 'appends with the line breaks of the text below a last line that has none',
    text: 'units:\r\n  - title: «One»',
    change: append('units', { title: 'Two' }),
    becomes: 'units:\r\n  - title: One\r\n  - title: Two',
  },
  {
    name: 'adds a key with the line breaks of the text to an item in its last line, which has none',
    text: 'units:\r\n  - «title: One»',
    change: set('level', '5'),
    becomes: 'units:\r\n  - title: One\r\n    level: 5',
  },
  {
    name: 'refuses what the text does not have',
    text: 'units:\n  - tit«le: O»ne\n',
    change: set('level', '5'),
    becomes: undefined,
  },
  {
    name: 'refuses what could be read less well than before',
    text: 'units:\n  - title: «One»\n',
    change: (at) => ({ do: 'replace', at, text: '"One' }),
    becomes: undefined,
  },
];

describe('edits of fixes', () => {
  for (const { name, text, change, becomes } of rows) it(name, () => assert.equal(changed(text, change), becomes));
});
