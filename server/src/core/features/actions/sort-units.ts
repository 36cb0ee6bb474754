import { breakOf } from '../../fixes/layout';
import { placedFacts } from '../../project/file';
import { type TextEdit, textOf } from '../../syntax/document';
import { type Place, type Work, blockAt } from './action';
import { itemsUnder } from './items';

/**
 * Puts the units of the file in the order of their references, each with its remarks. Numbers are compared as numbers,
 * and blank lines stay where they are.
 * @returns undefined where the cursor is in no unit, where they are in order, or cannot be moved line by line
 */
export function sortUnits(place: Place): Work | undefined {
  const { file } = place;
  if (blockAt(place)?.block.key !== 'units') return undefined;
  const items = itemsUnder(file.document, 'units')?.items ?? [];
  const facts = placedFacts(file, 'unit');
  const references = new Map(facts.map(({ block, value }) => [block, value.reference]));
  if (items.length < 2 || !items.every(({ index }) => references.has(index))) return undefined;
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' });
  const sorted = [...items].sort((a, b) => compare(references.get(a.index) ?? '', references.get(b.index) ?? ''));
  const text = textOf(file.document);
  const newLine = breakOf(text);
  const edits = items.flatMap((item, i): TextEdit[] => {
    const other = sorted[i];
    if (!other || other === item) return [];
    const lines = text.slice(other.start, other.end).replace(/(?:\r\n|[\r\n])$/, '');
    const isOpen = !/[\r\n]$/.test(text.slice(item.start, item.end));
    return [{ start: item.start, end: item.end, text: isOpen ? lines : lines + newLine }];
  });
  return edits.length > 0 ? { edits: [{ uri: file.uri, edits }] } : undefined;
}
