import type { FileSummary } from './file';
import { type Entry, type FileHead, type Known, type KnownKind, entriesOf, indexedFacts } from './known';
import type { Slot } from './questions';
import { same } from './same';

type AnyKnown = Known[KnownKind];

/** What goes from under a key and what comes there, of one file. */
interface Exchange {
  readonly gone: AnyKnown[];
  readonly come: AnyKnown[];
}

/**
 * What the files of a project let each other know, by kind and key. An answer is the same array as long as nothing in it
 * changes; its members are in the order of their uris and of the text, whatever order they came in.
 */
export class ProjectIndex {
  private readonly answers = new Map<string, readonly AnyKnown[]>();

  ask<K extends KnownKind>(kind: K, key: string): readonly Known[K][] {
    return (this.answers.get(slotOf(kind, key)) ?? none) as readonly Known[K][];
  }

  /**
   * Takes another state of a file, or lets go of it. Only facts that are other ones now are looked at.
   * @returns where the answer is another one now
   */
  replace(before: FileSummary | undefined, after: FileSummary | undefined): Slot[] {
    const uri = (after ?? before)?.uri ?? '';
    const changed = [...exchangesOf(before, after)].filter(([slot, exchange]) => this.exchange(slot, uri, exchange));
    return changed.map(([slot]) => {
      const end = slot.indexOf('\u0000');
      return [slot.slice(0, end) as KnownKind, slot.slice(end + 1)];
    });
  }

  private exchange(slot: string, uri: string, { gone, come }: Exchange): boolean {
    const members = this.answers.get(slot) ?? none;
    const [start, end] = [firstOf(uri, members, 'from'), firstOf(uri, members, 'after')];
    const own = members.slice(start, end);
    const now = without(own, gone)
      .concat(come)
      .sort((a, b) => a.nth - b.nth);
    if (same(own, now)) return false;
    const all = [...members.slice(0, start), ...now, ...members.slice(end)];
    if (all.length === 0) this.answers.delete(slot);
    else this.answers.set(slot, all);
    return true;
  }
}

const none: readonly never[] = [];

function exchangesOf(before: FileSummary | undefined, after: FileSummary | undefined): Map<string, Exchange> {
  const exchanges = new Map<string, Exchange>();
  const [old, now] = [headOf(before), headOf(after)];
  const sameHead = same(old, now);
  for (const name of indexedFacts) {
    const olds = before?.facts.lists[name] ?? none;
    const news = after?.facts.lists[name] ?? none;
    if (sameHead && olds === news) continue;
    for (let nth = 0; nth < Math.max(olds.length, news.length); nth++) {
      const [was, is] = [olds[nth], news[nth]];
      if (sameHead && was === is) continue;
      if (was === undefined && is !== undefined && now) {
        for (const { kind, key, known } of entriesOf(name, is, nth, now))
          exchangeIn(exchanges, slotOf(kind, key)).come.push(known);
        continue;
      }
      const gone = bySlot(was !== undefined && old ? entriesOf(name, was, nth, old) : none);
      const come = bySlot(is !== undefined && now ? entriesOf(name, is, nth, now) : none);
      for (const [slot, known] of gone) if (!same(known, come.get(slot))) exchangeIn(exchanges, slot).gone.push(known);
      for (const [slot, known] of come) if (!same(known, gone.get(slot))) exchangeIn(exchanges, slot).come.push(known);
    }
  }
  return exchanges;
}

function bySlot(entries: readonly Entry[]): Map<string, AnyKnown> {
  return new Map(entries.map(({ kind, key, known }) => [slotOf(kind, key), known]));
}

function exchangeIn(exchanges: Map<string, Exchange>, slot: string): Exchange {
  let known = exchanges.get(slot);
  if (!known) exchanges.set(slot, (known = { gone: [], come: [] }));
  return known;
}

function headOf(file: FileSummary | undefined): FileHead | undefined {
  if (!file) return undefined;
  const specification = file.facts.lists.specification[0];
  return { uri: file.uri, organisation: specification?.organisation ?? '', prefix: specification?.prefix ?? '' };
}

function slotOf(kind: KnownKind, key: string): string {
  return `${kind}\u0000${key}`;
}

/** A file's members without those that are gone; of several alike, as many stay as are not gone. */
function without(own: readonly AnyKnown[], gone: readonly AnyKnown[]): AnyKnown[] {
  const left = new Map<number, number>();
  for (const { nth } of gone) left.set(nth, (left.get(nth) ?? 0) + 1);
  return own.filter(({ nth }) => {
    const count = left.get(nth) ?? 0;
    left.set(nth, count - 1);
    return count <= 0;
  });
}

/** Where the members of a file begin in a list that is in order, or where those after it do. */
function firstOf(uri: string, members: readonly AnyKnown[], where: 'from' | 'after'): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = members[middle];
    if (member && (member.uri < uri || (where === 'after' && member.uri === uri))) low = middle + 1;
    else high = middle;
  }
  return low;
}
