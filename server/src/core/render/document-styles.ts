/** What a page adds around a sheet that stands alone: its colours in light and dark, and the desk that it lies on. */
export const documentStyles = `
:root { color-scheme: light dark; --qs-desk: #e9ecef; }
@media (prefers-color-scheme: dark) {
  :root {
    --qs-desk: #101316; --qs-paper: #1b1f24; --qs-ink: #eceff2; --qs-line: #8b949e;
    --qs-muted: #b4bcc5; --qs-shade: #2a3037; --qs-accent: #8fc1ea;
  }
}
body { margin: 0; background: var(--qs-desk); }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }
main > .qs-sheet { padding: 2rem; border: 1px solid var(--qs-line, #b9c0c7); }
@media (max-width: 40rem) {
  main { padding: 0; }
  main > .qs-sheet { padding: 1rem; border: 0; }
}
@media print {
  :root { color-scheme: only light; }
  body { background: #fff; }
  main { max-width: none; padding: 0; }
  main > .qs-sheet { padding: 0; border: 0; }
}
`;

/**
 * A rule that repeats a text at the foot of every printed page, beside the page number, so that a loose page finds its
 * way back. Browsers without margin boxes leave it out.
 */
export function runningFoot(text: string): string {
  return `@page {
  @bottom-left { content: ${cssString(text)}; width: 80%; font: 7.5pt Arial, Helvetica, sans-serif; color: #444; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7.5pt Arial, Helvetica, sans-serif; color: #444; }
}
`;
}

/** A CSS string in which everything but letters, digits and spaces is written as its code point, `</style` included. */
function cssString(text: string): string {
  const escaped = Array.from(text.replace(/\s+/g, ' '), (sign) =>
    /[A-Za-z0-9 ]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
