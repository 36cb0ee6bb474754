import { SortedList, firstNot } from './sorted-list';
import type { Place } from './units';

/** Something that people look for by its name. */
export interface Named {
  readonly name: string;
  /** Where something is called so, in the order of the uris and of the text; never empty. */
  readonly places: readonly Place[];
}

interface NamedHere extends Named {
  readonly places: Place[];
}

/** The names of all that is of one kind, found by the beginnings of their words. */
export class Names {
  private readonly known = new Map<string, NamedHere>();
  /** Most words are of one name alone. */
  private readonly byWord = new Map<string, NamedHere | SortedList<NamedHere>>();
  private readonly words = new SortedList<string>((a, b) => a < b, []);

  /** What has a word that begins so, in lower case; by word, then by name. What has two such words comes twice. */
  *startingWith(beginning: string): Generator<Named> {
    for (const word of this.words.from(beginning)) {
      if (!word.startsWith(beginning)) return;
      const found = this.byWord.get(word);
      if (found instanceof SortedList) yield* found.all();
      else if (found) yield found;
    }
  }

  add(name: string, place: Place): void {
    const known = this.known.get(name);
    known?.places.splice(indexOf(known, place), 0, place);
    if (known) return;
    // an array that is empty at first takes room for sixteen, and most names have one place
    const named = { name, places: [place] };
    this.known.set(name, named);
    for (const word of wordsOf(name)) this.addWord(word, named);
  }

  /** Takes a name from a place that has it. */
  remove(name: string, place: Place): void {
    const named = this.known.get(name);
    if (!named) return;
    named.places.splice(indexOf(named, place), 1);
    if (named.places.length > 0) return;
    this.known.delete(name);
    for (const word of wordsOf(name)) this.removeWord(word, named);
  }

  private addWord(word: string, named: NamedHere): void {
    const found = this.byWord.get(word);
    if (found instanceof SortedList) {
      found.add(named);
    } else if (found) {
      this.byWord.set(word, new SortedList(isBefore, isBefore(found, named) ? [found, named] : [named, found]));
    } else {
      this.byWord.set(word, named);
      this.words.add(word);
    }
  }

  private removeWord(word: string, named: NamedHere): void {
    const found = this.byWord.get(word);
    if (found instanceof SortedList) found.delete(named);
    if (found !== named && !(found instanceof SortedList && found.isEmpty)) return;
    this.byWord.delete(word);
    this.words.delete(word);
  }
}

function isBefore(a: Named, b: Named): boolean {
  return a.name < b.name;
}

/** Where a place is among those of a name, or belongs. */
function indexOf({ places }: NamedHere, { uri, nth }: Place): number {
  return firstNot(places, (place) => place.uri < uri || (place.uri === uri && place.nth < nth));
}

/** Nobody types more of a name than this. */
const longest = 200;

/** The words of a name in lower case, each once: `8607-501` is found by `8607-5` and by `501`. */
export function wordsOf(name: string): ReadonlySet<string> {
  const spaced = name.slice(0, longest).toLowerCase().split(/\s+/);
  const parts = spaced.flatMap((word) =>
    /[^\p{L}\p{N}]/u.test(word) ? [word, ...word.split(/[^\p{L}\p{N}]+/u)] : word,
  );
  return new Set(parts.filter((word) => word !== ''));
}
