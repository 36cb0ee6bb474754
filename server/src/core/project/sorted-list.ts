/**
 * A list in order, to which much can be added in any order. It is kept in pieces, so that adding moves a piece and not
 * all that comes behind. What is added finds its place when somebody looks: a thousand files add much before that.
 */
export class SortedList<T> {
  private pieces: T[][];
  /** What was added since somebody looked. */
  private added: T[] | undefined;

  /** @param members the first members, in order */
  constructor(
    private readonly isBefore: (a: T, b: T) => boolean,
    members: T[],
  ) {
    this.pieces = members.length > 0 ? [members] : [];
  }

  /** Adds something that is not in the list yet. */
  add(item: T): void {
    if (this.added) this.added.push(item);
    else this.added = [item];
  }

  private placeAdded(): void {
    const { added } = this;
    if (!added) return;
    this.added = undefined;
    if (added.length <= fewAdded * Math.max(1, this.pieces.length)) {
      for (const item of added) this.place(item);
      return;
    }
    const all = this.pieces.flat().concat(added);
    all.sort((a, b) => (this.isBefore(a, b) ? -1 : 1));
    this.pieces = [];
    for (let start = 0; start < all.length; start += largestPiece / 2)
      this.pieces.push(all.slice(start, start + largestPiece / 2));
  }

  private place(item: T): void {
    const nth = Math.min(this.pieceOf(item), Math.max(0, this.pieces.length - 1));
    const piece = this.pieces[nth];
    if (!piece) {
      this.pieces.push([item]);
      return;
    }
    piece.splice(this.indexIn(piece, item), 0, item);
    if (piece.length > largestPiece) this.pieces.splice(nth + 1, 0, piece.splice(largestPiece / 2));
  }

  /** Takes something out, if it is in the list. */
  delete(item: T): void {
    this.placeAdded();
    const nth = this.pieceOf(item);
    const piece = this.pieces[nth];
    const at = piece ? this.indexIn(piece, item) : -1;
    if (!piece || piece[at] !== item) return;
    piece.splice(at, 1);
    if (piece.length === 0) this.pieces.splice(nth, 1);
  }

  get isEmpty(): boolean {
    return this.pieces.length === 0 && !this.added;
  }

  /** All that is not before something, in order. */
  *from(first: T): Generator<T> {
    this.placeAdded();
    for (let nth = this.pieceOf(first); nth < this.pieces.length; nth++) {
      const piece = this.pieces[nth] ?? [];
      const isFirst = piece[0] !== undefined && this.isBefore(piece[0], first);
      for (let at = isFirst ? this.indexIn(piece, first) : 0; at < piece.length; at++) yield piece[at] as T;
    }
  }

  /** Everything, in order. */
  *all(): Generator<T> {
    this.placeAdded();
    for (const piece of this.pieces) yield* piece;
  }

  /** The first piece whose last member is not before an item. */
  private pieceOf(item: T): number {
    return firstNot(this.pieces, (piece) => this.isBefore(piece[piece.length - 1] as T, item));
  }

  private indexIn(piece: readonly T[], item: T): number {
    return firstNot(piece, (each) => this.isBefore(each, item));
  }
}

/** Small enough to be moved at once, and large enough that a long list has few. */
const largestPiece = 512;

/** So many for each piece are put in their places one by one; for more, all are sorted anew. */
const fewAdded = 8;

/** The index of the first member that is not before what is looked for; those that are come first. */
export function firstNot<T>(members: readonly T[], isBefore: (member: T) => boolean): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(members[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
