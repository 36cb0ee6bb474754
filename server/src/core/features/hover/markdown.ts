/** Pieces of Markdown. What authors wrote is always escaped: a title can never become a link or a heading. */

export function escaped(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+!|~&:@-]/g, '\\$&');
  // addresses become links without any sign round them
  return plain.replace(/\bwww\./gi, (start) => start.replace('.', '\\.'));
}

export function bold(text: string): string {
  return `**${escaped(text)}**`;
}

/** Lines of a list; more than `most` are counted. */
export function points(lines: readonly string[], most = 12): string {
  const shown = lines.slice(0, most).map((line) => `- ${line}`);
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n');
}

/** Paragraphs; what is not there is left out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** The same for a client that shows plain text. */
export function asPlainText(markdown: string): string {
  return markdown.replace(/\*\*/g, '').replace(/\\([\\`*_{}[\]()<>#+!|~&:@.-])/g, '$1');
}
