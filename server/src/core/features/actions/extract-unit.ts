import { editedFile } from '../../fixes/apply';
import { breakOf } from '../../fixes/layout';
import { pairLines } from '../../fixes/written';
import { partOf } from '../../model/block-part';
import { specificationFile } from '../../project/file';
import { parse, textOf } from '../../syntax/document';
import type { Refusal } from '../refusal';
import { type Place, type Work, blockAt } from './action';
import { type Item, itemsUnder } from './items';
import { fitted, linesFor, notOnLines, reasonAgainst, reasonToStay } from './move-unit';
import { removeItem } from './remove-item';

/** A unit that can have a file of its own. */
interface Extractable {
  readonly reference: string;
  /** Its title in the file, if it has one. */
  readonly title: string | undefined;
}

/** The unit under the cursor, where its file holds more than that unit. */
export function extractableUnit(place: Place): Extractable | undefined {
  const { block } = blockAt(place) ?? {};
  const found = block?.key === 'units' && block.kind === 'item' ? partOf(block) : undefined;
  if (found?.shape !== 'unit' || !found.part.reference || !holdsMore(place, block)) return undefined;
  return { reference: found.part.reference.value, title: found.part.title?.value };
}

/** A file that holds a unit alone has nothing to take it out of. */
function holdsMore({ file: { document } }: Place, unit: Item['block'] | undefined): boolean {
  return document.blocks.some(
    (block) => block !== unit && block.value !== undefined && !['format', 'specification'].includes(block.key),
  );
}

/** How long the part of a file's name gets that is made of a title. */
const longestTitle = 60;

/** Names for a unit's file, the best one first: `E5.05 personal-professional-development.qualspec.yaml`. They never end. */
export function* fileNamesFor({ reference, title = '' }: Extractable): Generator<string> {
  const words = safe(title.toLowerCase().replace(/['\u2019]/g, ''));
  const short = words.length > longestTitle ? words.slice(0, longestTitle).replace(/-[^-]*$/, '') : words;
  const name = [safe(reference) || 'unit', short].filter((part) => part !== '').join(' ');
  yield `${name}.qualspec.yaml`;
  for (let nth = 2; ; nth++) yield `${name} ${nth}.qualspec.yaml`;
}

/** A text in characters that every file system takes, with a letter or number at either end. */
function safe(text: string): string {
  const words = text.split(/[^\p{L}\p{N}.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words
    .join('-')
    .replace(/^\.+/, '')
    .replace(/(?<!\.)\.+$/, '');
}

/**
 * Takes the unit under the cursor into a file of its own, where everything that names it finds it as before.
 * @param uri the new file's
 */
export function extractUnit(place: Place, uri: string): Work | Refusal {
  const { file, meaning, units } = place;
  const list = itemsUnder(file.document, 'units');
  const index = blockAt(place)?.index;
  const item = list?.items.find((each) => each.index === index);
  if (!list || !item) return notOnLines(file.uri);
  const staying = reasonToStay(item, meaning);
  if (staying) return staying;
  const lines = linesFor(file, item, meaning, '');
  if (typeof lines !== 'string') return lines;
  const head = headOf(place, item);
  const newLine = breakOf(textOf(file.document));
  const text = [...head, 'units:', fitted(lines, newLine, 0)].join(newLine);
  const edits = removeItem(file.document, list, list.items.indexOf(item));
  const from = { before: file, after: editedFile(file, edits) };
  const to = { before: specificationFile(uri, parse(head.join(newLine))), after: specificationFile(uri, parse(text)) };
  return reasonAgainst(from, item.index, to, units) ?? { edits: [{ uri: file.uri, edits }], created: { uri, text } };
}

/** What a file begins with in which a unit is known as the same organisation's. */
function headOf({ meaning }: Place, { block }: Item): string[] {
  const found = partOf(block);
  const own = found?.shape === 'unit' && found.part.awardingOrganisation;
  const { organisation } = meaning.context;
  const specification =
    own || organisation === '' ? [] : pairLines('specification', { 'awarding organisation': organisation });
  return ['format: 1', '', ...specification, ...(specification.length > 0 ? [''] : [])];
}
