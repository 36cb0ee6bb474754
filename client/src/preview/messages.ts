/** What the extension and the page of the preview say to each other. Both sides compile against this file. */

/** One line of the chooser. */
export interface SheetChoice {
  readonly is: 'qualification' | 'mark sheet';
  readonly id: string;
  readonly title: string;
}

/** A rendered mark sheet or qualification. */
export interface Rendering extends SheetChoice {
  /** An HTML fragment whose texts are already escaped by the server. */
  readonly body: string;
  /** The style sheet of the fragment. It reads the --qs-* properties that the page defines from the colour theme. */
  readonly styles: string;
}

/** Everything that the page shows at one moment. */
export interface PreviewView {
  readonly sheets: readonly SheetChoice[];
  /** The last good rendering; none where there never was one. */
  readonly rendering?: Rendering;
  /** Why the page does not show the text as it is now, in plain words. */
  readonly note?: string;
}

/** What must survive a reload of the window, and what the page was showing then. */
export interface PreviewState {
  /** The document, as a URI. */
  readonly uri: string;
  readonly view?: PreviewView;
  /** What the cursor means, which need not be the one that is shown. */
  readonly atCursor?: string;
  /** How far the page was scrolled, in pixels. */
  readonly scroll: number;
}

/** From the extension to the page. */
export interface ShowMessage {
  readonly type: 'show';
  readonly uri: string;
  readonly view: PreviewView;
  readonly atCursor?: string;
}

/** From the page to the extension. */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'choose'; readonly id: string }
  | { readonly type: 'shown'; readonly id: string | null; readonly text: string; readonly note: string };
