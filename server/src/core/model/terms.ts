import type { ScalarNode } from '../syntax/tree';
import type { Token, UnitTerm } from './values';

/** The members of a comma-separated text, each with its own place; line breaks count as spaces. */
export function listTokens(node: ScalarNode, text: string): Token[] {
  const raw = text.slice(node.start, node.end);
  const tokens: Token[] = [];
  for (const match of raw.matchAll(/[^,]+/g)) {
    const written = match[0];
    const trimmed = written.trim();
    if (trimmed === '') continue;
    const start = node.start + match.index + written.indexOf(trimmed);
    tokens.push({ text: trimmed.replace(/\s+/g, ' '), start, end: start + trimmed.length });
  }
  return tokens;
}

/**
 * Splits a member of a list of units where it can be a range: `501-520`, `501 - 520`, `501–520`, `E5.01 to E5.05`.
 * A hyphen without spaces also stands inside references (8607-501), so only ends that look alike make it a range, and
 * not a certain one.
 */
export function splitUnitTerm(token: Token): UnitTerm {
  const spaced =
    /^(\S+)(\s+(?:to|-)\s+)(\S+)$/.exec(token.text) ??
    /^(\S+)(\s*[\u2013\u2014]\s*)([^\s\u2013\u2014]+)$/.exec(token.text);
  if (spaced) return withRange(token, spaced, true);
  const hyphened = /^([^\s-]+)(-)([^\s-]+)$/.exec(token.text);
  if (hyphened && looksAlike(hyphened[1] ?? '', hyphened[3] ?? '')) return withRange(token, hyphened, false);
  return token;
}

function withRange(token: Token, match: RegExpExecArray, certain: boolean): UnitTerm {
  const from = match[1] ?? '';
  const to = match[3] ?? '';
  return {
    text: token.text,
    start: token.start,
    end: token.end,
    range: {
      from: { text: from, start: token.start, end: token.start + from.length },
      to: { text: to, start: token.end - to.length, end: token.end },
      certain,
    },
  };
}

/** The same letters and signs, with digits at the same places. */
function looksAlike(a: string, b: string): boolean {
  return a.replace(/[0-9]/g, '0') === b.replace(/[0-9]/g, '0') && /[0-9]/.test(a);
}
