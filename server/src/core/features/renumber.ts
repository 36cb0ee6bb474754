import { partOf } from '../model/block-part';
import { type TextEdit, parse } from '../syntax/document';
import type { Node } from '../syntax/tree';
import { applied } from './applied';
import { type Arrangement, arranged } from './arrange';
import type { Meaning } from './meaning';
import { type Refusal, refuse } from './refusal';
import type { Renaming } from './renaming';
import { orderOf } from './unit-order';
import type { PlacedBlock, View } from './view';

/** Another order that can be had at a place, with what it is called. */
export interface Offer {
  readonly title: string;
  readonly arrangement: Arrangement;
}

/** What can be done at an offset: numbering anew where it would change something, and moves of what is there. */
export function offersAt(view: View, offset: number): readonly Offer[] {
  const placed = unitAt(view, offset);
  const order = placed && orderOf(placed.block);
  if (!placed || !order || placed.block.unread.length > 0) return [];
  const local = offset - placed.start;
  const holds = ({ lines }: { lines: { start: number; end: number } }) => lines.start <= local && local < lines.end;
  const offers: Offer[] = [];
  const offer = (title: string, arrangement: Arrangement) => offers.push({ title, arrangement });
  const outcome = order.findIndex(holds);
  const own = order[outcome];
  const criterion = own?.criteria.findIndex(holds) ?? -1;
  if (own && criterion >= 0) {
    const name = `criterion ${own.criteria[criterion]?.key.value ?? ''}`;
    if (criterion > 0) offer(`Move ${name} up`, { do: 'move criterion', outcome, criterion, by: -1 });
    if (criterion < own.criteria.length - 1)
      offer(`Move ${name} down`, { do: 'move criterion', outcome, criterion, by: 1 });
    order.forEach(({ key }, to) => {
      if (to !== outcome)
        offer(`Move ${name} to outcome ${key.value}`, { do: 'give criterion', outcome, criterion, to });
    });
  } else if (own) {
    const name = `outcome ${own.key.value}`;
    if (outcome > 0) offer(`Move ${name} up`, { do: 'move outcome', outcome, by: -1 });
    if (outcome < order.length - 1) offer(`Move ${name} down`, { do: 'move outcome', outcome, by: 1 });
  }
  const renumbered = arranged(placed.block, { do: 'renumber' });
  if (renumbered && renumbered.edits.length > 0) offer('Renumber outcomes and criteria', { do: 'renumber' });
  return offers;
}

/** The edits of the unit's own block, with offsets in the text, and what follows elsewhere. */
export interface Rearranged {
  readonly edits: readonly TextEdit[];
  readonly renaming: Extract<Renaming, { of: 'codes' }>;
}

/** What an arrangement of the unit at an offset comes to. */
export function rearranged(
  view: View,
  meaning: Meaning,
  offset: number,
  arrangement: Arrangement,
): Rearranged | Refusal {
  const placed = unitAt(view, offset);
  const part = placed && partOf(placed.block);
  if (!placed || part?.shape !== 'unit' || !part.part.reference) return refuse('There is no unit here any more.');
  if (placed.block.unread.length > 0)
    return refuse('A part of this unit cannot be read. Mend that first, so that nothing is left behind.');
  const { reference, awardingOrganisation } = part.part;
  const organisation = awardingOrganisation?.value;
  const unit = meaning.unitNamed({ role: 'definition', organisation, text: reference.value });
  if (unit.definitions.filter(({ fact }) => fact.outcomes !== undefined).length > 1)
    return refuse(
      `${reference.value} is defined more than once, so its codes mean two things. Keep one of them first.`,
    );
  const result = arranged(placed.block, arrangement);
  if (!result) return refuse('The unit is another one now. Ask again.');
  const { edits, criteria, outcomes } = result;
  if (!saysTheSame(placed.block.text, applied(placed.block.text, edits)))
    return refuse('A remark or an empty line would become a part of the text above it there. Take it away first.');
  return {
    edits: edits.map(({ start, end, text }) => ({ start: placed.start + start, end: placed.start + end, text })),
    renaming: { of: 'codes', unit, criteria, outcomes, definitions: 'stay' },
  };
}

/** Whether two texts of a unit have the same texts in them, in another order and under other codes. */
function saysTheSame(before: string, after: string): boolean {
  const [was, is] = [before, after].map((text) => {
    const block = parse(`units:\n${text}`).blocks.at(-1);
    return JSON.stringify([block?.problems.length, block?.value && textsIn(block.value).sort()]);
  });
  return was === is;
}

function textsIn(node: Node): string[] {
  if (node.kind === 'scalar') return [node.value];
  const parts = node.kind === 'list' ? node.items : node.pairs.map(({ value }) => value);
  return parts.flatMap((part) => (part ? textsIn(part) : []));
}

function unitAt({ blocks }: View, offset: number): PlacedBlock | undefined {
  const placed = blocks.find(({ block, start }) => start <= offset && offset < start + block.text.length);
  return placed?.block.key === 'units' ? placed : undefined;
}
