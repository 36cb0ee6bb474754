import type { SourceDocument } from '../syntax/document';
import { type OutlineEntry, outlineOf } from './outline';

/** A block's entry and which block it is. */
export interface ContentsEntry {
  readonly block: number;
  readonly entry: OutlineEntry;
}

/** What stands under one top-level key: one entry, or the items of its list. */
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
}

/** The table of contents of a document: its top-level keys in order, each with its items. */
export function contentsOf({ blocks }: SourceDocument): Chapter[] {
  const chapters: {
    name: string;
    from: number;
    to: number;
    head: ContentsEntry | undefined;
    items: ContentsEntry[];
  }[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'head') return;
    const entry = outlineOf(block);
    const last = chapters.at(-1);
    if (block.kind === 'item' && last?.name === block.key) {
      last.to = index;
      if (entry) last.items.push({ block: index, entry });
    } else {
      const own = entry && { block: index, entry };
      const isItem = block.kind === 'item';
      chapters.push({
        name: block.key || '(no name yet)',
        from: index,
        to: index,
        head: isItem ? undefined : own,
        items: isItem && own ? [own] : [],
      });
    }
  });
  return chapters.map((chapter) => {
    const { head, items } = chapter;
    return { ...chapter, detail: items.length > 0 ? String(items.length) : (head?.entry.detail ?? '') };
  });
}
