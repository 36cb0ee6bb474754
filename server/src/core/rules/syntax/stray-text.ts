import type { Change } from '../../fixes/fix';
import { endOfLine, nextLine, startOfLine } from '../../syntax/lines';
import { defineSyntaxRule } from '../rule';
import { topLevel } from '../../model/generated';
import { nearest } from '../nearest';
import { quoted } from '../words';

export default defineSyntaxRule({
  id: 'syntax/stray-text',
  title: 'Every text has a key',
  severity: 'error',
  source: 'House rule: the shape of the format',
  fix: 'makes it a remark',
  syntax: 'stray-text',
  message: ({ about }) => `${quoted(about)} has no key, so it is not part of anything.${hintFor(about)}`,
  fixes: ({ start }, { text }) => [{ title: 'Make it a remark', safe: false, changes: remarks(text, start) }],
});

/** One finding stands for all lines that have no key, so all of them become remarks. */
function remarks(text: string, from: number): Change[] {
  const changes: Change[] = [];
  for (let line = startOfLine(text, from); line < text.length; line = nextLine(text, line)) {
    const said = text.slice(line, endOfLine(text, line));
    const start = line + said.length - said.trimStart().length;
    if (/^\s*(?:#|---|$)/.test(said)) continue;
    changes.push({ do: 'replace', at: { start, end: start }, text: '# ' });
  }
  return changes;
}

/** A single word or two may be a key that still lacks its colon. */
function hintFor(text: string): string {
  const keys = Object.keys(topLevel);
  const begun = text.length > 1 ? keys.find((known) => known.startsWith(text.toLowerCase())) : undefined;
  const key = begun ?? nearest(text, keys);
  return key === undefined
    ? ' Put it behind a key, or begin the line with a # if it is a remark.'
    : ` Did you mean '${key}:'? A key is followed by a colon.`;
}
