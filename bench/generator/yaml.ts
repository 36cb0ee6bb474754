/** A part of a specification: a text, a list, or what is written under keys. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** Lines are no longer than this, unless one word is. */
const width = 112;

/** Writes a specification as people write them: short texts on their line, longer ones folded, a remark above each part. */
export function asYaml(specification: Readonly<Record<string, Value>>): string {
  const lines = ['# A made-up specification for measuring. It describes no qualification.'];
  for (const [key, value] of Object.entries(specification)) {
    if (typeof value !== 'string') lines.push('', `# The ${key} of this specification.`);
    lines.push(...pair(key, value, ''));
  }
  return lines.join('\n') + '\n';
}

function pair(key: string, value: Value, indent: string): string[] {
  if (typeof value === 'string') return text(`${indent}${key}:`, value, `${indent}  `);
  return [`${indent}${key}:`, ...nested(value, `${indent}  `)];
}

function nested(value: readonly Value[] | { readonly [key: string]: Value }, indent: string): string[] {
  if (isList(value)) return value.flatMap((item) => listItem(item, indent));
  return Object.entries(value).flatMap(([key, inner]) => pair(key, inner, indent));
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function listItem(item: Value, indent: string): string[] {
  if (typeof item === 'string') return text(`${indent}-`, item, `${indent}  `);
  const [first = '', ...rest] = nested(item, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** A text behind its key or dash, folded where it does not fit. */
function text(before: string, value: string, indent: string): string[] {
  if (before.length + 1 + value.length <= width) return [`${before} ${value}`];
  const lines = [`${before} >-`];
  let line = indent;
  for (const word of value.split(' ')) {
    if (line.length > indent.length && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return [...lines, line];
}
