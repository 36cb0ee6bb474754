import type { Position } from '../syntax/document';

/** A range of a text; lines and columns from 0, columns in UTF-16 code units. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where the parts of facts stand, as plain numbers: with objects for each place, a thousand files would take far more. */
export interface PlaceTable {
  /** The names of the parts that any of the facts has. */
  readonly parts: readonly string[];
  /** Fact by fact, part by part: the line and the column of the start, then those of the end; -1 for what is not there. */
  readonly at: readonly number[];
}

/** A table of what each fact's parts are called and where they stand. */
export function placeTable(facts: readonly Readonly<Record<string, Range | undefined>>[]): PlaceTable {
  const parts = new Set<string>();
  for (const places of facts) for (const part in places) if (places[part]) parts.add(part);
  const at: number[] = [];
  for (const places of facts)
    for (const part of parts) {
      const range = places[part];
      if (range) at.push(range.start.line, range.start.character, range.end.line, range.end.character);
      else at.push(-1, -1, -1, -1);
    }
  return { parts: [...parts], at };
}

/** Where a part of the n-th fact stands, if it is there. */
export function placeIn({ parts, at }: PlaceTable, nth: number, part: string): Range | undefined {
  const column = parts.indexOf(part);
  const first = (nth * parts.length + column) * 4;
  const [line = -1, character = 0, endLine = 0, endCharacter = 0] = column < 0 ? [] : at.slice(first, first + 4);
  return line < 0 ? undefined : { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
