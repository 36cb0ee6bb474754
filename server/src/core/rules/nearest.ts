import { distance } from 'fastest-levenshtein';

/** The known word that was probably meant, or undefined where none is near: at most a third of its letters differ. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  const plain = written.toLowerCase();
  for (const word of known) {
    const away = steps(plain, word.toLowerCase());
    if (away < least) {
      least = away;
      best = word;
    }
  }
  return best;
}

/** Letters to change, add or leave out; two neighbours that changed places are one slip. */
function steps(written: string, word: string): number {
  const away = distance(written, word);
  return away === 2 && lettersOf(written) === lettersOf(word) ? 1 : away;
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
