import type {
  FactName,
  FactValues,
  GroupFact,
  MatrixRowFact,
  SharedKey,
  SheetFact,
  SpecificationFact,
  UnitFact,
  UnitOutline,
} from './facts';
import type { FileSummary } from './file';
import * as file from './file-questions';
import { type Known, type KnownKind, type KnownUnit, type OutlinedUnit, plainTitle, unitKey } from './known';
import { RememberedProject } from './remembered-project';
import { Asker, type FileQuestion, type ProjectView, Questions, type Slot, type View } from './questions';
import {
  type AssessedUnit,
  type UnitNames,
  type UnitSize,
  assessedUnit,
  fullest,
  namesOfUnit,
  sizesOfUnit,
  successorOfUnit,
} from './unit-views';
import { fullReference, isShort } from './units';
import type { Solutions } from '../pathways/solutions';
import { Memo } from '../syntax/memo';

/**
 * What a rule may ask of the rest of the file and of other files. Every question is remembered with who asked it: a rule
 * runs again only when an answer that it got is another one now.
 */
export class Context {
  readonly asker = new Asker();
  // most blocks ask for little: what keeps answers is made at the first of them
  private memos: Map<object, Memo> | undefined;
  /** The definitions of units by the names under which they were asked for. */
  private outlined: Map<string, readonly OutlinedUnit[]> | undefined;
  private whole: Map<string, readonly KnownUnit[]> | undefined;
  /** What was looked at of units, by the names under which they were asked for. */
  private looked: Map<unknown, Map<string, unknown>> | undefined;
  private remembered: ProjectView | undefined;
  // what every name of a unit depends on is asked for again and again
  private ownOrganisation: string | undefined;
  private ownPrefix: string | undefined;
  private isComplete: boolean | undefined;

  constructor(private readonly questions: Questions) {}

  /** The project, for rules that compare facts; what it is asked is remembered too. */
  get asProject(): ProjectView {
    return (this.remembered ??= new RememberedProject(this));
  }

  /** An answer that it got is another one now. */
  get outdated(): boolean {
    return this.asker.outdated;
  }

  private askFile<T>(question: FileQuestion<T>, key = ''): T {
    return this.questions.askFile(question, key, this.asker);
  }

  /** What follows from a part of the file and from answers: worked out once for each part, as the answers are kept too. */
  workOut<P extends object, T>(part: P, make: (from: { readonly part: P; readonly context: Context }) => T): T {
    const memos = (this.memos ??= new Map());
    let memo = memos.get(part);
    if (!memo) memos.set(part, (memo = new Memo()));
    return memo.of({ part, context: this }, make);
  }

  /** Solved rules of combination, of all files. */
  get solutions(): Solutions {
    return this.questions.project().solutions;
  }

  /** The project's state, which grows with every change. */
  get projectVersion(): number {
    return this.questions.project().version;
  }

  /** See `ProjectView`. */
  changesSince(version: number): readonly Slot[] | undefined {
    return this.questions.project().changesSince(version);
  }

  /** All facts of a name in the rule's own file. */
  all<N extends FactName>(name: N): readonly FactValues[N][] {
    return this.askFile(file.lists[name] as FileQuestion<readonly FactValues[N][]>);
  }

  /** The references of all units of the rule's own file, in the order of the text: what a range may name. */
  get references(): readonly string[] {
    return this.askFile(file.references);
  }

  /** The uri of the rule's own file. */
  get uri(): string {
    return this.questions.file().uri;
  }

  /** What stands before short unit numbers. */
  get prefix(): string {
    return (this.ownPrefix ??= this.askFile(file.prefix));
  }

  /** The document itself, as its front matter has it. */
  get specification(): SpecificationFact | undefined {
    return this.askFile(file.specification);
  }

  /** Whether the front matter states something for all qualifications. */
  states(key: SharedKey): boolean {
    return this.askFile(file.states, key);
  }

  get hasQualifications(): boolean {
    return this.askFile(file.hasQualifications);
  }

  /** Whether the file has an assessment or a mark sheet. */
  get hasSheets(): boolean {
    return this.askFile(file.hasSheets);
  }

  get organisation(): string {
    return (this.ownOrganisation ??= this.askFile(file.organisation));
  }

  /** Whether the file says that it is for publication: only then is something missing a finding. */
  get forPublication(): boolean {
    return this.askFile(file.forPublication);
  }

  /**
   * Whether every unit of the rule's own file can be known: what a range names follows from these alone. Of single names,
   * each one tells whether its unit is known.
   */
  get knowsOwnUnits(): boolean {
    return !this.hides('units');
  }

