import type { Steps } from '../core/syntax/steps';
import { digestOf } from './digest';

/**
 * Plain data as a line of text with its digest, so that a text that was cut off or damaged on its disk is told from one
 * that is whole.
 * @param of what it is a line of: among those of another text it counts as damaged
 */
export function keptLine(value: unknown, of: string): string {
  const text = JSON.stringify(value);
  return `${digestOf(text)}.${digestOf(of)} ${text}\n`;
}

/** What the lines of a text hold, one a step; ends before the first line that is not as it was written. */
export function* valuesIn(text: string, of: string): Steps<readonly unknown[]> {
  const values: unknown[] = [];
  const mark = digestOf(of);
  for (let start = 0, end; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
    const space = text.indexOf(' ', start);
    const value = text.slice(space + 1, end);
    if (text.slice(start, space) !== `${digestOf(value)}.${mark}`) break;
    values.push(JSON.parse(value));
    yield;
  }
  return values;
}
