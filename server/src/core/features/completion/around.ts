import { type Line, edgeOf, isBlank, keyed } from './lines';

/** The keys above a line from the top, and the keys beside it in its mapping. */
export function pathTo(lines: readonly Line[], current: number, column: number) {
  const path: string[] = [];
  const siblings = new Set<string>();
  const own = lines[current];
  let bound = own?.dashes[0] ?? column;
  // whether an item of a list, above, is the mapping that the line belongs to
  let begun = false;
  // whether the mapping's other keys may stand above
  let open = (own?.dashes.length ?? 0) === 0;
  let keys = column;
  // whether the line only goes on with what was written behind the key above it
  let isText = false;
  let above = -1;
  for (let i = current - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line || isBlank(line)) continue;
    if (open && line.column === keys && line.key !== undefined) {
      if (path.length === 0) siblings.add(line.key);
      const [first] = line.dashes;
      if (first === undefined) continue;
      if (path.length === 0) begun = true;
      open = false;
      bound = first;
      continue;
    }
    const listBelow = line.column === bound && !open && line.dashes.length === 0;
    if (line.column >= bound && !listBelow) continue;
    if (line.key === undefined) continue;
    if (path.length === 0) {
      isText = hasValue(line);
      above = i;
    }
    path.unshift(line.key);
    keys = line.column;
    open = line.dashes.length === 0;
    bound = line.dashes[0] ?? line.column;
  }
  const below = [...keysBelow(lines, current, column)];
  for (const key of below) siblings.add(key);
  const edge = own?.dashes[0] ?? column;
  const beside = lineBeside(lines, current, above, edge);
  const isInLine = begun || siblings.size > 0 || beside === undefined || edgeOf(beside) === edge;
  return { path, siblings, begun, isText, isInLine, beside, isLast: below.length === 0 };
}

/** The first other line that stands directly below the same one. */
function lineBeside(lines: readonly Line[], current: number, above: number, column: number): Line | undefined {
  const parent = lines[above];
  for (const [i, line] of lines.entries()) {
    if (i <= above || i === current || isBlank(line)) continue;
    const edge = edgeOf(line);
    // what stands deeper behind the line is its own
    if (i > current && edge > column) continue;
    const deepest = parent ? parent.column + (line.dashes.length > 0 && parent.dashes.length === 0 ? 0 : 1) : 0;
    return edge < deepest ? undefined : line;
  }
  return undefined;
}

/** Whether the value of a key begins on the key's own line; an anchor or a block's sign does not count. */
export function hasValue({ text, column }: Line): boolean {
  const value = text.slice(column).replace(keyed, '').trim();
  return value !== '' && !/^[#|>&]/.test(value);
}

function* keysBelow(lines: readonly Line[], current: number, column: number): Generator<string> {
  for (const line of lines.slice(current + 1)) {
    if (isBlank(line)) continue;
    if (edgeOf(line) < column) return;
    if (line.column === column && line.dashes.length === 0 && line.key !== undefined) yield line.key;
  }
}

/** The other items of the list that a line belongs to. */
export function itemsBeside(lines: readonly Line[], current: number): string[] {
  const own = lines[current];
  if (!own || own.dashes.length === 0) return [];
  const column = edgeOf(own);
  const isOutside = (line: Line) =>
    !isBlank(line) && (edgeOf(line) < column || (edgeOf(line) === column && line.dashes.length === 0));
  const above = lines.slice(0, current).reverse();
  const below = lines.slice(current + 1);
  return [above, below].flatMap((side) => {
    const end = side.findIndex(isOutside);
    const inside = end < 0 ? side : side.slice(0, end);
    return inside
      .filter((line) => !isBlank(line) && edgeOf(line) === column)
      .map(({ text, column: from }) => text.slice(from).trim());
  });
}
