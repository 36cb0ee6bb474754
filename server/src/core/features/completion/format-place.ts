import { type KeyShape, type ShapeName, shapes, topLevel } from '../../model/generated';
import type { Span } from '../../syntax/tree';

/**
 * Where a place is, told by lines and their indentation and not by the tree: a line that is being typed is no YAML yet,
 * and the lines around it are what counts.
 */
export type Place = (KeyPlace | ItemPlace | CodePlace | ValuePlace) & {
  /** The characters that are being typed; offsets in the block. */
  readonly typed: Span;
  readonly word: string;
  /** The columns of the line before what is typed. */
  readonly column: number;
  /** What has to be written between what is typed and the colon or the dash before it, and a remark behind it. */
  readonly gaps: { readonly before: string; readonly behind: string };
};

/** What stands already behind a key or a code that is typed: its colon, a value behind that, or the lines below it. */
export type Has = 'nothing' | 'colon' | 'value' | 'lines below';

/** A key can be typed. */
interface KeyPlace {
  readonly is: 'key';
  /** Undefined at the beginning of a line. */
  readonly within: ShapeName | undefined;
  /** Keys that the mapping has already. */
  readonly siblings: ReadonlySet<string>;
  readonly has: Has;
}

/** Another item of a list of mappings can be begun; `dash` tells whether its dash is there. */
interface ItemPlace {
  readonly is: 'item';
  readonly of: ShapeName;
  readonly dash: boolean;
  /** Keys of the item that stand below. */
  readonly siblings: ReadonlySet<string>;
  readonly has: Has;
}

/** An outcome's or a criterion's number can be typed. */
interface CodePlace {
  readonly is: 'code';
  readonly key: string;
  /** The number of the outcome, where the codes are those of its criteria. */
  readonly outcome: string | undefined;
  readonly siblings: ReadonlySet<string>;
  /** Whether no other code stands below. */
  readonly isLast: boolean;
  readonly has: Has;
}

/** A value can be typed. */
interface ValuePlace {
  readonly is: 'value';
  readonly key: string;
  readonly about: KeyShape;
  readonly within: ShapeName | undefined;
  /** The number of the outcome or criterion under which it stands. */
  readonly code: string | undefined;
  /** Whether it stands on the line of its key, or below as an item of a list or as a text. */
  readonly on: "key's line" | 'dash' | 'line below';
  /** The other items of the list, as written. */
  readonly beside: readonly string[];
}

interface Context {
  readonly within: ShapeName | undefined;
  /** The key that the place is directly under. */
  readonly under: { readonly key: string; readonly about: KeyShape } | undefined;
  readonly code: string | undefined;
  readonly outcome: string | undefined;
}

/** Follows keys down the format; undefined where one of them is not known. */
function follow(path: readonly string[]): Context | undefined {
  let within: ShapeName | undefined;
  let under: Context['under'];
  let code: string | undefined;
  let outcome: string | undefined;
  for (let i = 0; i < path.length; i++) {
    const key = path[i] ?? '';
    const known: Readonly<Record<string, KeyShape>> = within === undefined ? topLevel : shapes[within].keys;
    const about: KeyShape | undefined = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!about) return undefined;
    under = { key, about };
    if (about.is === 'coded parts' || about.is === 'coded values') {
      outcome = code;
      code = path[i + 1];
      if (code === undefined || about.is === 'coded values') return { within, under, code, outcome };
      i++;
    }
    if ('shape' in about) {
      within = about.shape;
      if (i === path.length - 1 && about.is === 'parts') continue;
      under = about.is === 'parts' ? under : undefined;
    }
  }
  return { within, under, code, outcome };
}

/** What can be typed on a line of its own, at the end of a path of keys; undefined where nothing is known. */
export function placeOf(
  path: readonly string[],
  line: {
    readonly siblings: ReadonlySet<string>;
    readonly dash: boolean;
    readonly begun: boolean;
    readonly has: Has;
    readonly isLast: boolean;
    readonly beside: readonly string[];
  },
): KeyPlace | ItemPlace | CodePlace | ValuePlace | undefined {
  const context = follow(path);
  if (!context) return undefined;
  const { under, within, code, outcome } = context;
  const { siblings, dash, begun, has, isLast, beside } = line;
  if (under && path.at(-1) === under.key) {
    const { key, about } = under;
    if (about.is === 'value' || about.is === 'values')
      return dash && !takesList(about)
        ? undefined
        : { is: 'value', key, about, within, code, on: dash ? 'dash' : 'line below', beside };
    if (about.is === 'coded parts' || about.is === 'coded values')
      return dash ? undefined : { is: 'code', key, outcome, siblings, isLast, has };
    if (about.is === 'parts' && !begun) return { is: 'item', of: about.shape, dash, siblings, has };
  }
  if (dash) return undefined;
  if (under?.about.is === 'coded values')
    return { is: 'value', key: under.key, about: under.about, within, code, on: 'line below', beside: [] };
  return { is: 'key', within, siblings, has };
}

/** Kinds of values that can be written as a list, too. */
const listed: ReadonlySet<string> = new Set(['references', 'identifiers', 'criteria codes', 'bullets', 'texts']);

function takesList(about: KeyShape): boolean {
  return about.is === 'values' || ('kind' in about && listed.has(about.kind));
}

/** What can be typed behind a key. */
export function valueOf(path: readonly string[], key: string): ValuePlace | undefined {
  const context = follow(path);
  if (!context) return undefined;
  const { within, under, code } = context;
  if (under && path.at(-1) === under.key && under.about.is === 'coded values')
    return { is: 'value', key: under.key, about: under.about, within, code: key, on: "key's line", beside: [] };
  const known: Readonly<Record<string, KeyShape>> = within === undefined ? topLevel : shapes[within].keys;
  const about = Object.hasOwn(known, key) ? known[key] : undefined;
  // what stands below codes has lines of its own
  if (about?.is === 'coded values') return undefined;
  return about && { is: 'value', key, about, within, code, on: "key's line", beside: [] };
}