  /**
   * Whether every unit that there is can be known, here or elsewhere. To be asked only by who is about to say that
   * something is missing: whenever another file hides a unit, whoever asked is checked again.
   */
  get complete(): boolean {
    return (this.isComplete ??= this.knowsOwnUnits && this.questions.askProject('complete', this.asker) === true);
  }

  /**
   * The day that findings are made for, YYYY-MM-DD; undefined where nobody said. A rule that asks runs again when the day
   * has changed.
   */
  get today(): string | undefined {
    return this.questions.askProject('today', this.asker) as string | undefined;
  }

  /**
   * Whether something under a top-level key of the rule's own file could not be read, or may stand under a key that is
   * not understood: then nothing can be said to be missing there.
   */
  hides(key: string): boolean {
    return this.askFile(file.hides, key);
  }

  /** Whether the rules, groups, assessments and so on of the rule's own file name a unit, by its full reference. */
  usesHere(reference: string): boolean {
    return this.askFile(file.uses, reference);
  }

  /** Whether a rule of combination in the rule's own file chooses from a group, or from one that there is not. */
  choosesFrom(group: string): boolean {
    return this.askFile(file.choosesFrom, group);
  }

  /** Whether a rule of combination or the matrix in the rule's own file names a unit itself, by its full reference. */
  offers(reference: string): boolean {
    return this.askFile(file.offers, reference);
  }

  /** Whether something in the rule's own file names a footnote, or may mean it: a name that no footnote has. */
  namesNote(id: string): boolean {
    return this.askFile(file.namesNote, id);
  }

  /**
   * Whether all that could name a unit of the rule's own file is known there: it has qualifications, each of them says
   * which units make it up, and nothing that could name one is hidden. A single question, since every unit asks it.
   */
  get namesAllItsUnits(): boolean {
    return this.askFile(file.namesAllItsUnits);
  }

  /** The definitions of a unit, by its full reference, a short number or another name. */
  units(reference: string): readonly OutlinedUnit[] {
    const outlined = (this.outlined ??= new Map());
    let known = outlined.get(reference);
    if (!known) outlined.set(reference, (known = this.findUnits('unit', reference)));
    return known;
  }

  /** The same with the texts of outcomes and criteria. Who looks at these alone asks for them: they change often. */
  wholeUnits(reference: string): readonly KnownUnit[] {
    const whole = (this.whole ??= new Map());
    let known = whole.get(reference);
    if (!known) whole.set(reference, (known = this.findUnits('whole unit', reference)));
    return known;
  }

  /** The full reference of a unit, as its definition has it; undefined where there is no such unit. */
  nameOf(reference: string): string | undefined {
    return this.namesOf(reference)?.reference;
  }

  /** The names of a unit as its definition has them. */
  namesOf(reference: string): UnitNames | undefined {
    return this.look(namesOfUnit, reference);
  }

  /** The figures of a unit's definitions. */
  sizesOf(reference: string): readonly UnitSize[] {
    return this.look(sizesOfUnit, reference) ?? none;
  }

  /** The figures of the definition that says most. */
  sizeOf(reference: string): UnitSize | undefined {
    const sizes = this.sizesOf(reference);
    return sizes.find(({ full }) => full) ?? sizes[0];
  }

  /** What a unit says of the one that takes its place. */
  replacementOf(reference: string): UnitOutline['replacedBy'] {
    return this.look(successorOfUnit, reference)?.replacedBy;
  }

  /** The definitions of a unit without its figures. */
  assessedUnits(reference: string): readonly AssessedUnit[] {
    return this.look(assessedUnit, reference) ?? none;
  }

  private look<K extends UnitKind, T>(view: View<K, T>, reference: string): T | undefined {
    const looked = (this.looked ??= new Map());
    let answers = looked.get(view) as Map<string, T | undefined> | undefined;
    if (!answers) looked.set(view, (answers = new Map()));
    if (answers.has(reference)) return answers.get(reference);
    const answer = this.find(reference, (organisation, name) =>
      this.questions.askView(view, unitKey(organisation, name), this.asker),
    );
    answers.set(reference, answer);
    return answer;
  }

  private findUnits<K extends UnitKind>(kind: K, reference: string): readonly Known[K][] {
    const found = this.find(reference, (organisation, name) => {
      const known = this.definitions(kind, organisation, name);
      return known.length > 0 ? known : undefined;
    });
    return found ?? none;
  }

