import { editsOf } from '../../fixes/apply';
import type { WrittenKeys } from '../../fixes/fix';
import type { Place, Work } from './action';

/** One more item at the end of a top-level list; undefined where less of the text could be read with it. */
export function appended({ file }: Place, key: string, value: WrittenKeys): Work | undefined {
  const fix = { title: '', safe: false, changes: [{ do: 'append', key, value }] } as const;
  const edits = editsOf(fix, file, 0, () => undefined);
  return edits && { edits };
}
