import type { Fix } from '../../fixes/fix';
import { shapes, topLevel } from '../../model/generated';
import type { Block } from '../../syntax/block';
import type { Span } from '../../syntax/tree';

/** Puts a text in quotation marks, with all its lines; what it says stays the same. */
export function quoteFix(block: Block, at: Span, safe: boolean): Fix {
  const text = block.text.slice(at.start, at.end);
  return {
    title: 'Put the text in quotation marks',
    safe,
    changes: [{ do: 'replace', at: { start: at.start, end: at.end }, text: inQuotes(text) }],
  };
}

/** Double quotation marks, unless the text itself has some. Line breaks stay: they are read as spaces. */
export function inQuotes(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text.replaceAll('\\', '\\\\')}"`;
}

/** A text that begins on a line, with the lines below that go on with it: they are indented deeper than that line. */
export function wholeText({ text }: Block, start: number): Span {
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const own = text.slice(line).search(/[^ ]/);
  const lines = /[^\r\n]*(\r\n|\r|\n|$)/gy;
  lines.lastIndex = start;
  const [first = ''] = lines.exec(text) ?? [];
  let end = start + first.trimEnd().length;
  while (lines.lastIndex < text.length) {
    const [written = ''] = lines.exec(text) ?? [];
    const indentation = written.search(/\S/);
    const goesOn =
      indentation > own && !/^(?:[-#]|[\p{L}\d][\p{L}\d ._-]{0,40}:(?:\s|$))/u.test(written.slice(indentation));
    if (!goesOn) break;
    end = lines.lastIndex - written.length + written.trimEnd().length;
  }
  return { start, end };
}

/** Whether a text stands behind a key or a dash, on their line: elsewhere quotation marks would not make it one. */
export function isValue({ text }: Block, start: number): boolean {
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const before = text.slice(line, start);
  return /^ *(?:- +)*(?:[\p{L}\d][\p{L}\d ._-]{0,40}: +)?$/u.test(before) && before.trim() !== '';
}

/** Every key of the format. */
export function allKeys(): readonly string[] {
  return [...new Set([...Object.keys(topLevel), ...Object.values(shapes).flatMap(({ keys }) => Object.keys(keys))])];
}