  /** What there is under the names that a written one may stand for, the first that there is. */
  private find<T>(reference: string, ask: (organisation: string, name: string) => T | undefined): T | undefined {
    const { organisation, prefix } = this;
    if (prefix !== '' && isShort(reference)) return ask(organisation, prefix + reference);
    const own =
      ask(organisation, reference) ?? (prefix === '' ? undefined : ask(organisation, fullReference(reference, prefix)));
    if (own !== undefined) return own;
    // another organisation's unit, where the file itself says that the unit is theirs
    const theirs = this.askFile(file.ownerElsewhere, reference);
    return theirs === undefined ? undefined : ask(theirs, reference);
  }

  /** The definitions under exactly this name, in one organisation. */
  definitions<K extends UnitKind>(kind: K, organisation: string, reference: string): readonly Known[K][] {
    return this.ask(kind, unitKey(organisation, reference));
  }

  /** What files of the project, this one among them, let each other know of a kind under a key. */
  ask<K extends KnownKind>(kind: K, key: string): readonly Known[K][] {
    return this.questions.askProject([kind, key], this.asker) as readonly Known[K][];
  }

  /** The definition that says most: a full one before one that has facts only. */
  unit(reference: string): UnitOutline | undefined {
    return fullest(this.units(reference))?.fact;
  }

  /** The same with the texts of outcomes and criteria. */
  wholeUnit(reference: string): UnitFact | undefined {
    return fullest(this.wholeUnits(reference))?.fact;
  }

  /** Whether a unit stands in the rule's own file, by its full reference. */
  hasOwn(reference: string): boolean {
    return this.askFile(file.hasOwn, reference);
  }

  group(id: string): GroupFact | undefined {
    return this.askFile(file.group, id);
  }

  /** The units that the matrix marks for a qualification. */
  matrix(qualification: string, how: 'mandatoryIn' | 'optionalIn'): readonly string[] {
    return this.all('matrix row')
      .filter((row: MatrixRowFact) => row[how].includes(qualification))
      .map((row) => row.unit);
  }

  /** Whether the rule's own file has a qualification of that name. */
  hasQualification(id: string): boolean {
    return this.askFile(file.hasQualification, id);
  }

  /** Whether the rows of the matrix name qualifications that there are, so that none of them can mean this one besides. */
  matrixIsKnown(qualification: string): boolean {
    return this.askFile(file.matrixIsKnown, qualification);
  }

  /** The unit of the rule's own file that has a title, capitals and the like apart: its reference. */
  titled(title: string): string | undefined {
    return this.askFile(file.titled, plainTitle(title));
  }

  /** The assessment of an id in the rule's own file, and which of the file's sheets it is. */
  assessment(id: string): { readonly fact: SheetFact; readonly nth: number } | undefined {
    const fact = this.askFile(file.assessment, id);
    const nth = this.askFile(file.assessmentPlace, id);
    return fact && nth !== undefined ? { fact, nth } : undefined;
  }

  /** The assessments and mark sheets of the rule's own file that name a unit in exactly this way. */
  sheetsNaming(name: string): readonly NamingSheet[] {
    const all = this.askFile(file.sheetsNaming, name);
    return (all?.split(',') ?? []).map((nth) => new AskedSheet(Number(nth), (question) => this.askFile(question, nth)));
  }

  /** Whether a sheet of the rule's own file may name its units by a range. */
  get sheetsHaveRanges(): boolean {
    return this.askFile(file.sheetsHaveRanges);
  }
}

/** An assessment or a mark sheet that names a unit. */
export interface NamingSheet {
  /** Which of the file's sheets it is, counted from 0. */
  readonly nth: number;
  readonly id: string;
  readonly isAssessment: boolean;
  /** The criteria that it names, with commas between them. */
  readonly codes: string;
  /** It is an alternative to other assessments. */
  readonly replaces: boolean;
}

/** Asks for each of these where somebody looks at it. */
class AskedSheet implements NamingSheet {
  constructor(
    readonly nth: number,
    private readonly ask: (question: FileQuestion<string>) => string,
  ) {}

  get id(): string {
    return this.ask(file.sheets.id);
  }

  get isAssessment(): boolean {
    return this.ask(file.sheets.kind) === 'assessment';
  }

  get codes(): string {
    return this.ask(file.sheets.codes);
  }

  get replaces(): boolean {
    return this.ask(file.sheets.insteadOf) !== '';
  }
}

const none: readonly never[] = [];

type UnitKind = 'unit' | 'whole unit';

/** For those who look at a file as it is, and at nothing that comes later. */
export function contextOf(file: FileSummary, project: ProjectView): Context {
  return new Context(
    new Questions(
      () => file,
      () => project,
    ),
  );
}
