import type { Context } from '../project/context';
import type {
  FactRule,
  FileRule,
  PartRule,
  Report,
  Rule,
  ShapeRule,
  SuppressionRule,
  SyntaxRule,
  TextRule,
} from './rule';

/** The rules, sorted by what they look at. */
export interface Catalogue {
  readonly rules: readonly Rule[];
  /** What looks at the parts of each shape. */
  readonly parts: ReadonlyMap<string, readonly PartCheck[]>;
  readonly texts: readonly TextRule[];
  readonly syntax: ReadonlyMap<string, SyntaxRule>;
  readonly shape: ReadonlyMap<string, ShapeRule>;
  readonly files: readonly FileRule[];
  readonly facts: readonly FactRule[];
  readonly suppressions: ReadonlyMap<string, SuppressionRule>;
  /** The ids of all rules, and of those that run. */
  readonly ids: ReadonlySet<string>;
  readonly on: ReadonlySet<string>;
  /** The ids of all rules by their families. */
  readonly families: ReadonlyMap<string, readonly string[]>;
}

/** @param runs whether a rule runs; those that are off by default do not, unless someone asks for them */
export function catalogueOf(
  rules: readonly Rule[],
  runs: (rule: Rule) => boolean = ({ byDefault }) => byDefault !== 'off',
): Catalogue {
  const on = rules.filter(runs);
  const syntax = on.filter((rule) => 'syntax' in rule);
  const shape = on.filter((rule) => 'shape' in rule);
  const suppressions = on.filter((rule) => 'suppression' in rule);
  return {
    rules,
    parts: byShape(on.filter((rule) => 'checks' in rule)),
    texts: on.filter((rule) => 'text' in rule),
    syntax: new Map(syntax.map((rule) => [rule.syntax, rule])),
    shape: new Map(shape.map((rule) => [rule.shape, rule])),
    files: on.filter((rule) => 'file' in rule),
    facts: on.filter((rule) => 'facts' in rule),
    suppressions: new Map(suppressions.map((rule) => [rule.suppression, rule])),
    ids: new Set(rules.map(({ id }) => id)),
    on: new Set(on.map(({ id }) => id)),
    families: familiesOf(rules),
  };
}

/** A rule's check of the parts of one shape. */
export interface PartCheck {
  readonly rule: PartRule;
  readonly check: (part: unknown, report: Report, context: Context) => void;
}

function byShape(rules: readonly PartRule[]): ReadonlyMap<string, readonly PartCheck[]> {
  const checks = new Map<string, PartCheck[]>();
  for (const rule of rules)
    for (const [shape, check] of Object.entries(rule.checks)) {
      const known = checks.get(shape) ?? [];
      checks.set(shape, known);
      known.push({ rule, check: check as PartCheck['check'] });
    }
  return checks;
}

function familiesOf(rules: readonly Rule[]): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  for (const { id } of rules) {
    const family = id.split('/')[0] ?? '';
    families.set(family, [...(families.get(family) ?? []), id]);
  }
  return families;
}
