/** The day of a moment where this machine is, written YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  const padded = (part: number, length: number) => String(part).padStart(length, '0');
  return [padded(moment.getFullYear(), 4), padded(moment.getMonth() + 1, 2), padded(moment.getDate(), 2)].join('-');
}
