import type { Change, Fix } from '../fixes/fix';
import type { Field } from '../model/values';
import type { Span } from '../syntax/tree';

/** Pieces that proposals of several rules share. */

/** Another figure in place of the first one of a field; its qualifier ('at least', 'hours') stays. */
export function figure(field: Field<unknown>, number: number): Change {
  return { do: 'write', at: field, value: written(field).replace(/[0-9]+(\.[0-9]+)?/, String(number)) };
}

/** What a field says, without quotation marks. */
export function written({ source }: Field<unknown>): string {
  return source.replace(/^(["'])(.*)\1$/s, '$2');
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
