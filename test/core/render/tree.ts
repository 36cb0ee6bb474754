/** An element of parsed HTML. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (HtmlElement | string)[];
}

const VOID = new Set(['br', 'meta']);
const RAW = new Set(['style']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Reads HTML far more strictly than a browser would: every element is closed in order, every attribute is quoted and
 * unique, and the signs `<`, `>`, `&` and quotes stand in a text only as the entities that the renderer knows.
 *
 * @throws Error saying what is wrong and where
 */
export function parseStrictly(html: string): HtmlElement {
  const root: HtmlElement = { name: '#root', attributes: new Map(), children: [] };
  const open: HtmlElement[] = [root];
  const top = (): HtmlElement => open.at(-1) ?? root;
  const pattern = /<!DOCTYPE html>|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>|([^<]+)/gy;
  while (pattern.lastIndex < html.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(html);
    if (!match) throw new Error(`neither a tag nor a text: ${html.slice(at, at + 60)}`);
    const [, slash, name, attributes, text] = match;
    if (text !== undefined) {
      top().children.push(RAW.has(top().name) ? text : decode(text));
    } else if (name !== undefined && slash === '/') {
      if (open.length === 1 || top().name !== name) throw new Error(`</${name}> closes <${top().name}>`);
      open.pop();
    } else if (name !== undefined) {
      const child = { name, attributes: readAttributes(attributes ?? ''), children: [] };
      top().children.push(child);
      if (!VOID.has(name)) open.push(child);
    }
  }
  if (open.length > 1) throw new Error(`<${top().name}> is not closed`);
  return root;
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of source.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`two attributes ${name}`);
    attributes.set(name, decode(value, name === 'content'));
  }
  return attributes;
}

/** A quoted attribute may hold single quotes; the content security policy does. */
function decode(text: string, mayQuote = false): string {
  const stray = (mayQuote ? /[<>"]/ : /[<>"']/).exec(text) ?? /&(?!(?:amp|lt|gt|quot|#39);)/.exec(text);
  if (stray) throw new Error(`not escaped: ${text.slice(stray.index, stray.index + 40)}`);
  return text.replace(/&([a-z0-9#]+);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** All elements below one, in order. */
export function descendants(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...descendants(child)]));
}

/** All elements of some name below one. */
export function all(element: HtmlElement, ...names: string[]): HtmlElement[] {
  return descendants(element).filter(({ name }) => names.includes(name));
}

/** All elements of a class below one. */
export function withClass(element: HtmlElement, name: string): HtmlElement[] {
  return descendants(element).filter((child) => classes(child).includes(name));
}

/** The classes of an element. */
export function classes({ attributes }: HtmlElement): string[] {
  return attributes.get('class')?.split(' ') ?? [];
}

/** The text of an element as it was written, with its line breaks. */
export function rawText(element: HtmlElement): string {
  if (element.name === 'br') return '\n';
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

/** The text of an element with its white space folded, as it is read out. */
export function textOf(element: HtmlElement): string {
  return rawText(element).replace(/\s+/g, ' ').trim();
}
