import type { BlockPart } from '../model/block-part';
import { shapes, topLevel } from '../model/generated';
import type { Block } from '../syntax/block';
import type { Span } from '../syntax/tree';

/** Said where any part of a specification may be hidden. */
export const anything = '';

/** Keys whose items other places name. */
const named = ['specification', 'qualifications', 'groups', 'matrix', 'units', 'assessments', 'mark sheets'];

/**
 * What may be there and cannot be seen, because this block, its name or its key could not be read: the top-level keys it
 * may stand under, or `anything`. What is hidden must not be called missing.
 * @param found what the block says as far as it could be read
 * @param hasName whether others can name it
 */
export function hiddenIn(block: Block, found: BlockPart | undefined, hasName: boolean): readonly string[] {
  const neighbours = hiddenNeighbours(block);
  if (neighbours.length > 0 || block.kind === 'head') return neighbours;
  if (!Object.hasOwn(topLevel, block.key)) return underUnknownKey(block);
  if (!named.includes(block.key)) return [];
  if (!found) {
    const said = block.value !== undefined || block.unread.length > 0;
    // without the prefix and the organisation no reference can be followed
    return said ? [block.key === 'specification' ? anything : block.key] : [];
  }
  if (found.shape === 'specification') {
    if (hidesOwner(block, found)) return [anything];
    const unnamed = found.part.notes?.some(({ id }) => id === undefined);
    return unnamed || block.unread.length > 0 ? [block.key] : [];
  }
  return !hasName || hidesNames(block, found) ? [block.key] : [];
}

/** Whether a part that says its name has others that cannot be read. */
function hidesNames(block: Block, { shape }: BlockPart): boolean {
  if (shape === 'matrix row') return block.unread.length > 0;
  if (shape === 'unit' && oddPairs(block).length > 0) return true;
  return unreadSays(block, /also known/) || (shape === 'unit' && hidesOwner(block, { shape }));
}

/**
 * Whether what a block hides may name a unit, or be one that another file names. References have figures in them, or
 * stand behind a key that says so: what has neither, as most of what is half typed, is nothing that others wait for.
 */
export function mayNameUnit(block: Block, found: BlockPart | undefined, hasName: boolean): boolean {
  const { text, unread } = block;
  // all references of a file are those of its organisation
  if (found ? hidesOwner(block, found) : namesOwner.test(text)) return true;
  if (found?.shape !== 'unit') return nameLike.test(text);
  const naming = hasName ? oddPairs(block) : pairsOf(block).filter(([key]) => namesUnits.has(key) || !isKeyOfUnit(key));
  if (!hasName && naming.some(([key]) => key === 'reference' || isLikeNaming(key))) return true;
  const unsure = [...unread, ...naming.map(([, value]) => value)];
  return unsure.some(({ start, end }) => nameLike.test(text.slice(start, end)));
}

/** The keys of a block with what stands behind them. */
function pairsOf({ value }: Block): (readonly [key: string, value: Span])[] {
  const pairs = value?.kind === 'map' ? value.pairs : [];
  return pairs.flatMap(({ key, value }) => (value ? [[key.value, value] as const] : []));
}

/** What may name a unit besides its name: a second reference, as of a unit whose dash is missing, or a mistyped key. */
function oddPairs(block: Block): (readonly [key: string, value: Span])[] {
  const pairs = pairsOf(block);
  return pairs.filter(([key], nth) => {
    if (namesUnits.has(key)) return pairs.findIndex(([other]) => other === key) < nth;
    return isLikeNaming(key);
  });
}

/** Whether a key of a unit is mistyped and may be meant for one that names it. */
function isLikeNaming(key: string): boolean {
  return !isKeyOfUnit(key) && /also|known|ref/i.test(key);
}

function isKeyOfUnit(key: string): boolean {
  return Object.hasOwn(shapes.unit.keys, key);
}

/** Whether a part may say whose references these are, or what stands before them, in a line or a key that is not understood. */
function hidesOwner(block: Block, { shape }: Pick<BlockPart, 'shape'>): boolean {
  const isOdd = (key: string) => !Object.hasOwn(shapes[shape].keys, key) && /award|organi[sz]|pref/i.test(key);
  return unreadSays(block, namesOwner) || pairsOf(block).some(([key]) => isOdd(key));
}

/** Keys without which no reference can be followed. */
const namesOwner = /reference prefix|awarding organisation/;

/** A figure, a name behind its key, a sign for what is said elsewhere, or what stands in no text: bytes may be anything. */
const nameLike = /[0-9*]|(?:reference|known as)[: \t]+[^:\s]|[^\P{Cc}\s]/u;

/** The keys of a unit under which it and other units are named. */
const namesUnits: ReadonlySet<string> = new Set(['reference', 'also known as', 'replaced by']);

/** What is under a key that is not understood may be meant for any other; a unit says its reference, though. */
function underUnknownKey({ kind, value }: Block): readonly string[] {
  if (!value) return [];
  const keys = kind === 'item' && value.kind === 'map' ? value.pairs.map(({ key }) => key.value) : [];
  const isOther = !keys.includes('reference') && (keys.includes('id') || keys.includes('unit'));
  return isOther ? named.filter((key) => key !== 'units') : [anything];
}

/** Lines that could not be read and may be other blocks, as on the other side of a merge conflict. */
function hiddenNeighbours(block: Block): readonly string[] {
  const own = block.kind === 'item' ? block.text.search(/\S/) : Infinity;
  let items = false;
  for (const { line, offset } of unreadLines(block)) {
    if (/^[^\s#-]/.test(line)) return [anything];
    const dash = /^ *(?=-(\s|$))/.exec(line)?.[0].length;
    if (dash !== undefined && dash <= own && offset > 0) items = true;
  }
  return items && named.includes(block.key) ? [block.key] : [];
}

function unreadSays(block: Block, words: RegExp): boolean {
  return block.unread.some(({ start, end }) => words.test(block.text.slice(start, end)));
}

/** The lines that were not read, whole, but for the markers of a conflict. */
function unreadLines({ text, unread }: Block): { line: string; offset: number }[] {
  const lines: { line: string; offset: number }[] = [];
  for (const { start, end } of unread) {
    for (let offset = lineStart(text, start); offset < end;) {
      const next = text.slice(offset).search(/[\r\n]/);
      const stop = next < 0 ? text.length : offset + next;
      const line = text.slice(offset, stop);
      if (!/^(<{7}|={7}|>{7}|\|{7})/.test(line)) lines.push({ line, offset });
      offset = stop + 1;
    }
  }
  return lines;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
