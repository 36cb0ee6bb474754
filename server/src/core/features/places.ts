import { type Mention, mentionsOf } from '../project/mentions';
import type { Span } from '../syntax/tree';
import type { Meaning } from './meaning';
import type { Subject } from './subject';
import type { PlacedBlock, View } from './view';

/** A place where something is named. Offsets in the text of its file. */
export interface NamedPlace extends Span {
  readonly role: Mention['role'];
  /** One of the thing's other names, in its own definition. */
  readonly isAlias: boolean;
  /** A range that has it between its ends, or the code of a criterion of the outcome: it is not written here. */
  readonly isWithin: boolean;
  readonly mention: Mention;
  readonly placed: PlacedBlock;
  /** What is written at the place. */
  readonly written: string;
}

/** Every place of a file where something is named, in the order of the text. */
export function placesOf(subject: Subject, view: View, meaning: Meaning): NamedPlace[] {
  return view.blocks.flatMap((placed) =>
    mentionsOf(placed.block).flatMap((mention) =>
      spansIn(mention, subject, meaning).map(({ start, end, text, isWithin }) => ({
        start: placed.start + start,
        end: placed.start + end,
        role: mention.role,
        isAlias: mention.kind === 'unit' && mention.isAlias,
        isWithin: isWithin ?? false,
        mention,
        placed,
        written: text,
      })),
    ),
  );
}

interface Hit extends Span {
  readonly text: string;
  readonly isWithin?: boolean;
}

/** Where in a mention a subject is named; both ends of a range may be the same unit. */
function spansIn(mention: Mention, subject: Subject, meaning: Meaning): readonly Hit[] {
  switch (subject.kind) {
    case 'unit':
      if (mention.kind === 'unit') return meaning.unitNamed(mention) === subject.unit ? [mention] : [];
      if (mention.kind !== 'range') return [];
      if (!meaning.isRange(mention)) return meaning.unitOf(mention.text) === subject.unit ? [mention] : [];
      return inRange(mention, subject, meaning);
    case 'criterion':
      return mention.kind === 'criterion' && mention.text === subject.code && meaning.ownerOf(mention) === subject.unit
        ? [mention]
        : [];
    case 'outcome':
      if (mention.kind === 'outcome' && mention.text === subject.code)
        return meaning.ownerOf(mention) === subject.unit ? [mention] : [];
      return mention.kind === 'criterion' &&
        mention.role === 'reference' &&
        mention.text.startsWith(`${subject.code}.`) &&
        meaning.ownerOf(mention) === subject.unit
        ? [{ ...mention, isWithin: true }]
        : [];
    case 'matrix':
      return mention.kind === 'group' && mention.role === 'reference' && mention.text === subject.kind ? [mention] : [];
    default:
      return mention.kind === subject.kind && mention.text === subject.name ? [mention] : [];
  }
}

function inRange(
  mention: Extract<Mention, { kind: 'range' }>,
  { unit }: Extract<Subject, { kind: 'unit' }>,
  meaning: Meaning,
): readonly Hit[] {
  const ends = [mention.range.from, mention.range.to].filter((end) => meaning.unitOf(end.text) === unit);
  if (ends.length > 0) return ends;
  const within = meaning.unitsOfRange(mention).some((reference) => meaning.unitOf(reference) === unit);
  return within ? [{ ...mention, isWithin: true }] : [];
}
