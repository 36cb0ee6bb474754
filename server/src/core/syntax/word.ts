/**
 * Characters that word processors put in the place of plain ones. Each has the length of the plain one, so a text that
 * is read with the plain one in its place keeps every offset.
 */

/** Spaces other than the space bar's: no-break, figure, narrow and the rest of them. */
const oddSpace = '\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000';
const anyOddSpace = new RegExp(`[${oddSpace}]`);
const everyOddSpace = new RegExp(`[${oddSpace}]`, 'g');

/** Signs that stand for a list's dash in a word processor. Each counts only where a space follows it. */
const bullet = '\u2013\u2014\u2022\u00B7\u25AA\u25CF\u25E6\u2023\u2043\uF0B7';
const anyBullet = new RegExp(`[${bullet}]`);

function isOddSpace(code: number): boolean {
  return code > 127 && anyOddSpace.test(String.fromCharCode(code));
}

export function hasOddSpace(text: string): boolean {
  return anyOddSpace.test(text);
}

/** A space of any kind. */
export function isSpace(code: number): boolean {
  return code === 32 || isOddSpace(code);
}

export function withPlainSpaces(text: string): string {
  return text.replace(everyOddSpace, ' ');
}

/** Whether a list's dash is meant at `at`: a bullet or a long dash with a space behind it. */
export function isBulletAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 127 && anyBullet.test(String.fromCharCode(code)) && isGap(text.charCodeAt(at + 1));
}

/** A space, a tab, or the line's end. */
function isGap(code: number): boolean {
  return Number.isNaN(code) || code === 9 || code === 10 || code === 13 || isSpace(code);
}

const closing: Readonly<Record<string, string>> = {
  '\u201C': '\u201D',
  '\u201D': '\u201D',
  '\u201E': '\u201C\u201D',
  '\u2018': '\u2019',
  '\u2019': '\u2019',
  '\u201A': '\u2018\u2019',
  '\u00AB': '\u00BB',
};

/**
 * How typographic quotation marks stand round a text. 'whole': at both ends and for the text as a whole; 'open': at its
 * beginning and never closed; undefined: not at its beginning, or round its first words only, as in any prose.
 */
export function typographicQuotes(text: string): 'whole' | 'open' | undefined {
  const closers = closing[text[0] ?? ''];
  if (closers === undefined) return undefined;
  for (let p = 1; p < text.length; p++) {
    if (!closers.includes(text[p] ?? '')) continue;
    // the learner's guide: an apostrophe between two letters closes nothing
    if (/[\u2018\u2019]/.test(text[p] ?? '') && /\p{L}/u.test(text[p + 1] ?? '')) continue;
    return p === text.length - 1 ? 'whole' : undefined;
  }
  return 'open';
}

/** What a key says: without quotation marks of any kind round it, with plain spaces. */
export function plainKey(written: string): string {
  const key = withPlainSpaces(written).trim();
  const straight = /^(["'])(.*)\1$/.exec(key);
  if (straight) return straight[2] ?? '';
  return typographicQuotes(key) === 'whole' ? key.slice(1, -1) : key;
}
