/** Something that can be typed at a place. */
export interface Proposal {
  readonly is: 'key' | 'item' | 'code' | 'unit' | 'criterion' | 'name' | 'choice' | 'figure' | 'date' | 'verb';
  readonly label: string;
  /** A few words beside it. */
  readonly detail?: string | undefined;
  /** What it means, as Markdown. */
  readonly about?: string | undefined;
  /** The full reference of a unit, by which it is found too. */
  readonly reference?: string;
  /** What is written for it. Further lines have their whole indentation. */
  readonly text: string;
  /** The same with places to fill in, `${1:name}`, for clients that can go from one to the next. */
  readonly snippet?: string | undefined;
}
