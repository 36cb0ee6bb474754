/** HTML that is known to be safe: made by {@link markup}, so every text in it was escaped on its way in. */
export class Markup {
  constructor(readonly source: string) {}
}

/** What may stand in a template: a text (escaped), markup (as it is), or several of them in a row. */
export type Content = string | Markup | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Makes a text safe in element content and in quoted attributes. Characters that HTML does not allow (controls other
 * than tab and line breaks, halves of surrogate pairs) become U+FFFD.
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign).replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '\uFFFD');
}

/** Template tag for HTML: whatever is not markup already is escaped, so that forgetting it is impossible. */
export function markup(literals: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let source = literals[0] ?? '';
  contents.forEach((content, index) => {
    source += sourceOf(content) + (literals[index + 1] ?? '');
  });
  return new Markup(source);
}

/** An element whose name is computed, such as a heading of some level. The name comes from code, never from a text. */
export function element(name: string, attributes: Markup, content: Content): Markup {
  return new Markup(`<${name}${attributes.source && ' '}${attributes.source}>${sourceOf(content)}</${name}>`);
}

function sourceOf(content: Content): string {
  if (typeof content === 'string') return escapeText(content);
  if (content instanceof Markup) return content.source;
  return content.map(sourceOf).join('');
}
