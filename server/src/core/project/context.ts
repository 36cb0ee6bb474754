import {
  type FactName,
  type FactValues,
  type GroupFact,
  type MatrixRowFact,
  type SharedKey,
  type SheetFact,
  type SpecificationFact,
  type UnitFact,
} from './facts';
import { anything } from './hidden';
import type { FileFacts, FileSummary, Lists } from './file';
import { indexOf } from './file-index';
import { type Known, type KnownKind, type KnownUnit, plainTitle, unitKey } from './known';
import { fullReference, isShort } from './units';
import { usedIn } from './used';
import type { Solutions } from '../pathways/solutions';
import { Memo } from '../syntax/memo';

/** What a project tells a file about the others. */
export interface ProjectView {
  /** What is known of a kind under a key, in all files; the same array as long as none of it changes. */
  ask<K extends KnownKind>(kind: K, key: string): readonly Known[K][];
  /** False while files are still being read, or where a file hides a unit: then 'unknown' cannot be said of a unit. */
  readonly complete: boolean;
  /** The day that findings are made for, YYYY-MM-DD; undefined where nobody said: then nothing is past or to come. */
  readonly today: string | undefined;
  /** Grows whenever one of the answers may have changed. */
  readonly version: number;
  /** Solved rules of combination. They follow from what was asked alone, so that nobody has to remember them. */
  readonly solutions: Solutions;
}

/** What can be asked of a project: what is known under a key, whether all units can be known, or what day it is. */
export type Question = readonly [kind: KnownKind, key: string] | 'complete' | 'today';

export interface Answered {
  readonly question: Question;
  readonly answer: unknown;
}

/** A text that is another one for each question. */
export function wordsOf(question: Question): string {
  return typeof question === 'string' ? question : question.join('\u0000');
}

export function answerTo(question: Question, project: ProjectView): unknown {
  if (question === 'complete') return project.complete;
  return question === 'today' ? project.today : project.ask(question[0], question[1]);
}

/**
 * What a rule may ask of the rest of the file and of other files. Every answer is remembered with its question: a rule
 * runs again only when an answer that it got is another one now.
 */
export class Context {
  /** Each question once, by its words. */
  private readonly askedOfFile = new Map<string, Asked>();
  private readonly askedOfProject = new Map<string, Answered>();
  private readonly memos = new Map<object, Memo>();
  /** The definitions of units by the names under which they were asked for. */
  private readonly knownUnits = new Map<string, readonly KnownUnit[]>();
  /** The facts and the state of the project with which all answers were last found to hold. */
  private facts: FileFacts;
  private version: number;

  constructor(
    private readonly file: () => FileSummary,
    private readonly project: () => ProjectView,
  ) {
    this.facts = file().facts;
    this.version = project().version;
  }

  /** The project, for rules that compare facts; what it answers is remembered too. */
  readonly asProject: ProjectView = asRemembered(this);

  /** What was asked of the project, and the answers. */
  get answered(): Iterable<Answered> {
    return this.askedOfProject.values();
  }

  /** Whether everything that was asked would be answered in the same way now. */
  stillHolds(): boolean {
    const { facts } = this.file();
    const project = this.project();
    if (facts !== this.facts)
      for (const { ask, answer } of this.askedOfFile.values()) if (!Object.is(ask(facts), answer)) return false;
    if (project.version !== this.version && !areAnswered(this.answered, project)) return false;
    this.facts = facts;
    this.version = project.version;
    return true;
  }

  private askFile<T>(question: string, ask: (facts: FileFacts) => T): T {
    const known = this.askedOfFile.get(question);
    if (known) return known.answer as T;
    const answer = ask(this.file().facts);
    this.askedOfFile.set(question, { ask, answer });
    return answer;
  }

  private askProject<T>(question: Question): T {
    const key = wordsOf(question);
    const known = this.askedOfProject.get(key);
    if (known) return known.answer as T;
    const answer = answerTo(question, this.project());
    this.askedOfProject.set(key, { question, answer });
    return answer as T;
  }

  /** What follows from a part of the file and from answers: worked out once for each part, as the answers are kept too. */
  workOut<P extends object, T>(part: P, make: (from: { readonly part: P; readonly context: Context }) => T): T {
    const memo = this.memos.get(part) ?? new Memo();
    this.memos.set(part, memo);
    return memo.of({ part, context: this }, make);
  }

  /** Solved rules of combination, of all files. */
  get solutions(): Solutions {
    return this.project().solutions;
  }

  /** The project's state, which grows with every change. */
  get projectVersion(): number {
    return this.project().version;
  }

  /** All facts of a name in the rule's own file. */
  all<N extends FactName>(name: N): readonly FactValues[N][] {
    return this.askFile(`all ${name}`, (facts) => facts.lists[name]);
  }

