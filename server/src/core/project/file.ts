import type { Block } from '../syntax/block';
import { changedRange } from '../syntax/changed';
import type { SourceDocument } from '../syntax/document';
import { Memo } from '../syntax/memo';
import type { Fact, FactName, FactValues, UnitFact } from './facts';
import { factsOf } from './facts-of';
import { Kept } from './kept';
import { same } from './same';
import { isShort } from './units';

/** All facts of one file, in the order of the text. Lists keep their identity as long as nothing in them changes. */
export interface FileFacts {
  readonly lists: Lists;
  /** The references of all units, in full: what a range may name. */
  readonly references: readonly string[];
  /** The units as their blocks say them, before short numbers are written out. */
  readonly asWritten: readonly UnitFact[];
  /** What was worked out from the lists. */
  readonly memo: Memo;
  /** What was worked out from some of the lists, in this or in an earlier state of the file. */
  readonly kept: Kept;
}

/** What other files need of a file. */
export interface FileSummary {
  readonly uri: string;
  readonly facts: FileFacts;
}

/** A file as far as the language is concerned, with its text. Immutable. */
export interface SpecificationFile extends FileSummary {
  readonly document: SourceDocument;
  /** What was worked out from the file as it is. */
  readonly memo: Memo;
}

export function hasText(file: FileSummary): file is SpecificationFile {
  return 'document' in file;
}

/** @param previous the same file before an edit, whose facts are kept where they still hold */
export function specificationFile(uri: string, document: SourceDocument, previous?: FileSummary): SpecificationFile {
  const before = previous && hasText(previous) ? previous.document.blocks : undefined;
  if (previous && before && sameFacts(before, document.blocks))
    return { uri, document, facts: previous.facts, memo: new Memo() };
  return { uri, document, facts: collect(document.blocks, previous?.facts), memo: new Memo() };
}

/** Whether the blocks that differ between two lists tell the same. */
function sameFacts(before: readonly Block[], after: readonly Block[]): boolean {
  const { start, end, shift } = changedRange(before, after);
  const values = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => factsOf(block).map(({ name, value }) => [name, value]));
  return same(values(before.slice(start, end - shift)), values(after.slice(start, end)));
}

/** The lists of a file that tells nothing. */
export function noFacts(): { [N in FactName]: FactValues[N][] } {
  return {
    unit: [],
    group: [],
    qualification: [],
    'matrix row': [],
    sheet: [],
    specification: [],
    status: [],
    'note use': [],
    appendix: [],
    hidden: [],
    'hidden name': [],
  };
}

function collect(blocks: readonly Block[], previous: FileFacts | undefined): FileFacts {
  const lists = noFacts();
  for (const block of blocks)
    for (const fact of factsOf(block)) (lists[fact.name] as FactValues[FactName][]).push(fact.value);
  const asWritten = lists.unit;
  const prefix = lists.specification[0]?.prefix;
  if (prefix !== undefined) lists.unit = writtenOut(asWritten, prefix, previous);
  return factsFrom(lists, asWritten, previous, previous?.kept);
}

/** Facts from lists of them; what is the same as before keeps its identity, so that others can tell by that. */
export function factsFrom(
  lists: Lists,
  asWritten: readonly UnitFact[],
  previous: FileFacts | undefined,
  kept: Kept = new Kept(),
): FileFacts {
  const now = previous ? keepIdentities(lists, previous.lists) : lists;
  const own = now.unit.map((unit) => unit.reference);
  const references = previous && same(own, previous.references) ? previous.references : own;
  return { lists: now, references, asWritten, memo: new Memo(), kept };
}

/** Short numbers with the prefix before them; a unit that says what it said before is the same object as before. */
function writtenOut(units: readonly UnitFact[], prefix: string, previous: FileFacts | undefined): UnitFact[] {
  const samePrefix = previous?.lists.specification[0]?.prefix === prefix;
  const known = new Map(samePrefix ? previous.asWritten.map((unit, i) => [unit, previous.lists.unit[i]]) : []);
  return units.map((unit) => known.get(unit) ?? withFullReferences(unit, prefix));
}

/** Lists and values that did not change stay the same objects, so that whoever read them can tell by identity. */
function keepIdentities(lists: Lists, previous: Lists): Lists {
  const kept = { ...lists };
  for (const name of Object.keys(lists) as FactName[]) keepIdentity(kept, previous, name);
  return kept;
}

function withFullReferences(unit: UnitFact, prefix: string): UnitFact {
  const full = (reference: string) => (isShort(reference) ? prefix + reference : reference);
  return { ...unit, reference: full(unit.reference), alsoKnownAs: unit.alsoKnownAs.map(full) };
}

export type Lists = { [N in FactName]: readonly FactValues[N][] };

function keepIdentity<N extends FactName>(lists: Lists, previous: Lists, name: N): void {
  const before = previous[name];
  const merged = lists[name].map((value, i) => (same(value, before[i]) ? (before[i] as FactValues[N]) : value));
  const unchanged = merged.length === before.length && merged.every((value, i) => value === before[i]);
  (lists as Record<FactName, unknown>)[name] = unchanged ? before : merged;
}

/** A fact with its place in the file. */
export interface PlacedFact<N extends FactName> {
  /** The index of its block. */
  readonly block: number;
  /** Which of the file's facts of the name, counted from 0. */
  readonly nth: number;
  readonly value: FactValues[N];
  /** Where its parts stand in the block, by their names. */
  readonly places: Fact['places'];
  readonly numbered: Fact['numbered'];
}

type Placed = { readonly [N in FactName]?: PlacedFact<N>[] };

/** All facts of a name with their places, in the order of the text. */
export function placedFacts<N extends FactName>(file: SpecificationFile, name: N): readonly PlacedFact<N>[] {
  return (file.memo.of(file, placeAll)[name] as PlacedFact<N>[] | undefined) ?? [];
}

function placeAll(file: SpecificationFile): Placed {
  const placed: { [name: string]: PlacedFact<FactName>[] } = {};
  file.document.blocks.forEach((source, block) => {
    for (const { name, places, numbered } of factsOf(source)) {
      const list = (placed[name] ??= []);
      const value = file.facts.lists[name][list.length];
      if (value !== undefined) list.push({ block, nth: list.length, value, places, numbered });
    }
  });
  return placed as Placed;
}
