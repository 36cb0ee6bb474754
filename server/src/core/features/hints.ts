import { partOf } from '../model/block-part';
import type { Section, SheetCriterion } from '../model/generated';
import { type Mention, mentionsOf } from '../project/mentions';
import { unitsInGroup } from '../project/scope';
import { count } from '../rules/words';
import type { Block } from '../syntax/block';
import type { Span } from '../syntax/tree';
import type { Meaning } from './meaning';
import { mainDefinitions } from './units';
import type { View } from './view';

/** What is shown between the characters of a text, without being part of it. */
export interface Hint {
  /** The offset in the text behind which it stands. */
  readonly at: number;
  readonly label: string;
}

/** Which hints somebody wants to see. */
export interface HintKinds {
  /** The title of a unit beside its reference. */
  readonly titles: boolean;
  /** The half of a maximum beside it. */
  readonly halves: boolean;
  /** Running totals of marks; credits and GLH of a group. */
  readonly totals: boolean;
}

/** The hints between two offsets of a text. */
export function hintsIn(view: View, meaning: Meaning, kinds: HintKinds, { start, end }: Span): Hint[] {
  return view.blocks
    .filter((placed) => placed.start <= end && placed.start + placed.block.text.length >= start)
    .flatMap(({ block, start: base }) =>
      [
        ...(kinds.titles ? titles(block, meaning) : []),
        ...marks(block, kinds),
        ...(kinds.totals ? totals(block, meaning) : []),
      ].map(({ at, label }) => ({ at: at + base, label })),
    )
    .filter(({ at }) => at >= start && at <= end)
    .sort((a, b) => a.at - b.at);
}

/** A list with more units than this would be hidden by their titles; its total tells more. */
const mostTitles = 3;

/** How much of a title is shown beside a reference that stands alone, and beside one of several. */
const alone = 48;
const amongOthers = 24;

function titles(block: Block, meaning: Meaning): Hint[] {
  const mentions = mentionsOf(block);
  const perText = new Map<unknown, number>();
  for (const { scalar } of mentions) perText.set(scalar, (perText.get(scalar) ?? 0) + 1);
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'unit' || mention.role !== 'reference') return [];
    const inText = perText.get(mention.scalar) ?? 0;
    if (inText > mostTitles || isBeforeCode(mention, mentions)) return [];
    const title = mainDefinitions(meaning.unitNamed(mention))[0]?.fact.title;
    if (!title) return [];
    // in brackets: where a line is too long it may end before one, and not within the reference
    return [{ at: mention.end, label: `(${shortened(title, inText > 1 ? amongOthers : alone)})` }];
  });
}

/** `E5.07 1.1` names a criterion: there the unit's title would only be in the way. */
function isBeforeCode({ scalar }: Mention, mentions: readonly Mention[]): boolean {
  return mentions.some((other) => other.kind === 'criterion' && other.scalar === scalar);
}

function marks(block: Block, kinds: HintKinds): Hint[] {
  const found = partOf(block);
  if (found?.shape !== 'assessment' && found?.shape !== 'mark sheet') return [];
  const lines = 'criteria' in found.part ? (found.part.criteria ?? []).map(({ body }) => body) : [];
  const parts: readonly (Section | SheetCriterion | undefined)[] = found.part.sections ?? lines;
  // what cannot be read may have marks, too
  const isWhole = block.unread.length === 0;
  let total: number | undefined = 0;
  return parts.flatMap((part, i) => {
    const own = part?.marks;
    // behind a part whose marks are not known, no total is
    total = own && total !== undefined ? total + own.value.total : undefined;
    if (!own) return [];
    const half = own.value.total / 2;
    const words = [
      kinds.halves && !part.minimum && Number.isInteger(half) ? `min ${half}` : undefined,
      kinds.totals && total !== undefined && i > 0
        ? `${total} ${i === parts.length - 1 && isWhole ? 'in all' : 'so far'}`
        : undefined,
    ].filter((word) => word !== undefined);
    return words.length > 0 ? [{ at: own.end, label: words.join(' · ') }] : [];
  });
}

/** What all units of a group come to. */
function totals(block: Block, { context }: Meaning): Hint[] {
  const found = partOf(block);
  const units = found?.shape === 'group' ? found.part.units : undefined;
  const id = found?.shape === 'group' ? found.part.id : undefined;
  const group = id && context.group(id.value);
  if (!units || !group) return [];
  const references = unitsInGroup(group, context);
  const facts = references.map((reference) => context.unit(reference));
  const credits = sum(facts.map((fact) => fact?.credits));
  const hours = sum(facts.map((fact) => fact?.glh?.hours));
  const label = [
    count(references.length, 'unit'),
    credits === undefined ? undefined : count(credits, 'credit'),
    hours === undefined ? undefined : `${hours} h`,
  ];
  return [{ at: units.end, label: label.filter((part) => part !== undefined).join(' · ') }];
}

/** Undefined where one of the numbers is not known. Hours can have decimals; cents are exact enough. */
function sum(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  if (known.length < numbers.length || known.length === 0) return undefined;
  return Math.round(known.reduce((all, each) => all + each, 0) * 100) / 100;
}

function shortened(title: string, limit: number): string {
  return title.length > limit ? `${title.slice(0, limit - 1).trimEnd()}…` : title;
}
