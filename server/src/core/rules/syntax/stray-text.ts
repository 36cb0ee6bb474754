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
  fixes: ({ start }) => [
    { title: 'Make it a remark', safe: false, changes: [{ do: 'replace', at: { start, end: start }, text: '# ' }] },
  ],
});

/** A single word or two may be a key that still lacks its colon. */
function hintFor(text: string): string {
  const keys = Object.keys(topLevel);
  const begun = text.length > 1 ? keys.find((known) => known.startsWith(text.toLowerCase())) : undefined;
  const key = begun ?? nearest(text, keys);
  return key === undefined
    ? ' Put it behind a key, or begin the line with a # if it is a remark.'
    : ` Did you mean '${key}:'? A key is followed by a colon.`;
}
