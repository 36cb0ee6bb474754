import type { Block } from '../syntax/block';
import type { SourceDocument } from '../syntax/document';
import { Memo } from '../syntax/memo';
import { type OutlineEntry, outlineOf } from './outline';

/** A block's entry and which block it is. */
export interface ContentsEntry {
  readonly block: number;
  readonly entry: OutlineEntry;
}

/** What stands under one top-level key: one entry, or the items of its list. The same as long as its blocks are. */
export interface Chapter {
  /** The key; never empty. */
  readonly name: string;
  readonly detail: string;
  /** The first and the last of its blocks. */
  readonly from: number;
  readonly to: number;
  /** Where its key stands. */
  readonly head: ContentsEntry | undefined;
  readonly items: readonly ContentsEntry[];
  /** How many criteria there are in its items. */
  readonly criteria: number;
  /** What others worked out from the chapter. */
  readonly memo: Memo;
}

/** The table of contents of a document: its top-level keys in order, each with its items. */
export function contentsOf({ blocks }: SourceDocument): Chapter[] {
  const chapters: Chapter[] = [];
  for (let at = 0; at < blocks.length;) {
    const first = blocks[at];
    const isChapter = first && first.kind !== 'head' && first.text.trim() !== '';
    const chapter = isChapter ? chapterAt(blocks, at, first) : undefined;
    if (chapter) chapters.push(chapter);
    at = (chapter?.to ?? at) + 1;
  }
  return chapters;
}

/** The chapter that a block was last found to begin, and its blocks. */
interface Found {
  chapter: Chapter | undefined;
  blocks: readonly Block[];
}

function nothingYet(_: Block): Found {
  return { chapter: undefined, blocks: [] };
}

/** After most edits, all chapters but one are what they were: that is seen without a look into their blocks. */
function chapterAt(blocks: readonly Block[], from: number, first: Block): Chapter {
  const found = first.memo.of(first, nothingYet);
  const { chapter } = found;
  const same = chapter?.from === from && found.blocks.every((block, nth) => block === blocks[from + nth]);
  if (same && !goesOn(blocks[chapter.to + 1], first)) return chapter;
  let end = from + 1;
  while (goesOn(blocks[end], first)) end++;
  const own = blocks.slice(from, end);
  const now = newChapter(first, own, from);
  Object.assign(found, { chapter: now, blocks: own });
  return now;
}

function goesOn(block: Block | undefined, first: Block): boolean {
  return block?.kind === 'item' && block.key === first.key;
}

function newChapter(first: Block, blocks: readonly Block[], from: number): Chapter {
  const entries: ContentsEntry[] = [];
  for (const [nth, block] of blocks.entries()) {
    const entry = outlineOf(block);
    if (entry) entries.push({ block: from + nth, entry });
  }
  const head = first.kind !== 'item' && entries[0]?.block === from ? entries[0] : undefined;
  const items = head ? entries.slice(1) : entries;
  let criteria = 0;
  for (const { entry } of items) criteria += entry.criteria;
  const detail = items.length > 0 ? String(items.length) : (head?.entry.detail ?? '');
  return {
    name: first.key || '(no name yet)',
    detail,
    from,
    to: from + blocks.length - 1,
    head,
    items,
    criteria,
    memo: new Memo(),
  };
}
