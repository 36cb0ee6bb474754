import { partOf } from '../../model/block-part';
import type { Project } from '../../project/project';
import type { Block } from '../../syntax/block';
import type { Span } from '../../syntax/tree';
import type { Meaning } from '../meaning';
import type { PlacedBlock, View } from '../view';
import { type Writing, headed, itemProposal, keyProposals, outcomeProposal } from './keys';
import { namesFor } from './names';
import { partTyped, writtenIn } from './part';
import type { Has, Place } from './format-place';
import { placeIn } from './place';
import type { Proposal } from './proposal';
import { skeletonOf } from './skeletons';
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
    ? placeIn(textAround(view, placed), placed.block.key, placed.block.kind === 'item', offset - placed.start)
    : placeIn('', '', false, offset);
  if (!place) return undefined;
  const start = placed?.start ?? 0;
  if (place.is !== 'value') {
    const proposals = proposalsFor(place, placed?.block, view, meaning);
    return { proposals: proposals.map(parted(place.gaps)), complete: true, typed: moved(place.typed, start) };
  }
  if (!placed) return undefined;
  const { block } = placed;
  const { key, about } = place;
  const part = partTyped(place, block.text, offset - start);
  if (!part) return undefined;
  const found = valueProposals({ ...part, key, about, block, offset: offset - start, meaning, project });
  const proposals = found.proposals.flatMap((proposal) => writtenIn(proposal, place, part, block.text));
  return { proposals: proposals.map(parted(part.gaps)), complete: found.complete, typed: moved(part.typed, start) };
}

/** The text that lines are looked at in: the items of a list are blocks of their own, and have to stand in line. */
function textAround({ blocks }: View, placed: PlacedBlock): string {
  const next = blocks[blocks.indexOf(placed) + 1]?.block;
  return next?.kind === 'item' ? placed.block.text + next.text : placed.block.text;
}

/** Behind a colon, a dash or a comma comes a space, and one before a remark. */
function parted({ before, behind }: Place['gaps']): (proposal: Proposal) => Proposal {
  const between = (text: string) => before + text + behind;
  return (proposal) => ({
    ...proposal,
    text: between(proposal.text),
    ...(proposal.snippet === undefined ? {} : { snippet: between(proposal.snippet) }),
  });
}

function proposalsFor(
  place: Exclude<Place, { is: 'value' }>,
  block: Block | undefined,
  view: View,
  meaning: Meaning,
): readonly Proposal[] {
  const writing: Writing = { column: place.column, has: place.has, names: namesFor(block, meaning) };
  switch (place.is) {
    case 'item': {
      const isNew = !hasColon(place.has) && place.siblings.size === 0;
      const item = isNew ? [itemProposal(place.of, place.dash, writing)] : [];
      return place.dash ? [...item, ...keyProposals(place.of, place.siblings, writing)] : item;
    }
    case 'code':
      return codeProposals(place, block, meaning, writing);
    case 'key': {
      const taken = place.within === undefined ? new Set(view.blocks.map((each) => each.block.key)) : place.siblings;
      return keyProposals(place.within, taken, writing);
    }
  }
}

function codeProposals(
  { key, outcome, siblings, isLast }: Extract<Place, { is: 'code' }>,
  block: Block | undefined,
  meaning: Meaning,
  writing: Writing,
): readonly Proposal[] {
  const found = block && partOf(block);
  if (found?.shape === 'unit') {
    // the next one is neither what a line is called that has its text already, nor what comes before others
    if (hasColon(writing.has) || !isLast) return [];
    const next = nextCode(found.part, outcome);
    if (outcome === undefined) return key === 'outcomes' ? [outcomeProposal(next, writing)] : [];
    return [{ is: 'code', label: next, detail: 'the next criterion', text: `${next}: ` }];
  }
  if (!block || found?.shape !== 'mark sheet') return [];
  return criterionProposals(block, siblings, meaning).map((proposal) => {
    const below = () => skeletonOf('sheet criterion', writing.names).map((line) => `  ${line}`);
    const written = headed(proposal.text, () => [`${proposal.text}:`, ...below()], writing);
    return { ...proposal, is: 'code', detail: undefined, ...written };
  });
}

function hasColon(has: Has): boolean {
  return has === 'colon' || has === 'value';
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
