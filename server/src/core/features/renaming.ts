import { mentionsOf } from '../project/mentions';
import type { TextEdit } from '../syntax/document';
import { hiddenCode, hiddenName, waysToWrite } from './hidden-names';
import type { Meaning } from './meaning';
import { renamedRange } from './renamed-range';
import { type Refusal, isRefusal, placeName, refuse } from './refusal';
import { type Replacement, editsFor } from './replace';
import { strayCode } from './stray-codes';
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
      return ofName(view, renaming, meaning);
  }
}

function ofName(
  view: View,
  { subject, to }: Extract<Renaming, { of: 'name' }>,
  meaning: Meaning,
): readonly Replacement[] | Refusal {
  const places = placesOf(subject, view, meaning);
  return (
    hiddenName(view, [subject.name]) ??
    places.map(({ placed, mention: { scalar, start, end }, written }) => {
      return { placed, scalar, start, end, written, text: to };
    })
  );
}

function ofUnit(
  view: View,
  renaming: Extract<Renaming, { of: 'unit' }>,
  meaning: Meaning,
): readonly Replacement[] | Refusal {
  const { from } = renaming;
  const hidden = hiddenName(view, waysToWrite(from, meaning));
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
        if (unit !== renaming.unit || meaning.fullName(unit, written) !== from) continue;
        const text = writtenFor(renaming, written, meaning);
        if (typeof text !== 'string') return refuse(`${text.refusal} (${placeName(view, placed.start + start)})`);
        result.push({ placed, scalar, start, end, written, text });
      }
    }
  return result;
}

function ofCodes(
  view: View,
  renaming: Extract<Renaming, { of: 'codes' }>,
  meaning: Meaning,
): readonly Replacement[] | Refusal {
  const { unit, criteria, outcomes, definitions } = renaming;
  const unclear = hiddenCode(view, renaming, meaning) ?? strayCode(view, renaming, meaning);
  if (unclear) return unclear;
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
