import { partOf } from '../../model/block-part';
import type { Project } from '../../project/project';
import type { Block } from '../../syntax/block';
import type { Span } from '../../syntax/tree';
import type { Meaning } from '../meaning';
import type { View } from '../view';
import { itemProposal, keyProposals, outcomeProposal } from './keys';
import { type Place, placeIn } from './place';
import type { Proposal } from './proposal';
import { asSnippet, asText, skeletonOf } from './skeletons';
import { criterionProposals, nextCode } from './units';
import { type Proposals, valueProposals } from './values';

/** What can be typed at a place. */
export interface Completions extends Proposals {
  /** The characters that a proposal takes the place of; offsets in the text. */
  readonly typed: Span;
}

/** What can be typed at an offset of a text, on half-typed lines too. */
export function completionsAt(view: View, meaning: Meaning, project: Project, offset: number): Completions | undefined {
  const placed = view.blocks.findLast(({ start }) => start <= offset);
  const place = placed
    ? placeIn(placed.block.text, placed.block.key, placed.block.kind === 'item', offset - placed.start)
    : placeIn('', '', false, offset);
  if (!place) return undefined;
  const start = placed?.start ?? 0;
  const local = offset - start;
  if (place.is === 'value' && placed) {
    const { typed, word, taken } = memberAt(place, placed.block.text, local);
    const { key, about } = place;
    const proposals = valueProposals({ key, about, block: placed.block, offset: local, word, taken, meaning, project });
    return { ...proposals, typed: moved(typed, start) };
  }
  const proposals = place.is === 'value' ? [] : proposalsFor(place, placed?.block, view, meaning);
  return { proposals, complete: true, typed: moved(place.typed, start) };
}

function proposalsFor(
  place: Exclude<Place, { is: 'value' }>,
  block: Block | undefined,
  view: View,
  meaning: Meaning,
): readonly Proposal[] {
  switch (place.is) {
    case 'item': {
      const item = itemProposal(place.of, place.dash, place.column);
      return place.dash ? [item, ...keyProposals(place.of, new Set(), place.column)] : [item];
    }
    case 'code':
      return codeProposals(place, block, meaning);
    case 'key': {
      const taken = place.within === undefined ? new Set(view.blocks.map((each) => each.block.key)) : place.siblings;
      return keyProposals(place.within, taken, place.column);
    }
  }
}

function codeProposals(
  { key, outcome, siblings, column }: Extract<Place, { is: 'code' }>,
  block: Block | undefined,
  meaning: Meaning,
): readonly Proposal[] {
  const found = block && partOf(block);
  if (found?.shape === 'unit') {
    const next = nextCode(found.part, outcome);
    if (outcome === undefined) return key === 'outcomes' ? [outcomeProposal(next, column)] : [];
    return [{ is: 'code', label: next, detail: 'the next criterion', text: `${next}: ` }];
  }
  if (!block || found?.shape !== 'mark sheet') return [];
  return criterionProposals(block, siblings, meaning).map((proposal) => {
    const lines = [`${proposal.text}:`, ...skeletonOf('sheet criterion').map((line) => `  ${line}`)];
    return {
      ...proposal,
      is: 'code',
      detail: undefined,
      text: asText(lines, column),
      snippet: asSnippet(lines, column),
    };
  });
}

/** The member of a list between commas, or in brackets, that is being typed, and those beside it. */
function memberAt({ about, typed, word }: Extract<Place, { is: 'value' }>, text: string, offset: number) {
  const isList = 'kind' in about && listKinds.has(about.kind);
  if (!isList && about.is !== 'values') return { typed, word, taken: new Set<string>() };
  const before = text.slice(typed.start, offset);
  const after = text.slice(offset, typed.end);
  const comma = Math.max(before.lastIndexOf(','), before.lastIndexOf('['));
  const from = before.slice(comma + 1).trimStart().length;
  const to = /^[^,\]]*/.exec(after)?.[0].trimEnd().length ?? 0;
  const own = { start: offset - from, end: offset + to };
  const others = `${text.slice(typed.start, own.start)},${text.slice(own.end, typed.end)}`;
  const taken = new Set(others.split(/[,[\]]/).map((member) => member.trim()));
  return { typed: own, word: text.slice(own.start, offset), taken };
}

const listKinds: ReadonlySet<string> = new Set(['references', 'identifiers', 'criteria codes']);

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
