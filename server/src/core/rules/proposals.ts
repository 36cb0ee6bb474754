import type { SettingsProblem } from '../configuration/read';
import type { Change, Fix } from '../fixes/fix';
import type { Field } from '../model/values';
import type { Span } from '../syntax/tree';
import { nearest } from './nearest';

/** Pieces that proposals of several rules share. */

/** Another figure in place of the first one of a field; its qualifier ('at least', 'hours') stays. */
export function figure(field: Field<unknown>, number: number): Change {
  return { do: 'write', at: field, value: written(field).replace(/[0-9]+(\.[0-9]+)?/, String(number)) };
}

/** What a field says, without quotation marks, and in one line. */
export function written({ source }: Field<unknown>): string {
  const lines = source.replace(/^(["'])(.*)\1$/s, '$2').split(/[\r\n]+/);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** The word that was probably meant where the configuration has one that is not known. */
export function meantBy({ about, known }: Pick<SettingsProblem, 'about' | 'known'>): string | undefined {
  return known && nearest(about.slice(0, 60), known);
}

/** Another word of the language in place of one that it does not have; its quotation marks stay. */
export function wordInstead({ start, end }: Span, word: string | undefined): readonly Fix[] {
  if (word === undefined) return [];
  return [
    { title: `Change it to '${word}'`, safe: false, changes: [{ do: 'replace', at: { start, end }, text: word }] },
  ];
}

/**
 * Another name in place of one that nothing has; nothing where there is none, or where it cannot stand in a list
 * between commas as it is.
 * @param safe the name can only be this one
 */
export function nameInstead(at: Span, name: string | undefined, safe = false): readonly Fix[] {
  if (name === undefined || !/^[\w./-][\w ./-]*$/.test(name)) return [];
  return [{ title: `Change it to '${name}'`, safe, changes: [{ do: 'write', at, value: name }] }];
}
