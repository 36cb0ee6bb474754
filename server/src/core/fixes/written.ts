import { parse } from '../syntax/document';
import type { Written } from './fix';

/** A text as YAML: as it is where that is read as the same text, else in quotation marks. */
export function scalarText(text: string, inFlow = false): string {
  return isPlain(text, inFlow) ? text : quoted(text);
}

/** A text in quotation marks: double ones, unless the text itself has some. */
export function quoted(text: string, mark = text.includes('"') ? "'" : '"'): string {
  return mark === "'" && !hasBreak(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

/** Whether a text stands for itself without quotation marks; the reader of the language is asked. */
function isPlain(text: string, inFlow: boolean): boolean {
  if (text === '' || hasBreak(text) || (inFlow && /[[\]{},]/.test(text))) return false;
  return [`key: ${text}\n`, `key:\n  - ${text}\n`].every((sample) => {
    const block = parse(sample).blocks.at(-1);
    return block?.problems.length === 0 && block.value?.kind === 'scalar' && block.value.value === text;
  });
}

function hasBreak(text: string): boolean {
  return /[\r\n\u0085\u2028\u2029]/.test(text);
}

/** What is written, as lines of block-style YAML that are indented relative to the first. */
function linesOf(value: Written): string[] {
  if (typeof value === 'string') return [value === '' ? '' : scalarText(value)];
  if (isList(value)) return value.flatMap(itemLines);
  return Object.entries(value).flatMap(([key, said]) => pairLines(key, said));
}

/** A key with what it says; the lines after the first are relative to the key's column. */
export function pairLines(key: string, value: Written): string[] {
  const name = scalarText(key);
  if (typeof value !== 'string') return [`${name}:`, ...linesOf(value).map((line) => `  ${line}`)];
  return [value === '' ? `${name}:` : `${name}: ${scalarText(value)}`];
}

/** An item of a list; the lines after the first are relative to the dash. */
export function itemLines(value: Written): string[] {
  return linesOf(value).map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`).trimEnd());
}

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}
