/** What a right answer to an edit looks like: no finding, some finding, or the two of a mark that no longer fits. */
export type Expected = 'nothing' | 'something' | 'marks';

/** One character typed or taken away, on one line. */
export interface Edit {
  readonly kind: 'prose' | 'criterion' | 'mark' | 'indentation' | 'key';
  readonly line: number;
  readonly character: number;
  /** How many characters it replaces: none or one. */
  readonly replaces: 0 | 1;
  readonly text: string;
  readonly expected: Expected;
}

/**
 * Sixty edits, spread over the document, that depend on its text alone:
 * thirty characters typed in a row of ten at two places in prose and at one in a criterion, which other blocks know;
 * ten that change an even mark to an odd one and back;
 * ten that push a key out of its column and back;
 * ten that misspell a key and mend it.
 * They take turns, so that no kind has the time in which a server is still warming up to itself.
 */
export function planEdits(text: string): Edit[] {
  const lines = text.split('\n');
  const places = (matches: (line: string, at: number) => boolean, count: number) =>
    spread(
      lines.flatMap((line, at) => (matches(line, at) ? [at] : [])),
      count,
    );
  const prose = places((line) => /^ {6}[^:#-]{60,}$/.test(line) && line.includes('. '), 2);
  const criteria = places((line, at) => line.length > 60 && /^ +\d+\.\d+: >-$/.test(lines[at - 1] ?? ''), 1);
  const marks = places((line, at) => /^ +marks: \d*[02468]$/.test(line) && !/ minimum:/.test(lines[at + 1] ?? ''), 5);
  const titles = places((line) => /^ {4}(title|kind|glh): /.test(line), 5);
  const keys = places((line) => /^ {4}(aim|task|level):/.test(line), 5);

  const typed = (kind: Edit['kind'], line: number): Edit[] => {
    const at = (lines[line] ?? '').indexOf(' ', 40) + 1;
    return [...'most often'].map((character, i) => edit(kind, line, at + i, 0, character, 'nothing'));
  };
  const marked = (line: number): Edit[] => {
    const at = (lines[line] ?? '').length - 1;
    const digit = Number((lines[line] ?? '').charAt(at));
    return [edit('mark', line, at, 1, String(digit + 1), 'marks'), edit('mark', line, at, 1, String(digit), 'nothing')];
  };
  const broken = (kind: Edit['kind'], line: number, at: number, character: string): Edit[] => [
    edit(kind, line, at, 0, character, 'something'),
    edit(kind, line, at, 1, '', 'nothing'),
  ];
  const round = (i: number): Edit[] => [
    ...marked(marks[i] ?? 0),
    ...broken('indentation', titles[i] ?? 0, 0, ' '),
    ...broken('key', keys[i] ?? 0, (lines[keys[i] ?? 0] ?? '').indexOf(':'), 'x'),
  ];
  return [
    ...typed('prose', prose[0] ?? 0),
    ...round(0),
    ...round(1),
    ...typed('criterion', criteria[0] ?? 0),
    ...round(2),
    ...round(3),
    ...typed('prose', prose[1] ?? 0),
    ...round(4),
  ];
}

function edit(
  kind: Edit['kind'],
  line: number,
  character: number,
  replaces: 0 | 1,
  text: string,
  expected: Expected,
): Edit {
  return { kind, line, character, replaces, text, expected };
}

/** So many of the places, from the whole length of the list. */
function spread(places: readonly number[], count: number): number[] {
  if (places.length < count) throw new Error('the document has too few places to edit');
  return Array.from({ length: count }, (_, i) => places[Math.floor(((i + 0.5) * places.length) / count)] ?? 0);
}

/** The edit as the protocol has it. */
export function asChange({ line, character, replaces, text }: Edit) {
  return { range: { start: { line, character }, end: { line, character: character + replaces } }, text };
}
