import { editsOf } from '../../fixes/apply';
import type { WrittenKeys } from '../../fixes/fix';
import { type Refusal, refuse } from '../refusal';
import type { Place, Work } from './action';

/** One more item at the end of a top-level list; refused where less of the text could be read with it. */
export function appended({ file }: Place, key: string, value: WrittenKeys): Work | Refusal {
  const fix = { title: '', safe: false, changes: [{ do: 'append', key, value }] } as const;
  const edits = editsOf(fix, file, 0, () => undefined);
  return edits ? { edits } : refuse(`The end of '${key}' cannot be read as it stands. Mend that first.`);
}