  /** The references of all units of the rule's own file, in the order of the text: what a range may name. */
  get references(): readonly string[] {
    return this.askFile('references', (facts) => facts.references);
  }

  /** The uri of the rule's own file. */
  get uri(): string {
    return this.file().uri;
  }

  /** What stands before short unit numbers. */
  get prefix(): string {
    return this.askFile('prefix', (facts) => facts.lists.specification[0]?.prefix ?? '');
  }

  /** The document itself, as its front matter has it. */
  get specification(): SpecificationFact | undefined {
    return this.askFile('specification', (facts) => facts.lists.specification[0]);
  }

  /** Whether the front matter states something for all qualifications. */
  states(key: SharedKey): boolean {
    return this.askFile(`states ${key}`, (facts) => facts.lists.specification[0]?.states.includes(key) === true);
  }

  get hasQualifications(): boolean {
    return this.askFile('has qualifications', (facts) => facts.lists.qualification.length > 0);
  }

  /** Whether the file has an assessment or a mark sheet. */
  get hasSheets(): boolean {
    return this.askFile('has sheets', (facts) => facts.lists.sheet.length > 0);
  }

  get organisation(): string {
    return this.askFile('organisation', (facts) => facts.lists.specification[0]?.organisation ?? '');
  }

  /** Whether the file says that it is for publication: only then is something missing a finding. */
  get forPublication(): boolean {
    return this.askFile('for publication', (facts) => facts.lists.status[0] === 'for publication');
  }

  /** Whether every unit that there is can be known. */
  get complete(): boolean {
    return this.askProject<boolean>('complete');
  }

  /**
   * The day that findings are made for, YYYY-MM-DD; undefined where nobody said. A rule that asks runs again when the day
   * has changed.
   */
  get today(): string | undefined {
    return this.askProject<string | undefined>('today');
  }

  /**
   * Whether something under a top-level key of the rule's own file could not be read, or may stand under a key that is
   * not understood: then nothing can be said to be missing there.
   */
  hides(key: string): boolean {
    return this.askFile(`hides ${key}`, ({ lists }) =>
      lists.hidden.some((hidden) => hidden === key || hidden === anything),
    );
  }

  /** Whether the rules, groups, assessments and so on of the rule's own file name a unit, by its full reference. */
  usesHere(reference: string): boolean {
    return this.askFile(`uses ${reference}`, (facts) => usedIn(facts).has(reference));
  }

  /** Whether a rule of combination in the rule's own file chooses from a group, or from one that there is not. */
  choosesFrom(group: string): boolean {
    return this.askFile(`chooses from ${group}`, (facts) => {
      const { groupsNamed, namesUnknownGroup } = indexOf(facts);
      return namesUnknownGroup || groupsNamed.has(group);
    });
  }

  /** Whether a rule of combination or the matrix in the rule's own file names a unit itself, by its full reference. */
  offers(reference: string): boolean {
    return this.askFile(`offers ${reference}`, (facts) => usedIn(facts).isOffered(reference));
  }

  /** Whether something in the rule's own file names a footnote, or may mean it: a name that no footnote has. */
  namesNote(id: string): boolean {
    return this.askFile(`note ${id}`, (facts) => {
      const { notesNamed, namesUnknownNote } = indexOf(facts);
      return namesUnknownNote || notesNamed.has(id);
    });
  }

  /**
   * Whether all that could name a unit of the rule's own file is known there: it has qualifications, each of them says
   * which units make it up, and nothing that could name one is hidden. A single question, since every unit asks it.
   */
  get namesAllItsUnits(): boolean {
    return this.askFile('names all its units', ({ lists }) => namesAllItsUnits(lists));
  }

  /** The definitions of a unit, by its full reference, a short number or another name. */
  units(reference: string): readonly KnownUnit[] {
    const known = this.knownUnits.get(reference) ?? this.findUnits(reference);
    this.knownUnits.set(reference, known);
    return known;
  }

  private findUnits(reference: string): readonly KnownUnit[] {
    const { organisation, prefix } = this;
    if (prefix !== '' && isShort(reference)) return this.definitions(organisation, prefix + reference);
    const exact = this.definitions(organisation, reference);
    if (exact.length > 0) return exact;
    const prefixed = prefix === '' ? exact : this.definitions(organisation, fullReference(reference, prefix));
    return prefixed.length > 0 ? prefixed : this.unitsOfOthers(reference);
  }

  /** The definitions of another organisation's unit, where the file itself says that the unit is theirs. */
  private unitsOfOthers(reference: string): readonly KnownUnit[] {
    const theirs = this.askFile(
      `other ${reference}`,
      (facts) => indexOf(facts).unitsOfOthers.get(reference)?.organisation,
    );
    return theirs === undefined ? [] : this.definitions(theirs, reference);
  }

  /** The definitions under exactly this name, in one organisation. */
  definitions(organisation: string, reference: string): readonly KnownUnit[] {
    return this.ask('unit', unitKey(organisation, reference));
  }

