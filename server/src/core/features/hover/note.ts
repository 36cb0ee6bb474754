import { partOf } from '../../model/block-part';
import { hasText } from '../../project/file';
import type { Meaning } from '../meaning';
import { bold, escaped, paragraphs } from './markdown';

/** What a footnote says, where somebody points at its name. */
export function aboutNote(name: string, { file }: Meaning): string | undefined {
  if (!hasText(file)) return undefined;
  for (const block of file.document.blocks) {
    const found = block.key === 'specification' ? partOf(block) : undefined;
    const notes = found?.shape === 'specification' ? (found.part.notes ?? []) : [];
    const note = notes.find(({ id }) => id?.value === name);
    if (!note) continue;
    const { mark, text } = note;
    const lines = text?.value.map((bullet) => escaped(bullet.text)) ?? [];
    return paragraphs([bold(mark ? `${mark.value} ${name}` : name), ...lines]);
  }
  return undefined;
}
