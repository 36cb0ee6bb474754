import type { Context } from '../../project/context';
import { unitsOfFile } from '../../project/scope';
import { type TermProblem, resolveTerms } from '../../project/units';
import type { Span } from '../../syntax/tree';
import type { Passage } from '../prose';

/** A reference or a range in a published sentence. */
export interface NamedUnits {
  readonly text: string;
  /** From the start of the passage. */
  readonly at: Span;
  /** In full. */
  readonly units: readonly string[];
  readonly problems: readonly TermProblem[];
}

/** References that follow each other with nothing but commas and 'and' between them. */
export interface UnitList {
  readonly members: readonly NamedUnits[];
  readonly at: Span;
  readonly units: ReadonlySet<string>;
  /** Words such as 'for example' stand before it, so that it need not be all. */
  readonly partial: boolean;
}

/** Whether a text can name a unit: a reference has a digit. */
export function canNameUnits(text: string): boolean {
  return /[0-9]/.test(text);
}

/**
 * The units that a passage names. A word counts as a reference where it looks like one of the known ones (letters and
 * digits at the same places), and a short number where the file has a prefix and it has three digits or more.
 * @param known references in full
 */
export function unitListsIn({ source }: Passage, known: ReadonlySet<string>, context: Context): UnitList[] {
  const { prefix } = context;
  const looks = new Set<string>();
  for (const reference of known) {
    looks.add(look(reference));
    if (prefix !== '' && reference.startsWith(prefix) && reference.length - prefix.length > 2)
      looks.add(look(reference.slice(prefix.length)));
  }
  const words = [...source.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}./-]*[\p{L}\p{N}])?/gu)].flatMap((match) =>
    named(match[0], match.index, looks),
  );
  return listsOf(rangesOf(words, source, context), source);
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits by their kind: `E5.05` looks like `A0.00`. */
function look(reference: string): string {
  return reference.replace(/\p{L}/gu, 'A').replace(/[0-9]/g, '0');
}

/** A word that is a reference, or the two of `525-530`. */
function named(text: string, start: number, looks: ReadonlySet<string>): Word[] {
  if (!/[0-9]/.test(text)) return [];
  if (looks.has(look(text))) return [{ text, start, end: start + text.length }];
  const half = text.indexOf('-');
  const [first, second] = [text.slice(0, half), text.slice(half + 1)];
  if (half < 0 || !looks.has(look(first)) || !looks.has(look(second))) return [];
  return [
    { text: first, start, end: start + half },
    { text: second, start: start + half + 1, end: start + text.length },
  ];
}

function rangesOf(words: readonly Word[], source: string, context: Context): NamedUnits[] {
  const found: NamedUnits[] = [];
  for (let i = 0; i < words.length; i++) {
    const [from, to] = [words[i], words[i + 1]];
    if (!from) break;
    const isRange = to && /^\s*(?:-|\u2013|\u2014|to)\s*$/.test(source.slice(from.end, to.start));
    const end = isRange ? to.end : from.end;
    const text = source.slice(from.start, end).replace(/\s+/g, ' ');
    const range = isRange ? { range: { from: from.text, to: to.text, certain: true } } : {};
    const [resolved] = resolveTerms([{ text: isRange ? text : from.text, ...range }], context, () =>
      unitsOfFile(context),
    );
    found.push({
      text,
      at: { start: from.start, end },
      units: resolved?.units ?? [],
      problems: resolved?.problems ?? [],
    });
    if (isRange) i++;
  }
  return found;
}

function listsOf(members: readonly NamedUnits[], source: string): UnitList[] {
  const lists: NamedUnits[][] = [];
  let open: NamedUnits[] | undefined;
  for (const member of members) {
    const before = open?.at(-1);
    const joined =
      before && /^ ?[,;]? ?(?:and|or|&)? ?$/.test(source.slice(before.at.end, member.at.start).replace(/\s+/g, ' '));
    if (open && joined) open.push(member);
    else lists.push((open = [member]));
  }
  return lists.map((list) => {
    const [first, last] = [list[0], list.at(-1)];
    const at = { start: first?.at.start ?? 0, end: last?.at.end ?? 0 };
    return {
      members: list,
      at,
      units: new Set(list.flatMap(({ units }) => units)),
      partial: /\b(?:such as|for example|e\.?g|including|among)\b\.?[^.]{0,40}$/i.test(
        source.slice(Math.max(0, at.start - 80), at.start),
      ),
    };
  });
}
