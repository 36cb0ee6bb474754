import { type PropertySchema, type RootSchema, definitionOf, objectDefinitions } from './schema';

/** The reference page of the format: every key in plain words, in the order of the schema. */
export function referencePage(schema: RootSchema): string {
  const sections = [
    ['The whole file', { properties: schema.properties } as PropertySchema] as const,
    ...objectDefinitions(schema),
  ];
  return [introduction, ...sections.map(([name, definition]) => section(schema, name, definition)), kinds(schema)].join(
    '\n\n',
  );
}

const introduction = `<!-- Generated from schemas/qualspec-1.schema.json by 'npm run generate'. Do not edit. -->

# The file format

A specification is a text file whose name ends with \`.qualspec.yaml\`. Every line says one thing: a key, a colon and a
space, and what it is. What belongs to something is indented below it by two spaces. A list has a dash before each item.

\`\`\`yaml
format: 1
specification:
  title: Level 5 Certificate in Business Support
  awarding organisation: ILM
units:
  - reference: E5.05
    title: Personal Professional Development
    level: 5
    credits: 7
    glh: 24
\`\`\`

- Nothing but \`format\` has to be there. What is missing is unknown, not wrong, until the file says
  \`status: for publication\`.
- Codes such as \`1.10\`, \`8607-501\`, \`600/5855/9\` and \`E5.01\` are written as they are, without quotation marks.
- A long text may go on over several lines, each indented; a blank line starts a new paragraph.
- A point of a list that ends with a colon can have points of its own indented below it.
- A text that contains a colon and a space, or a space and \`#\`, is put in straight quotation marks:
  \`title: "Leadership: a guide"\`. The editor tells you when this is needed.
- A line that starts with \`#\` is a remark for your colleagues. It is not part of the specification.`;

function section(schema: RootSchema, name: string, definition: PropertySchema): string {
  const rows = Object.entries(definition.properties ?? {}).map(([key, property]) => {
    const required = definition.required?.includes(key) ? ' **Always needed.**' : '';
    return `| \`${key}\` | ${holds(schema, property)} | ${property.description ?? ''}${required} |`;
  });
  const intro = definition.description === undefined ? '' : `${definition.description}\n\n`;
  return `## ${title(name)}\n\n${intro}| Key | Holds | Meaning |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

function holds(schema: RootSchema, property: PropertySchema): string {
  const target = definitionOf(schema, property);
  if (target) return link(target.name);
  const members = property['x-kind'] === 'coded' ? property.additionalProperties : property.items;
  const member = typeof members === 'object' ? definitionOf(schema, members) : undefined;
  if (member) return property['x-kind'] === 'coded' ? `${link(member.name)} by code` : `list of ${link(member.name)}`;
  return property['x-expects'] ?? 'text';
}

function link(name: string): string {
  return `[${name}](#${name.replaceAll(' ', '-')})`;
}

function title(name: string): string {
  return name.replace(/^./, (first) => first.toUpperCase());
}

function kinds(schema: RootSchema): string {
  const scalars = Object.entries(schema.definitions).filter(([, definition]) => definition.properties === undefined);
  const parts = scalars.map(([name, definition]) => {
    const values = definition.enum ? `\n\nOne of: ${definition.enum.map((value) => `\`${value}\``).join(', ')}.` : '';
    const examples = definition.examples
      ? `\n\nFor example ${definition.examples.map((example) => `\`${example}\``).join(', ')}.`
      : '';
    return `## ${title(name)}\n\n${definition.description ?? ''}${values}${examples}`;
  });
  return parts.join('\n\n');
}
