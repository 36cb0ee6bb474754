import { inQuotes } from './quoting';
import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/unclosed-quote',
  title: 'A quotation mark that opens is closed',
  severity: 'error',
  source: 'YAML 1.2, 7.3: quoted texts',
  fix: 'closes it at the end of the text, or puts double ones round an apostrophe',
  syntax: 'unclosed-quote',
  message: ({ about }) =>
    `The text begins with a straight quotation mark (${about[0] ?? ''}) that is not closed${/[\u2019\u201D]/.test(about.slice(1)) ? ': the one that closes it is a typographic one. Type a straight one there' : '. Close it at the end of the text, or, if it is an apostrophe, put the whole text in double quotation marks ("…")'}.`,
  fixes: ({ start, about }, block) => {
    const mark = about[0] ?? '';
    const line = /^[^\r\n]*/.exec(block.text.slice(start))?.[0].trimEnd() ?? '';
    const closed = /^(.+)[\u2019\u201D]$/.exec(line)?.[1];
    const at = { start, end: start + line.length };
    if (closed !== undefined)
      return [
        { title: 'Close it with a straight one', safe: true, changes: [{ do: 'replace', at, text: closed + mark }] },
      ];
    if (mark === "'" && !line.includes('"') && /^'\p{L}/u.test(line)) {
      const text = inQuotes(line);
      return [{ title: 'Put double ones round the text', safe: false, changes: [{ do: 'replace', at, text }] }];
    }
    const end = { start: at.end, end: at.end };
    return [
      { title: 'Close it at the end of the line', safe: false, changes: [{ do: 'replace', at: end, text: mark }] },
    ];
  },
});
