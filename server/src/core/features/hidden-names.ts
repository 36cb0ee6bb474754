import { type CriteriaOwner, mentionsOf, ownerIn } from '../project/mentions';
import type { Meaning } from './meaning';
import { type Refusal, placeName, refuse } from './refusal';
import type { Renaming } from './renaming';
import type { Unit } from './units';
import type { PlacedBlock, View } from './view';

/**
 * What may be named where a text cannot be read would be left behind by a renaming, and mean something else when
 * somebody mends the text: then it is refused.
 */

type Codes = Pick<Extract<Renaming, { of: 'codes' }>, 'unit' | 'criteria'>;

/** @param words the ways in which a name can be written; the first is what people know it by */
export function hiddenName(view: View, words: readonly string[]): Refusal | undefined {
  return firstHidden(view, view.blocks, words);
}

/** A unit's name as it can be written in a file: in full, and short where it begins with the file's prefix. */
export function waysToWrite(name: string, { context: { prefix } }: Meaning): readonly string[] {
  return prefix !== '' && name.startsWith(prefix) ? [name, name.slice(prefix.length)] : [name];
}

/** The same for the codes of criteria, where they can be the unit's; also where it cannot be read whose they are. */
export function hiddenCode(view: View, { unit, criteria }: Codes, meaning: Meaning): Refusal | undefined {
  if (criteria.size === 0 || view.blocks.every(({ block }) => block.unread.length === 0)) return undefined;
  const names = [...unit.names].flatMap((name) => waysToWrite(name, meaning));
  const isUnitHidden = firstHidden(view, view.blocks, names) !== undefined;
  for (const placed of view.blocks) {
    if (!holdingCodes.has(placed.block.key)) continue;
    const owners = ownersOf(ownerIn(placed.block), meaning);
    if (!owners.includes(unit) && (owners.length > 0 || !isUnitHidden)) continue;
    const hidden = firstHidden(view, [placed], [...criteria.keys()]) ?? openCode(view, placed, owners, criteria);
    if (hidden) return hidden;
  }
  return undefined;
}

const holdingCodes: ReadonlySet<string> = new Set(['units', 'assessments', 'mark sheets']);

/** The units whose codes a block has; none where that is not said, or cannot be read. */
function ownersOf(owner: CriteriaOwner, meaning: Meaning): readonly Unit[] {
  if (owner.is === 'sheet') return meaning.covered(owner);
  const { reference, organisation } = owner;
  return reference === undefined ? [] : [meaning.unitNamed({ role: 'definition', organisation, text: reference })];
}

function openCode(
  view: View,
  { block, start }: PlacedBlock,
  owners: readonly Unit[],
  codes: Codes['criteria'],
): Refusal | undefined {
  if (owners.length > 0) return undefined;
  const open = mentionsOf(block).find((each) => each.kind === 'criterion' && !each.unit && codes.has(each.text));
  return (
    open &&
    refuse(
      `It cannot be read which unit ${open.text} belongs to: ${placeName(view, start + open.start)}. Mend that first.`,
    )
  );
}

function firstHidden(view: View, blocks: readonly PlacedBlock[], words: readonly string[]): Refusal | undefined {
  for (const { block, start } of blocks)
    for (const span of block.unread) {
      const text = block.text.slice(span.start, span.end);
      const word = words.find((each) => hasWord(text, each));
      if (word !== undefined)
        return refuse(
          `${word} may be named where the text cannot be read: ${placeName(view, start + span.start)}. Mend that first.`,
        );
    }
  return undefined;
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); word !== '' && at >= 0; at = text.indexOf(word, at + 1))
    if (!isPartOfName(text[at - 1]) && !isPartOfName(text[at + word.length])) return true;
  return false;
}

function isPartOfName(character: string | undefined): boolean {
  return character !== undefined && /[\w]/.test(character);
}
