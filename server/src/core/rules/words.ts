/** Small pieces of wording that messages share. */

/** `1 mark`, `3 marks`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `1 mark`, `3 marks`, `3 to 5 marks`. */
export function countBetween(low: number, high: number, one: string, many = `${one}s`): string {
  return low === high ? count(low, one, many) : `${low} to ${high} ${many}`;
}

/** `a, b and c`. */
export function listed(words: readonly string[], joining = 'and'): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joining} ${words.at(-1)}`;
}

/** A text in quotation marks, cut where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `'${line.length > 60 ? `${line.slice(0, 57)}…` : line}'`;
}