  /** What files of the project, this one among them, let each other know of a kind under a key. */
  ask<K extends KnownKind>(kind: K, key: string): readonly Known[K][] {
    return this.askProject<readonly Known[K][]>([kind, key]);
  }

  /** The definition that says most: a full one before one that has facts only. */
  unit(reference: string): UnitFact | undefined {
    const known = this.units(reference);
    return (known.find(({ fact }) => fact.criteria !== undefined) ?? known[0])?.fact;
  }

  hasOwn(unit: UnitFact): boolean {
    return this.askFile(`own ${unit.reference}`, (facts) => indexOf(facts).references.has(unit.reference));
  }

  group(id: string): GroupFact | undefined {
    return this.askFile(`group ${id}`, (facts) => indexOf(facts).groups.get(id));
  }

  /** The units that the matrix marks for a qualification. */
  matrix(qualification: string, how: 'mandatoryIn' | 'optionalIn'): readonly string[] {
    return this.all('matrix row')
      .filter((row: MatrixRowFact) => row[how].includes(qualification))
      .map((row) => row.unit);
  }

  /** Whether the rule's own file has a qualification of that name. */
  hasQualification(id: string): boolean {
    return this.askFile(`qualification ${id}`, (facts) => indexOf(facts).qualifications.has(id));
  }

  /** Whether the rows of the matrix name qualifications that there are, so that none of them can mean this one besides. */
  matrixIsKnown(qualification: string): boolean {
    return this.askFile(`matrix known ${qualification}`, (facts) => !indexOf(facts).unsureInMatrix.has(qualification));
  }

  /** The unit of the rule's own file that has a title, capitals and the like apart: its reference. */
  titled(title: string): string | undefined {
    const plain = plainTitle(title);
    return this.askFile(`titled ${plain}`, (facts) => indexOf(facts).titles.get(plain));
  }

  /** The assessment of an id in the rule's own file, and which of the file's sheets it is. */
  assessment(id: string): { readonly fact: SheetFact; readonly nth: number } | undefined {
    const fact = this.askFile(`assessment ${id}`, (facts) => indexOf(facts).assessments.get(id)?.fact);
    const nth = this.askFile(`place of assessment ${id}`, (facts) => indexOf(facts).assessments.get(id)?.nth);
    return fact && nth !== undefined ? { fact, nth } : undefined;
  }

  /** The assessments and mark sheets of the rule's own file that name a unit in exactly this way. */
  sheetsNaming(name: string): readonly NamingSheet[] {
    const all = this.askFile(`sheets naming ${name}`, (facts) => indexOf(facts).sheetsNaming.get(name));
    return (all?.split(',') ?? []).map((written) => {
      const nth = Number(written);
      const ask = (what: string, of: (sheet: SheetFact) => string) =>
        this.askFile(`${what} of sheet ${nth}`, ({ lists: { sheet } }) => (sheet[nth] ? of(sheet[nth]) : ''));
      return {
        nth,
        id: ask('id', (sheet) => sheet.id),
        isAssessment: ask('kind', (sheet) => sheet.is) === 'assessment',
        codes: ask('codes', ({ codes }) =>
          codes.map(({ unit, code }) => (unit === undefined ? code : `${unit} ${code}`)).join(),
        ),
        replaces: ask('replaced units', (sheet) => sheet.insteadOf.map(({ text }) => text).join('\n')) !== '',
      };
    });
  }

  /** Whether a sheet of the rule's own file may name its units by a range. */
  get sheetsHaveRanges(): boolean {
    return this.askFile('ranges of sheets', (facts) => indexOf(facts).sheetsHaveRanges);
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

function namesAllItsUnits(lists: Lists): boolean {
  if (lists.qualification.length === 0 || lists.hidden.some((key) => key !== 'units')) return false;
  const inMatrix = new Set(lists['matrix row'].flatMap((row) => [...row.mandatoryIn, ...row.optionalIn]));
  return lists.qualification.every(
    ({ id, from, units, incomplete }) => !incomplete && (from.length > 0 || units.length > 0 || inMatrix.has(id)),
  );
}

interface Asked {
  readonly ask: (facts: FileFacts) => unknown;
  readonly answer: unknown;
}

/** Whether a project would answer as it did. */
export function areAnswered(answered: Iterable<Answered>, project: ProjectView): boolean {
  for (const { question, answer } of answered) if (!Object.is(answerTo(question, project), answer)) return false;
  return true;
}

function asRemembered(context: Context): ProjectView {
  return {
    ask: (kind, key) => context.ask(kind, key),
    get complete() {
      return context.complete;
    },
    get today() {
      return context.today;
    },
    get version() {
      return context.projectVersion;
    },
    get solutions() {
      return context.solutions;
    },
  };
}
