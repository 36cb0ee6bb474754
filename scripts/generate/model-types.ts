import { type PropertySchema, type RootSchema, camel, definitionOf, objectDefinitions, pascal } from './schema';

/** The TypeScript types of the decoded model, and the table by which a tree is decoded. */
export function modelTypes(schema: RootSchema): string {
  const objects = objectDefinitions(schema);
  return [
    "// Generated from schemas/qualspec-1.schema.json by 'npm run generate'. Do not edit.",
    "import type { Bounds, Bullet, Coded, Credits, CriterionTerm, Field, Hours, LevelMix, Marks, Part, Replacement, Token, UnitTerm, Words } from './values';",
    "import type { Kind } from './values';",
    ...objects.map(([name, definition]) => interfaceOf(schema, name, definition)),
    shapeTypes,
    `export type ShapeName = ${objects.map(([name]) => JSON.stringify(name)).join(' | ')};`,
    `export interface Shapes { ${objects.map(([name]) => `${JSON.stringify(name)}: ${pascal(name)}`).join('; ')} }`,
    `export const shapes: { readonly [S in ShapeName]: Shape } = {\n${objects.map(([name, d]) => `${JSON.stringify(name)}: ${shapeOf(schema, d)},`).join('\n')}\n};`,
    topLevel(schema),
  ].join('\n\n');
}

const shapeTypes = `
/** What a key holds: a value of a kind, a list of values, a mapping, a list of mappings, or members by their codes. */
export type KeyShape = {
  readonly property: string;
  /** What it means, in an author's words. */
  readonly about: string;
  /** What belongs there, in an author's words. */
  readonly expects: string;
} & (
  | {
      readonly is: 'value' | 'values' | 'coded values';
      readonly kind: Kind;
      /** The only values that there are, for a choice. */
      readonly choices?: readonly string[];
      /** What the codes look like, of coded values. */
      readonly codes?: RegExp;
    }
  | {
      readonly is: 'part' | 'parts' | 'coded parts';
      readonly shape: ShapeName;
      /** What the codes look like, of coded parts. */
      readonly codes?: RegExp;
    }
);

/** The keys that a mapping may have. */
export interface Shape {
  /** What such a mapping is. */
  readonly about: string;
  /** The keys that it cannot do without. */
  readonly required: readonly string[];
  readonly keys: Readonly<Record<string, KeyShape>>;
}`;

const valueTypes: Readonly<Record<string, string>> = {
  references: 'readonly UnitTerm[]',
  identifiers: 'readonly Token[]',
  'criteria codes': 'readonly CriterionTerm[]',
  'whole number': 'number',
  number: 'number',
  credits: 'Credits',
  hours: 'Hours',
  marks: 'Marks',
  words: 'Words',
  bounds: 'Bounds',
  'level mix': 'LevelMix',
  replacement: 'Replacement',
  texts: 'readonly Bullet[]',
  bullets: 'readonly Bullet[]',
};

function valueType(definition: PropertySchema): string {
  if (definition.enum) return definition.enum.map((value) => JSON.stringify(value)).join(' | ');
  return valueTypes[kindOf(definition)] ?? 'string';
}

function kindOf(definition: PropertySchema): string {
  return definition['x-kind'] ?? 'text';
}

function kindAndChoices(definition: PropertySchema): string {
  const choices = definition.enum ? `, choices: ${JSON.stringify(definition.enum)}` : '';
  return `kind: ${JSON.stringify(kindOf(definition))}${choices}`;
}

interface Described {
  readonly type: string;
  readonly table: string;
}

function describe(schema: RootSchema, key: string, property: PropertySchema): Described {
  const about = JSON.stringify(property.description ?? key);
  const start = `property: ${JSON.stringify(camel(key))}, about: ${about}, expects: ${JSON.stringify(expected(schema, property))}`;
  const target = definitionOf(schema, property);
  if (target?.definition.properties)
    return { type: pascal(target.name), table: `{ ${start}, is: 'part', shape: ${JSON.stringify(target.name)} }` };
  if (target) {
    return {
      type: `Field<${valueType(target.definition)}>`,
      table: `{ ${start}, is: 'value', ${kindAndChoices(target.definition)} }`,
    };
  }
  const members = property['x-kind'] === 'coded' ? property.additionalProperties : property.items;
  const member = typeof members === 'object' ? definitionOf(schema, members) : undefined;
  if (!member)
    return { type: 'Field<string>', table: `{ ${start}, is: 'value', kind: ${JSON.stringify(kindOf(property))} }` };
  const coded = property['x-kind'] === 'coded';
  const codes = `codes: ${String(new RegExp(property.propertyNames?.pattern ?? ''))}`;
  if (member.definition.properties) {
    const shape = JSON.stringify(member.name);
    return coded
      ? {
          type: `readonly Coded<${pascal(member.name)}>[]`,
          table: `{ ${start}, is: 'coded parts', shape: ${shape}, ${codes} }`,
        }
      : { type: `readonly ${pascal(member.name)}[]`, table: `{ ${start}, is: 'parts', shape: ${shape} }` };
  }
  const kind = kindAndChoices(member.definition);
  const field = `Field<${valueType(member.definition)}>`;
  return coded
    ? { type: `readonly Coded<${field}>[]`, table: `{ ${start}, is: 'coded values', ${kind}, ${codes} }` }
    : { type: `readonly ${field}[]`, table: `{ ${start}, is: 'values', ${kind} }` };
}

function expected(schema: RootSchema, property: PropertySchema): string {
  const target = definitionOf(schema, property);
  if (target?.definition.properties) return 'keys of its own, indented below it';
  const own = target?.definition['x-expects'] ?? property['x-expects'];
  return own ?? 'a list, with a dash before each item';
}

function interfaceOf(schema: RootSchema, name: string, definition: PropertySchema): string {
  const lines = Object.entries(definition.properties ?? {}).map(
    ([key, property]) =>
      `/** ${property.description ?? key} */\nreadonly ${camel(key)}?: ${describe(schema, key, property).type};`,
  );
  return `/** ${definition.description ?? name} */\nexport interface ${pascal(name)} extends Part {\n${lines.join('\n')}\n}`;
}

function shapeOf(schema: RootSchema, definition: PropertySchema): string {
  const keys = Object.entries(definition.properties ?? {}).map(
    ([key, property]) => `${JSON.stringify(key)}: ${describe(schema, key, property).table},`,
  );
  const required = JSON.stringify(definition.required ?? []);
  return `{ about: ${JSON.stringify(definition.description ?? '')}, required: ${required}, keys: { ${keys.join('\n')} } }`;
}

function topLevel(schema: RootSchema): string {
  const keys = Object.entries(schema.properties).map(
    ([key, property]) => `${JSON.stringify(key)}: ${describe(schema, key, property).table},`,
  );
  return `/** The keys of a file. Each item of a list is a block of its own. */\nexport const topLevel: Readonly<Record<string, KeyShape>> = { ${keys.join('\n')} };`;
}
