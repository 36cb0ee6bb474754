import type { Context } from '../project/context';

/** Which units of a rule take the place of which. Units that replace each other in a circle replace nothing. */
export class Replacements {
  private readonly following: ReadonlyMap<string, string>;
  private readonly replacing: ReadonlySet<string>;

  /** @param units references of all units that a rule names */
  constructor(units: readonly string[], context: Context) {
    const named = new Set(units);
    const following = new Map<string, string>();
    for (const reference of units) {
      const by = context.replacementOf(reference)?.by;
      const successor = by === undefined ? undefined : context.nameOf(by);
      if (successor !== undefined && successor !== reference && named.has(successor))
        following.set(reference, successor);
    }
    this.following = following;
    this.replacing = new Set(following.values());
  }

  /** A unit and those that take its place one after the other, as far as the rule names them; it comes first. */
  chain(reference: string): string[] {
    const chain = new Set([reference]);
    for (
      let next = this.following.get(reference);
      next !== undefined && !chain.has(next);
      next = this.following.get(next)
    )
      chain.add(next);
    return [...chain];
  }

  /** The chains of more than one unit, each from a unit that replaces none. */
  chains(): string[][] {
    return [...this.following.keys()].filter((unit) => !this.replacing.has(unit)).map((unit) => this.chain(unit));
  }

  /** Mandatory units, those together that take each other's place. */
  slots(mandatory: readonly string[]): string[][] {
    const wanted = new Set(mandatory);
    const slots = new Map<string, string[]>();
    for (const reference of mandatory) {
      const last = this.chain(reference)
        .filter((unit) => wanted.has(unit))
        .at(-1);
      const slot = slots.get(last ?? reference);
      if (slot) slot.push(reference);
      else slots.set(last ?? reference, [reference]);
    }
    return [...slots.values()];
  }
}
