/**
 * The TextMate grammar: YAML's own, with Qualspec's keys, references, codes, marks and dates made visible inside it. The
 * keys come from the schema, so that a key cannot be known to one and not to the other.
 */
import { format } from 'prettier';

/** Where a pattern of the grammar applies, and what it does there. */
interface Pattern {
  readonly match: string;
  readonly name?: string;
  readonly captures?: Record<string, { readonly patterns: readonly Pattern[] }>;
}

/** The text of client/syntaxes/qualspec.tmLanguage.json as it follows from the schema of the format. */
export function grammarText(schema: unknown): Promise<string> {
  const text = JSON.stringify(grammar(topLevelKeys(schema), allKeys(schema)));
  return format(text, { parser: 'json', printWidth: 120 });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function topLevelKeys(schema: unknown): string[] {
  return isObject(schema) && isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
}

function allKeys(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(allKeys);
  if (!isObject(node)) return [];
  const own = isObject(node['properties']) ? Object.keys(node['properties']) : [];
  return [...new Set([...own, ...Object.values(node).flatMap(allKeys)])].sort();
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const oneOf = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length || a.localeCompare(b))
    .map(escaped)
    .join('|');

/** Matches only right behind one of these keys. A look-behind may hold alternatives only at its top. */
const after = (...keys: string[]) => `(?<=${keys.map((key) => `\\b${key}: `).join('|')})`;

const reference = String.raw`(?<![\w.-])(?:[A-Z]\d{1,2}\.\d{2}|\d{4}-\d{3}|[A-Z]/\d{3}/\d{4})(?![\w-])`;
const date = String.raw`(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])`;
const qualificationNumber = String.raw`(?<![\w/])\d{3}/\d{4}/[\dX](?![\w/])`;
const criterion = String.raw`(?<![\w.])\d+\.\d+(?![\w.])`;
/** The rest of a value, up to a comment. */
const rest = '[^#]*[^#\\s]';
/** Marks what has been taken apart already: the same patterns would apply to it again without end. */
const inside = 'meta.value.qualspec';
const word = (...words: string[]) => `\\b(?:${oneOf(words)})\\b`;

const amounts: Pattern[] = [
  { name: 'keyword.operator.word.qualspec', match: word('at least', 'at most', 'exactly', 'more than', 'to', 'about') },
  { name: 'constant.numeric.amount.qualspec', match: String.raw`\d[\d,.]*` },
  {
    name: 'support.type.measure.qualspec',
    match: word('credit', 'credits', 'unit', 'units', 'hour', 'hours', 'words'),
  },
];

/** What stands in values, each behind the keys that make it what it is, and dates, numbers and references anywhere. */
const values: Pattern[] = [
  { name: 'constant.numeric.date.qualspec', match: date },
  { name: 'constant.numeric.qualification-number.qualspec', match: qualificationNumber },
  {
    match: `${after('units', 'unit', 'reference', 'also known as', 'instead of', 'replaced by', 'not together', 'mandatory', 'only in')}(?=[\\w./-])${rest}`,
    name: inside,
    captures: {
      0: {
        patterns: [
          { name: 'constant.numeric.date.qualspec', match: date },
          { name: 'keyword.operator.word.qualspec', match: String.raw`\bto\b|\bfor registrations from\b` },
          { name: 'entity.name.type.unit-reference.qualspec', match: String.raw`[A-Za-z\d][\w./]*(?:-\d+)?` },
          { name: 'keyword.operator.range.qualspec', match: String.raw`[-–]` },
        ],
      },
    },
  },
  {
    match: `${after('evidences')}${rest}`,
    name: inside,
    captures: {
      0: {
        patterns: [
          { name: 'entity.name.type.unit-reference.qualspec', match: reference },
          { name: 'constant.numeric.criterion.qualspec', match: criterion },
        ],
      },
    },
  },
  {
    match: `${after('marks', 'minimum', 'pass mark')}\\d+(?:\\s*\\+\\s*\\d+)*`,
    name: 'constant.numeric.marks.qualspec',
  },
  {
    match: `${after('credits', 'glh', 'tqt', 'induction', 'tutorial', 'average glh', 'at least', 'at most', 'exactly', 'words')}(?=\\d|at |about |exactly )${rest}`,
    name: inside,
    captures: { 0: { patterns: amounts } },
  },
  {
    name: 'constant.language.qualspec',
    match: `${after('status', 'type')}(?:${oneOf(['draft', 'for publication', 'Award', 'Certificate', 'Diploma', 'Extended Diploma'])})(?=\\s*(?:$|\\s#))`,
  },
  { name: 'entity.name.type.unit-reference.qualspec', match: reference },
];

/** Keys of the format look like keys; what merely ends with a colon, such as a point with its own points, like text. */
function keyPatterns(topLevel: readonly string[], keys: readonly string[]): Pattern[] {
  const end = String.raw`(?=[\t ]*:(?:\s|$))`;
  return [
    { name: 'keyword.control.section.qualspec', match: `^(?:${oneOf(topLevel)})${end}` },
    { name: 'entity.name.tag.qualspec', match: `\\G(?:${oneOf(keys)})${end}` },
    { name: 'constant.numeric.criterion.qualspec', match: String.raw`\G\d+(?:\.\d+)?${end}` },
    { name: 'string.unquoted.plain.out.yaml', match: String.raw`\G[^\s:#](?:[^:#]|:(?!\s|$)|(?<!\s)#)*${end}` },
  ];
}

function grammar(topLevel: readonly string[], keys: readonly string[]): object {
  return {
    name: 'Qualspec',
    scopeName: 'source.qualspec',
    patterns: [{ include: 'source.yaml' }],
    injections: {
      'L:entity.name.tag.yaml': { patterns: keyPatterns(topLevel, keys) },
      [`L:string.unquoted.plain - entity.name.tag - ${inside}`]: { patterns: values },
      'L:comment.line': {
        patterns: [
          {
            name: 'keyword.control.suppression.qualspec',
            match: String.raw`\bqualspec-disable-(?:next-line|line|file)\b`,
          },
        ],
      },
    },
  };
}
