/** Levels in the order of their height: Entry 1 to Entry 3 are below 1. Undefined for what is no level. */
export function rankOf(level: string): number | undefined {
  const match = /^(Entry )?([1-8])$/.exec(level);
  if (!match) return undefined;
  return Number(match[2]) + (match[1] === undefined ? 3 : 0);
}
