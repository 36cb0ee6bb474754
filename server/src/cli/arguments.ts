import { type ParseArgsConfig, parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { isRealDate } from '../core/model/dates';
import { dayOf } from '../workspace/today';
import { Misuse } from './usage';

/** Reads the words of a command; what does not belong is a misuse. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Misuse(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

/** A path on the command line as the uri that names the file everywhere else. */
export function uriOf(path: string): string {
  return URI.file(resolve(path)).toString();
}

/** The day that findings are made for: the one that was said, else this machine's. */
export function dayFrom(said: string | undefined): string {
  if (said === undefined) return dayOf(new Date());
  if (!isRealDate(said)) throw new Misuse(`--today is a day of the calendar such as 2026-09-01; '${said}' is none.`);
  return said;
}

/** One of the words that an option allows. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new Misuse(`--${option} is one of ${allowed.join(', ')}; '${value}' is none of them.`);
  return found;
}
