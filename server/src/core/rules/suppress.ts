import type { SpecificationFile } from '../project/file';
import { positionAt } from '../syntax/document';
import type { NamedRule, Suppression } from '../syntax/suppressions';
import type { Span } from '../syntax/tree';
import type { Finding } from './finding';
import { nearest } from './nearest';

/** A finding and the index of its block in the file. */
interface FileFinding {
  readonly block: number;
  readonly finding: Finding;
}

/** The suppression comments of one block of a file. */
export interface BlockSuppressions {
  readonly block: number;
  readonly suppressions: readonly Suppression[];
}

/** What is wrong with a suppression comment, or with one of the names in it. */
export interface SuppressionProblem extends Span {
  readonly kind: 'unknown-rule' | 'without-reason' | 'unused';
  /** form: the word is not known. unnamed: no rule is named. never: findings of this rule stay. misplaced: too far down. */
  readonly why: 'form' | 'unnamed' | 'unknown' | 'never' | 'misplaced' | 'unused' | 'without-reason';
  /** The word or the name that the message is about. */
  readonly about: string;
  /** The name that was probably meant. */
  readonly meant?: string | undefined;
}

/** Which rules there are, and which of them can find something in this file. */
export interface KnownRules {
  /** The ids of all rules, and their families' names with the ids of their rules. */
  readonly ids: ReadonlySet<string>;
  readonly families: ReadonlyMap<string, readonly string[]>;
  /** Whether something could be found by a rule here; unset: it is off unless someone asks for it. */
  runs(id: string): 'on' | 'off' | 'unset';
}

export interface Suppressed {
  /** The findings that no comment suppresses. */
  readonly findings: readonly FileFinding[];
  readonly problems: readonly { readonly block: number; readonly problem: SuppressionProblem }[];
}

/**
 * Takes away what comments suppress, and says what is wrong with these comments. A finding is on the line on which it
 * begins. Findings about Qualspec itself and about suppressions stay.
 * @param isComplete whether everything is known that findings depend on: only then is a comment called unused
 */
export function suppress(
  file: SpecificationFile,
  findings: readonly FileFinding[],
  comments: readonly BlockSuppressions[],
  known: KnownRules,
  isComplete: () => boolean,
): Suppressed {
  const placed = comments.flatMap(({ block, suppressions }) =>
    suppressions.map((suppression) => ({ block, suppression, where: placeOf(file, block, suppression) })),
  );
  const used = new Map<string, boolean>();
  for (const { suppression, where } of placed)
    for (const { id } of suppression.rules) if (where !== undefined) used.set(`${where} ${id}`, false);
  const left = findings.filter(({ block, finding }) => {
    if (staysAlways(finding.rule)) return true;
    const line = lineAt(file, block, finding.start);
    const names = [finding.rule, familyOf(finding.rule)];
    const hits = names.flatMap((name) => [`${line} ${name}`, `file ${name}`]).filter((key) => used.has(key));
    for (const key of hits) used.set(key, true);
    return hits.length === 0;
  });
  const judges =
    findings.every(({ finding }) => !finding.rule.startsWith('internal/')) &&
    file.document.blocks.every((block) => block.unread.length === 0) &&
    isComplete();
  const name = namer(known);
  const problems = placed.flatMap(({ block, suppression, where }) =>
    problemsOf(
      suppression,
      where,
      name,
      (id) => judges && canBeUnused(id, known) && used.get(`${where} ${id}`) === false,
    ).map((problem) => ({ block, problem })),
  );
  return { findings: left, problems };
}

/** Findings about Qualspec itself and about suppressions are not suppressed. */
export function staysAlways(rule: string): boolean {
  return ['internal', 'suppressions', 'settings'].includes(familyOf(rule));
}

function familyOf(id: string): string {
  return id.split('/')[0] ?? '';
}

function lineAt({ document }: SpecificationFile, block: number, offset: number): number {
  return positionAt(document, (document.starts[block] ?? 0) + offset).line;
}

/** The line that a comment holds for, or 'file'; undefined where it holds for nothing. */
function placeOf(file: SpecificationFile, block: number, suppression: Suppression): number | 'file' | undefined {
  const { blocks } = file.document;
  switch (suppression.holdsFor) {
    case 'line':
      return lineAt(file, block, suppression.start);
    case 'next-line':
      if (suppression.next !== undefined) return lineAt(file, block, suppression.next);
      return block + 1 < blocks.length ? lineAt(file, block + 1, 0) : undefined;
    case 'file':
      return blocks[block]?.kind === 'head' || blocks[block]?.key === 'format' ? 'file' : undefined;
    default:
      return undefined;
  }
}

/** A comment is for a rule that can find something here; of a family, nothing but what is off anyway may be missing. */
function canBeUnused(id: string, { ids, families, runs }: KnownRules): boolean {
  const states = (ids.has(id) ? [id] : (families.get(id) ?? [])).map(runs);
  return states.includes('on') && !states.includes('off');
}

type Naming = { readonly why: 'known' } | { readonly why: 'never' | 'unknown'; readonly meant?: string | undefined };

/** What is to be said of a name. Looking for the name that was meant takes a while, so only the first few are looked for. */
function namer({ ids, families }: KnownRules): (id: string) => Naming {
  let hints = 20;
  return (id) => {
    if (staysAlways(id)) return { why: 'never' };
    if (ids.has(id) || families.has(id)) return { why: 'known' };
    const meant = hints-- > 0 && id.length < 60 ? nearest(id, [...ids, ...families.keys()]) : undefined;
    return { why: 'unknown', meant };
  };
}

function problemsOf(
  { start, end, word, holdsFor, rules, reason }: Suppression,
  where: number | 'file' | undefined,
  name: (id: string) => Naming,
  isUnused: (id: string) => boolean,
): SuppressionProblem[] {
  const whole = { start, end };
  if (!holdsFor) return [{ kind: 'unknown-rule', why: 'form', about: word, ...whole }];
  if (rules.length === 0) return [{ kind: 'unknown-rule', why: 'unnamed', about: word, ...whole }];
  const unreasoned: SuppressionProblem[] =
    reason === ''
      ? [{ kind: 'without-reason', why: 'without-reason', about: rules.map(({ id }) => id).join(', '), ...whole }]
      : [];
  if (holdsFor === 'file' && where === undefined)
    return [...unreasoned, { kind: 'unused', why: 'misplaced', about: word, ...whole }];
  const ofName = ({ id, start, end }: NamedRule): SuppressionProblem[] => {
    const naming = name(id);
    if (naming.why !== 'known') return [{ kind: 'unknown-rule', about: id, start, end, ...naming }];
    return isUnused(id) ? [{ kind: 'unused', why: 'unused', about: id, start, end }] : [];
  };
  return [...unreasoned, ...rules.flatMap(ofName)];
}
