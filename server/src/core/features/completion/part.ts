import { scalarText } from '../../fixes/written';
import type { Span } from '../../syntax/tree';
import type { Place } from './format-place';
import type { Proposal } from './proposal';
import { verbAt } from './verbs';

type ValuePlace = Extract<Place, { is: 'value' }>;

/** The part of a value that is being typed: a member of its list, a verb that it begins with, or all of it. */
export interface Part {
  /** Offsets in the block. */
  readonly typed: Span;
  readonly word: string;
  /** Members that the list has besides, as written. */
  readonly taken: ReadonlySet<string>;
  /** What the value goes on with behind the part. */
  readonly rest: string;
  readonly gaps: Place['gaps'];
}

/**
 * What of a value is typed; undefined outside of the brackets or the quotation marks of a list.
 * @param offset in the block
 */
export function partTyped(place: ValuePlace, text: string, offset: number): Part | undefined {
  const { about, typed, word, gaps } = place;
  if (about.is === 'values' || ('kind' in about && lists.has(about.kind))) return memberAt(place, text, offset);
  const whole = { typed, word, taken: new Set<string>(), rest: '', gaps };
  const first = about.is === 'coded values' ? verbAt(word, offset - typed.start) : /^\S+(?=\s)/.exec(word)?.[0];
  const isFirst = about.is === 'coded values' || ('kind' in about && about.kind === 'replacement');
  if (!isFirst || first === undefined || offset > typed.start + first.length) return whole;
  const end = typed.start + first.length;
  return { ...whole, typed: { start: typed.start, end }, word: first, rest: text.slice(end, typed.end) };
}

const lists: ReadonlySet<string> = new Set(['references', 'identifiers', 'criteria codes']);

/** The member of a list between commas, or in brackets, that is being typed, and those beside it. */
function memberAt({ about, typed, gaps, beside }: ValuePlace, text: string, offset: number): Part | undefined {
  const before = text.slice(typed.start, offset);
  if (text[typed.start] === '[' && (before === '' || before.endsWith(']'))) return undefined;
  if (/["']/.test(text[typed.start] ?? '')) return undefined;
  const after = text.slice(offset, typed.end);
  const comma = Math.max(before.lastIndexOf(','), before.lastIndexOf('['));
  const from = before.slice(comma + 1).trimStart().length;
  const to = /^[^,\]]*/.exec(after)?.[0].trimEnd().length ?? 0;
  const own = { start: offset - from, end: offset + to };
  // in a list of lists, another one can have the same members
  const items = about.is === 'values' && 'kind' in about && lists.has(about.kind) ? [] : beside;
  const others = [text.slice(typed.start, own.start), text.slice(own.end, typed.end), ...items].join(',');
  const taken = new Set(others.split(/[,[\]]/).map((member) => member.trim()));
  const isFirst = own.start === typed.start;
  return {
    typed: own,
    word: text.slice(own.start, offset),
    taken,
    rest: text.slice(own.end, typed.end),
    gaps: isFirst ? gaps : { ...gaps, before: text[own.start - 1] === ',' ? ' ' : '' },
  };
}

/** A proposal as it has to be written where the value stands; none where it cannot be. */
export function writtenIn(proposal: Proposal, { about, on, typed }: ValuePlace, part: Part, text: string): Proposal[] {
  const isInBrackets = text[typed.start] === '[';
  const isWhole = part.typed.start === typed.start && part.typed.end === typed.end;
  if (about.is === 'values' && on !== 'dash' && !isInBrackets) return isWhole ? begun(proposal, on) : [];
  if (proposal.is !== 'name' && proposal.is !== 'choice') return [proposal];
  if (/["']/.test(text[typed.start - 1] ?? '')) return /["'\\]/.test(proposal.text) ? [] : [proposal];
  const written = scalarText(proposal.text, isInBrackets);
  return written === proposal.text || isWhole || isInBrackets ? [{ ...proposal, text: written }] : [];
}

/** The first item of a list: in brackets on the line of its key, with a dash below. A list of lists has dashes alone. */
function begun(proposal: Proposal, on: ValuePlace['on']): Proposal[] {
  if (on === 'line below') return [{ ...proposal, text: `- ${proposal.text}` }];
  const { text } = proposal;
  return proposal.is === 'choice' ? [{ ...proposal, text: `[${text}]`, snippet: `[${text}$1]` }] : [];
}
