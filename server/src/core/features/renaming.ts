import { mentionsOf } from '../project/mentions';
import type { TextEdit } from '../syntax/document';
import type { Meaning } from './meaning';
import { renamedRange } from './renamed-range';
import { type Refusal, isRefusal, placeName, refuse } from './refusal';
import { type Replacement, editsFor } from './replace';
import type { Subject } from './subject';
import { placesOf } from './places';
import type { Unit } from './units';
import { writtenFor } from './written-for';
import type { View } from './view';

/** What gets another name, everywhere at once. Names of units are in full. */
export type Renaming =
  | { readonly of: 'unit'; readonly unit: Unit; readonly from: string; readonly to: string }
  /** Codes of criteria and numbers of outcomes, each with what it becomes. */
  | {
      readonly of: 'codes';
      readonly unit: Unit;
      readonly criteria: ReadonlyMap<string, string>;
      readonly outcomes: ReadonlyMap<string, string>;
      /** 'stay' where the definitions get their codes in another way. */
      readonly definitions?: 'stay';
    }
  | { readonly of: 'name'; readonly subject: Extract<Subject, { name: string; uri: string }>; readonly to: string };

/** The edits of one file's text that a renaming needs; a refusal where it cannot be done there. */
export function renameIn(view: View, renaming: Renaming, meaning: Meaning): readonly TextEdit[] | Refusal {
  const replacements = replacementsIn(view, renaming, meaning);
  return isRefusal(replacements) ? replacements : editsFor(view, replacements);
}

function replacementsIn(view: View, renaming: Renaming, meaning: Meaning): readonly Replacement[] | Refusal {
  switch (renaming.of) {
    case 'unit':
      return ofUnit(view, renaming, meaning);
    case 'codes':
      return ofCodes(view, renaming, meaning);
    case 'name':
      return placesOf(renaming.subject, view, meaning).map(({ placed, mention, written }) => ({
        placed,
        scalar: mention.scalar,
        start: mention.start,
        end: mention.end,
        written,
        text: renaming.to,
      }));
  }
}

function ofUnit(
  view: View,
  renaming: Extract<Renaming, { of: 'unit' }>,
  meaning: Meaning,
): readonly Replacement[] | Refusal {
  const hidden = hiddenMention(view, renaming.from, meaning);
  if (hidden) return hidden;
  const result: Replacement[] = [];
  for (const placed of view.blocks)
    for (const mention of mentionsOf(placed.block)) {
      const { start, end, text: written, scalar } = mention;
      if (mention.kind === 'range' && meaning.isRange(mention)) {
        const range = renamedRange(mention, renaming, meaning);
        if (!range) continue;
        if (isRefusal(range)) return refuse(`${range.refusal} (${placeName(view, placed.start + start)})`);
        result.push(...range.map((part) => ({ placed, scalar, ...part })));
      } else if (mention.kind === 'unit' || mention.kind === 'range') {
        const unit = mention.kind === 'unit' ? meaning.unitNamed(mention) : meaning.unitOf(written);
        if (unit !== renaming.unit || meaning.fullName(unit, written) !== renaming.from) continue;
        const text = writtenFor(renaming, written, meaning);
        if (typeof text !== 'string') return refuse(`${text.refusal} (${placeName(view, placed.start + start)})`);
        result.push({ placed, scalar, start, end, written, text });
      }
    }
  return result;
}

function ofCodes(view: View, renaming: Extract<Renaming, { of: 'codes' }>, meaning: Meaning) {
  const { unit, criteria, outcomes, definitions } = renaming;
  return view.blocks.flatMap((placed) =>
    mentionsOf(placed.block).flatMap((mention): Replacement[] => {
      if (mention.kind !== 'criterion' && mention.kind !== 'outcome') return [];
      if (definitions === 'stay' && mention.role === 'definition') return [];
      const text = (mention.kind === 'criterion' ? criteria : outcomes).get(mention.text);
      if (text === undefined || text === mention.text || meaning.ownerOf(mention) !== unit) return [];
      const { start, end, scalar, text: written } = mention;
      return [{ placed, scalar, start, end, written, text }];
    }),
  );
}

/** A name in a part that cannot be read would be left behind. */
function hiddenMention(view: View, name: string, meaning: Meaning): Refusal | undefined {
  const { prefix } = meaning.context;
  const words = [name, prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name];
  for (const { block, start } of view.blocks)
    for (const span of block.unread) {
      const text = block.text.slice(span.start, span.end);
      if (words.some((word) => hasWord(text, word)))
        return refuse(
          `${name} may be named where the text cannot be read: ${placeName(view, start + span.start)}. Mend that first.`,
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
