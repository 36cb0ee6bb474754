/** What a qualification's title says of itself. */

/**
 * The level that a title names, as the format writes it: `5`, `Entry 3`. Undefined where there is none, or several that
 * could be meant.
 */
export function levelInTitle(title: string): string | undefined {
  const found = [
    ...title.matchAll(/\bEntry(?: Level)?[ -]*\(?(?:Entry )?([1-3])\b/gi),
    ...title.matchAll(/\bLevel[ -]*([1-8])\b/gi),
  ].map((match) => (/^entry/i.test(match[0]) ? `Entry ${match[1] ?? ''}` : (match[1] ?? '')));
  const levels = [...new Set(found)];
  // 'Entry Level 3' names one level, although both patterns find something in it
  const entries = levels.filter((level) => level.startsWith('Entry'));
  const [only, another] = entries.length > 0 ? entries : levels;
  return another === undefined ? only : undefined;
}

/** Whether a title speaks of a level at all. */
export function speaksOfLevel(title: string): boolean {
  return /\blevels?\b|\bentry\b/i.test(title);
}
