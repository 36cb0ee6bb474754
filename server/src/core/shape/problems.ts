import type { ShapeName } from '../model/generated';
import type { Kind } from '../model/values';
import type { Node, Span } from '../syntax/tree';

/** What is wrong with the shape of a block, in terms that a message can be made of. */
export type ShapeProblem = Span &
  (
    | {
        readonly kind: 'unknown-key';
        readonly key: string;
        /** The keys that are known there. */
        readonly known: readonly string[];
        /** Where it stands; missing for a key at the beginning of a line. */
        readonly within: ShapeName | undefined;
      }
    | { readonly kind: 'missing-key'; readonly key: string; readonly within: ShapeName | undefined }
    | {
        readonly kind: 'wrong-shape';
        readonly key: string;
        readonly found: Node['kind'];
        readonly expects: string;
        /** What should be there: a text, keys of its own, or a list. */
        readonly wanted: Node['kind'];
        /** The shape whose keys should be there. */
        readonly shape: ShapeName | undefined;
        /** It is one item of the list under the key. */
        readonly member: boolean;
        /** The line on which it begins, from there on. */
        readonly text: string;
      }
    | {
        readonly kind: 'value';
        readonly key: string;
        readonly found: string;
        readonly expects: string;
        readonly choices: readonly string[];
        /** The kind of value that belongs there; 'code' for a key that is a criterion's or an outcome's number. */
        readonly of: Kind | 'code' | undefined;
      }
    | { readonly kind: 'duplicate-key'; readonly key: string; readonly other: Span }
    | { readonly kind: 'colon-in-point'; readonly text: string }
    /** There is more, and it is not shown. */
    | { readonly kind: 'more' }
  );

/** More problems than this in one block are not collected: nobody reads them, and they all cost time. */
export const problemLimit = 50;
