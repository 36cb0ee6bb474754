/** Texts that are made to cost much, each growing with one number. */
export const hostile: Readonly<Record<string, (size: number) => string>> = {
  'aliases that multiply': (n) =>
    `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${range(n)
      .map((i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]\n`)
      .join('')}`,
  // fewer of them are still read as a whole, which is another kind of work
  'aliases of themselves': (n) => `a: &a\n${'  - *a\n'.repeat(4 * n)}`,
  'brackets in brackets': (n) => `a: ${'['.repeat(n)}`,
  'brackets in brackets, closed': (n) => `a: ${'['.repeat(n)}${']'.repeat(n)}\n`,
  'braces in braces': (n) => `a: ${'{a: '.repeat(n)}${'}'.repeat(n)}\n`,
  'brackets at the very beginning': (n) => `${'['.repeat(n)}\n`,
  'dashes in dashes': (n) => `units:\n  ${'- '.repeat(n)}x\n`,
  'question marks': (n) => `units:\n  ${'? '.repeat(n)}x\n`,
  // the indentation makes the square of it, so it grows by the root
  'keys in keys': (n) =>
    range(Math.ceil(Math.sqrt(n) * 4))
      .map((i) => `${' '.repeat(i)}a:\n`)
      .join(''),
  'one long line': (n) => `specification:\n  title: ${'word '.repeat(n)}\n`,
  'one long line of colons': (n) => `specification:\n  title: ${'a: '.repeat(n)}\n`,
  'one long line of hashes': (n) => `specification:\n  title: ${'a #b '.repeat(n)}\n`,
  'one long line of quotes': (n) => `specification:\n  title: ${'"\''.repeat(n)}\n`,
  'one long list of units': (n) => `groups:\n  - id: a\n    units: ${range(n).join(', ')}\n`,
  'one long list of ranges': (n) => `groups:\n  - id: a\n    units: ${'501-520, '.repeat(n)}501\n`,
  'long dashes': (n) => `groups:\n  - id: a\n    units: ${'\u2013'.repeat(n)}\n`,
  'spaces before an anchor': (n) => `units:\n  -${' '.repeat(n)}&a\n${'  - &a\n'.repeat(n)}`,
  'blanks between items': (n) => `units:\n  - aim:\n      -${'\n'.repeat(n)}${'      -\n'.repeat(n)}`,
  'odd spaces': (n) => `${'\u00A0'.repeat(n)}\n`.repeat(2) + '\u2028'.repeat(n),
  'line separators': (n) => `units:\n${'\u2028 '.repeat(n)}\n`,
  'carriage returns': (n) => '\r'.repeat(n),
  'blank lines': (n) => `a:\n${'\n'.repeat(n)}`,
  'open quotes': (n) => 'a: "\n'.repeat(n),
  'open quotes in one block': (n) => `specification:\n${'  title: "x\n'.repeat(n)}`,
  'errors, each in its block': (n) => 'a: b: c\n'.repeat(n),
  'errors in one block': (n) => `specification:\n${'  title: b: c\n'.repeat(n)}`,
  'tabs in one block': (n) => `specification:\n${'\ttitle: b\n'.repeat(n)}`,
  'stray lines': (n) => 'stray\n'.repeat(n),
  'stray lines between keys': (n) => 'a:\nstray\n'.repeat(n),
  'items of one unit': (n) => `units:\n${'  - reference: E5.05\n'.repeat(n)}`,
  'items that are numbers': (n) => `units:\n${'  - 1\n'.repeat(n)}`,
  'a key that stands many times': (n) => `specification:\n${'  title: x\n'.repeat(n)}`,
  'unknown keys': (n) =>
    `specification:\n${range(n)
      .map((i) => `  key${i}: x\n`)
      .join('')}`,
  prototypes: (n) => `units:\n${'  - __proto__: {constructor: {prototype: x}}\n    toString: y\n'.repeat(n)}`,
  sections: (n) => `assessments:\n  - id: a\n    sections:\n${'      - heading: a\n        marks: 3\n'.repeat(n)}`,
  criteria: (n) =>
    `units:\n  - reference: a\n    outcomes:\n      1:\n        criteria:\n${range(n)
      .map((i) => `          1.${i}: Explain\n`)
      .join('')}`,
  'units that look alike': (n) =>
    `units:\n${range(n)
      .map((i) => `  - reference: a${i}\n    title: Work\n    level: 5\n    glh: ${i}\n`)
      .join('')}`,
  'one number many times': (n) =>
    `qualifications:\n${range(n)
      .map((i) => `  - id: q${i}\n    title: Level 5 Award in Work\n    level: 5\n    number: 600/5999/0\n`)
      .join('')}`,
  'groups alike': (n) =>
    `units:\n  - reference: a\ngroups:\n${range(n)
      .map((i) => `  - id: g${i}\n    units: a\n`)
      .join('')}`,
  'footnotes that nothing names': (n) =>
    `specification:\n  notes:\n${range(n)
      .map((i) => `    - id: n${i}\n`)
      .join('')}`,
  'sheets of one unit': (n) =>
    `units:\n  - reference: a\nassessments:\n${range(n)
      .map((i) => `  - id: s${i}\n    units: a\n    sections:\n      - marks: ${2 * i}\n`)
      .join('')}`,
  'replacements in a circle': (n) =>
    `units:\n${range(n)
      .map((i) => `  - reference: a${i}\n    replaced by: a${(i + 1) % n}\n`)
      .join('')}`,
  conflicts: (n) => '<<<<<<< a\na: 1\n=======\na: 2\n>>>>>>> b\n'.repeat(n),
  'conflicts that stay open': (n) => '<<<<<<< a\na: 1\n'.repeat(n),
  documents: (n) => '--- a\n'.repeat(n),
  directives: (n) => '%YAML 1.2\n'.repeat(n),
  'lone surrogates': (n) => `a: ${'\uD83D'.repeat(n)}\n${'\uDE00: x\n'.repeat(n)}`,
  'null characters': (n) => '\u0000'.repeat(n),
  'byte-order marks': (n) => '\uFEFF'.repeat(n),
  'block texts': (n) => `units:\n${'  - aim: |\n      x\n'.repeat(n)}`,
  'a block text of blank lines': (n) => `specification:\n  title: >-\n${'   \n'.repeat(n)}    x\n`,
};

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
