/**
 * A copy of plain data whose strings hold nothing else alive. A part of a text, cut out, keeps the whole text in memory;
 * strings that have been through JSON do not. Short ones are copies already, and equal ones become one.
 */
export function withoutText<T>(value: T): T {
  const long: string[] = [];
  collect(value, long);
  const fresh = long.length > 0 ? (JSON.parse(JSON.stringify(long)) as string[]) : long;
  return new Copier(fresh).copy(value) as T;
}

/** Shorter parts of a text are copied by the engine itself. */
const shortest = 13;

function collect(value: unknown, long: string[]): void {
  if (typeof value === 'string') {
    if (value.length >= shortest) long.push(value);
  } else if (Array.isArray(value)) for (const member of value) collect(member, long);
  else if (typeof value === 'object' && value !== null)
    for (const key in value) collect((value as Record<string, unknown>)[key], long);
}

class Copier {
  private next = 0;
  private readonly known = new Map<string, string>();

  /** @param fresh copies of the long strings, in the order in which they are met */
  constructor(private readonly fresh: readonly string[]) {}

  copy(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((member) => this.copy(member));
    if (typeof value !== 'object' || value === null) return value;
    // a copy of the same form: an object that is built member by member takes more room
    const copy: Record<string, unknown> = { ...value };
    for (const key in copy) {
      const member = copy[key];
      if (typeof member === 'string' || typeof member === 'object') copy[key] = this.copy(member);
    }
    return copy;
  }

  private text(value: string): string {
    if (value.length >= shortest) return this.fresh[this.next++] ?? value;
    const known = this.known.get(value);
    if (known === undefined) this.known.set(value, value);
    return known ?? value;
  }
}
