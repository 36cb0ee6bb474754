/** Levels in the order of their height: Entry 1 to Entry 3 are below 1. */
export function rankOf(level: string): number {
  return Number(level.at(-1)) + (level.startsWith('Entry') ? 0 : 3);
}
