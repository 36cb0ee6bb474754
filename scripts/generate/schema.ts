/** The part of JSON Schema that the format's schema uses. */
export interface PropertySchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly items?: PropertySchema;
  readonly properties?: Readonly<Record<string, PropertySchema>>;
  readonly additionalProperties?: boolean | PropertySchema;
  readonly propertyNames?: { readonly pattern: string };
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly 'x-kind'?: string;
  readonly 'x-expects'?: string;
}

export interface RootSchema extends PropertySchema {
  readonly $id: string;
  readonly properties: Readonly<Record<string, PropertySchema>>;
  readonly definitions: Readonly<Record<string, PropertySchema>>;
}

/** The definition that a property points to, with its name. */
export function definitionOf(
  schema: RootSchema,
  property: PropertySchema,
): { name: string; definition: PropertySchema } | undefined {
  const name = property.$ref?.replace('#/definitions/', '');
  const definition = name === undefined ? undefined : schema.definitions[name];
  return name !== undefined && definition ? { name, definition } : undefined;
}

/** Definitions that are mappings with keys of their own. */
export function objectDefinitions(schema: RootSchema): [string, PropertySchema][] {
  return Object.entries(schema.definitions).filter(([, definition]) => definition.properties !== undefined);
}

/** `glh includes` -> `glhIncludes`. */
export function camel(key: string): string {
  return key.replace(/(?<![\s-])[\s-]+(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** `mark sheet` -> `MarkSheet`. */
export function pascal(name: string): string {
  return camel(name).replace(/^./, (first) => first.toUpperCase());
}
