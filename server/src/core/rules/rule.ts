import type { SettingsProblem } from '../configuration/read';
import type { Fix } from '../fixes/fix';
import type { ShapeName, Shapes } from '../model/generated';
import type { BlockText } from '../model/texts';
import type { Context } from '../project/context';
import type { FactName, FactValues } from '../project/facts';
import type { FileSummary, SpecificationFile } from '../project/file';
import type { ProjectView } from '../project/questions';
import type { ShapeProblem } from '../shape/problems';
import type { Block } from '../syntax/block';
import type { SyntaxProblem } from '../syntax/problems';
import type { Span } from '../syntax/tree';
import type { Related, RelatedHere, Severity } from './finding';
import type { SuppressionProblem } from './suppress';

/** Says that something is wrong at a place of the block under the rule's eyes. */
export type Report = (
  at: Span,
  message: string,
  related?: readonly (Related | RelatedHere)[],
  fixes?: readonly Fix[],
) => void;

/** Says that something is wrong in one of the file's blocks, by its index. */
export type FileReport = (
  block: number,
  at: Span,
  message: string,
  related?: readonly (Related | RelatedHere)[],
  fixes?: readonly Fix[],
) => void;

/** What a rule looks at: the parts of a specification by their shapes, each alone, with the rest through the context. */
export type PartChecks = { readonly [S in ShapeName]?: (part: Shapes[S], report: Report, context: Context) => void };

/** What every rule says about itself. The page beside the rule has its examples. */
interface RuleBase {
  /** `family/name`: the same in path, page, settings and suppression. Never renamed. */
  readonly id: string;
  /** One line that states what is right. */
  readonly title: string;
  readonly severity: Severity;
  /** It says nothing unless the configuration asks for it. */
  readonly byDefault?: 'off';
  /** The regulation, published specification or house rule that it comes from. */
  readonly source: string;
  /** What its quick fix does, in a line; missing where a machine has nothing to propose. */
  readonly fix?: string;
}

export interface PartRule extends RuleBase {
  /** 'complete': leaves blocks alone of which a part could not be read, because what is missing there is unknown. */
  readonly requires?: 'complete';
  readonly checks: PartChecks;
}

/** A rule about the text before its meaning is looked at. */
export interface SyntaxRule extends RuleBase {
  readonly syntax: SyntaxProblem['kind'];
  readonly message: (problem: SyntaxProblem) => string;
  readonly fixes?: (problem: SyntaxProblem, block: Block) => readonly Fix[];
}

/** A rule about the shape that the schema sets. */
export interface ShapeRule<K extends ShapeProblem['kind'] = ShapeProblem['kind']> extends RuleBase {
  readonly shape: K;
  readonly message: (problem: Extract<ShapeProblem, { kind: K }>) => string;
  /** Another place in the same block that the finding speaks of. */
  readonly related?: (problem: Extract<ShapeProblem, { kind: K }>) => readonly RelatedHere[];
  readonly fixes?: (problem: Extract<ShapeProblem, { kind: K }>, block: Block) => readonly Fix[];
}

/** A rule about a file as a whole. It runs whenever the file is checked, so it has to be quick. */
export interface FileRule extends RuleBase {
  readonly file: (file: SpecificationFile, report: FileReport) => void;
}

/** Says that something is wrong with a fact of the file: which of the facts of its name, and which part of it. */
export type FactReport = (
  name: FactName,
  nth: number,
  part: string,
  message: string,
  related?: readonly Related[],
  fixes?: readonly Fix[],
) => void;

/** A file as rules that compare facts see it. */
export interface FactFile extends FileSummary {
  /**
   * What is read of each fact of a name: who looks at nothing else runs again only when that has changed, and not where
   * something else of a fact has.
   * @param read always the same function
   */
  each<N extends FactName, T>(name: N, read: (fact: FactValues[N]) => T): readonly T[];
}

/** A rule that compares facts, of one file or of several. It runs again only when a fact has changed. */
export interface FactRule extends RuleBase {
  readonly facts: (file: FactFile, report: FactReport, project: ProjectView) => void;
}

/** A rule about the author's own words, wherever they stand: each text of a block, one after the other. */
export interface TextRule extends RuleBase {
  /** What stands in every text that it finds something in: a block without it is not even taken apart. */
  readonly needs?: string;
  readonly text: (text: BlockText, report: Report, context: Context) => void;
}

/** A rule about the comments that suppress findings. */
export interface SuppressionRule extends RuleBase {
  readonly suppression: SuppressionProblem['kind'];
  readonly message: (problem: SuppressionProblem) => string;
  readonly fixes?: (problem: SuppressionProblem, block: Block) => readonly Fix[];
}

/** A rule about the configuration file. */
export interface SettingsRule extends RuleBase {
  readonly settings: SettingsProblem['kind'];
  readonly message: (problem: SettingsProblem) => string;
  readonly fixes?: (problem: SettingsProblem) => readonly Fix[];
}

export type Rule = PartRule | SyntaxRule | ShapeRule | FileRule | FactRule | TextRule | SuppressionRule | SettingsRule;

export function defineRule(rule: PartRule): PartRule {
  return rule;
}

export function defineSyntaxRule(rule: SyntaxRule): SyntaxRule {
  return rule;
}

export function defineShapeRule<K extends ShapeProblem['kind']>(rule: ShapeRule<K>): ShapeRule {
  return rule as unknown as ShapeRule;
}

export function defineSuppressionRule(rule: SuppressionRule): SuppressionRule {
  return rule;
}

export function defineSettingsRule(rule: SettingsRule): SettingsRule {
  return rule;
}

export function defineTextRule(rule: TextRule): TextRule {
  return rule;
}

export function defineFileRule(rule: FileRule): FileRule {
  return rule;
}

export function defineFactRule(rule: FactRule): FactRule {
  return rule;
}
