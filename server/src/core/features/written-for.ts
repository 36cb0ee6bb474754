import { isShort } from '../project/units';
import type { Meaning } from './meaning';
import { type Refusal, refuse } from './refusal';

/** A name as it is to be written where `written` stands: a short number stays short where it can. */
export function writtenFor(
  { from, to }: { readonly from: string; readonly to: string },
  written: string,
  meaning: Meaning,
): string | Refusal {
  const { prefix } = meaning.context;
  const isShortened = written !== from;
  const rest = prefix !== '' && to.startsWith(prefix) ? to.slice(prefix.length) : '';
  if (isShortened && rest !== '' && (isShort(rest) || !isShort(written))) return rest;
  if (prefix !== '' && isShort(to))
    return refuse(
      `${to} would be read as ${prefix}${to} here, because the file has the reference prefix ${prefix}. Choose a name that is more than a number.`,
    );
  return to;
}
