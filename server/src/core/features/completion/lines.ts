/** A line of a block, as the places in it are told. */
export interface Line {
  readonly start: number;
  readonly dashes: readonly number[];
  /** The column behind the indentation and the dashes. */
  readonly column: number;
  readonly key: string | undefined;
  readonly text: string;
}

/** A key with its colon at the beginning of a text. */
export const keyed = /^("[^"]*"|'[^']*'|[^\s:#'"[{][^:#]*):(?=[ \t]|$)/;

/** The lines of a text, and the index of that in which an offset is. */
export function linesAround(text: string, offset: number): { lines: Line[]; current: number } {
  const lines: Line[] = [];
  let start = 0;
  let current = 0;
  for (const part of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    if (offset >= start) current = lines.length;
    lines.push(lineFrom(part.replace(/\r?\n$|\r$/, ''), start));
    start += part.length;
  }
  if (/[\r\n]$/.test(text) && offset >= text.length) current = lines.push(lineFrom('', text.length)) - 1;
  return { lines, current };
}

function lineFrom(text: string, start: number): Line {
  const dashes: number[] = [];
  let column = /^[ \t]*/.exec(text)?.[0].length ?? 0;
  while (/^-(?:[ \t]|$)/.test(text.slice(column))) {
    dashes.push(column);
    column += /^-[ \t]*/.exec(text.slice(column))?.[0].length ?? 1;
  }
  const key = keyed.exec(text.slice(column))?.[1];
  return { start, dashes, column, key: key === undefined ? undefined : unquoted(key), text };
}

export function unquoted(key: string): string {
  const plain = key.trim();
  return /^(["']).*\1$/.test(plain) ? plain.slice(1, -1) : plain;
}

/** The column in which a line begins: that of its first dash, or of what it says. */
export function edgeOf({ dashes, column }: Line): number {
  return dashes[0] ?? column;
}

/** Whether a line says nothing to the format: it is blank, or a remark. */
export function isBlank({ text }: Line): boolean {
  const said = text.trimStart();
  return said === '' || said.startsWith('#');
}
