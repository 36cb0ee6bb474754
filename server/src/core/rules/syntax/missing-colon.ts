import { allKeys } from './quoting';
import { defineSyntaxRule } from '../rule';
import { quoted } from '../words';

export default defineSyntaxRule({
  id: 'syntax/missing-colon',
  title: 'A key is followed by a colon',
  severity: 'error',
  source: 'YAML 1.2, 8.2.2: a colon and a space part a key from what it is',
  fix: 'puts a colon behind the key',
  syntax: 'missing-colon',
  message: ({ about }) =>
    `${quoted(about)} cannot be read: there is no colon in it. A line begins with a key, a colon and a space. If this goes on with the text above it, indent it deeper than the line on which that text begins.`,
  fixes: ({ start, about }) => {
    const known = allKeys().filter((key) => about.startsWith(`${key} `) || about === key);
    const key = known.sort((a, b) => b.length - a.length)[0];
    if (key === undefined) return [];
    const behind = start + key.length;
    const changes = [{ do: 'replace', at: { start: behind, end: behind }, text: ':' }] as const;
    return [{ title: `Put a colon behind '${key}'`, safe: false, changes }];
  },
});
