import type { Solutions } from '../pathways/solutions';
import type { FileFacts, FileSummary } from './file';
import type { Known, KnownKind } from './known';
import { same } from './same';
import type { ViewName } from './unit-views';

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
  /** Under which keys answers may have changed since a version; undefined where that is too long ago to be known. */
  changesSince(version: number): readonly Slot[] | undefined;
  /** Solved rules of combination. They follow from what was asked alone, so that nobody has to remember them. */
  readonly solutions: Solutions;
}

/** Where something is known: of a kind, under a key. */
export type Slot = readonly [kind: KnownKind, key: string];

/** The same where only a part of it is looked at: that of a view, by its name. */
export type Glance = readonly [kind: KnownKind, key: string, view: ViewName];

/** What can be asked of a project: what is known under a key, whether all units can be known, or what day it is. */
export type Question = Slot | Glance | 'complete' | 'today';

/** A question and what was known under its key, all of it. */
export interface Answered {
  readonly question: Question;
  readonly answer: unknown;
}

export function answerTo(question: Question, project: ProjectView): unknown {
  if (question === 'complete') return project.complete;
  return question === 'today' ? project.today : project.ask(question[0], question[1]);
}

/** Something that a file can be asked for each of many keys, such as the group of a name. */
export interface FileQuestion<T> {
  /** What the answer follows from: as long as these stay, so does the answer. */
  readonly from: (facts: FileFacts) => readonly unknown[];
  readonly answer: (facts: FileFacts, key: string) => T;
}

/**
 * What is looked at of that which is known under a key: as long as that says the same, who looks at nothing else need not
 * know that the rest has changed.
 */
export interface View<K extends KnownKind, T> {
  readonly name: ViewName;
  readonly of: K;
  readonly read: (known: readonly Known[K][]) => T;
}
type AnyView = View<KnownKind, unknown>;

/**
 * Who asked. It knows nothing else: questions still name it for a while after it was forgotten, and what was worked out
 * for it would be kept with it.
 */
export class Asker {
  /** An answer that it got is another one now. */
  outdated = false;
  /** It was forgotten. */
  left = false;
  /** All that it asked, each once. */
  readonly asked: Asked[] = [];
}

/** A question that was asked, with the answer that everybody got who is not outdated. */
interface Asked {
  readonly key: string;
  answer: unknown;
  askers: Asker[];
  /** How many of them were forgotten. */
  left: number;
  /** The others of its kind. */
  readonly home: Map<string, Asked>;
}

/**
 * What was asked of a file and its project, and who asked: each question once, however many asked it. After a change,
 * only questions whose answers can have changed are asked again, and only who got another answer has to look again.
 */
export class Questions {
  private readonly ofFile = new Map<FileQuestion<unknown>, Map<string, Asked>>();
  private readonly ofProject = new Map<KnownKind, Map<string, Asked>>();
  private readonly ofViews = new Map<AnyView, Map<string, Asked>>();
  /** Whether all is known, and the day. */
  private readonly ofWorld = new Map<string, Asked>();
  private facts: FileFacts | undefined;
  private version: number | undefined;

  constructor(
    readonly file: () => FileSummary,
    readonly project: () => ProjectView,
    /** Where it is counted how many answers are looked up. */
    private readonly work = { questionsAsked: 0 },
  ) {}

  askFile<T>(question: FileQuestion<T>, key: string, asker: Asker): T {
    const home = homeIn(this.ofFile, question as FileQuestion<unknown>);
    const asked = home.get(key) ?? this.firstAnswer(home, key, question.answer(this.file().facts, key));
    return noted(asked, asker) as T;
  }

  askProject(question: Question, asker: Asker): unknown {
    const isOfWorld = typeof question === 'string';
    const home = isOfWorld ? this.ofWorld : homeIn(this.ofProject, question[0]);
    const key = isOfWorld ? question : question[1];
    return noted(home.get(key) ?? this.firstAnswer(home, key, answerTo(question, this.project())), asker);
  }

  askView<K extends KnownKind, T>(view: View<K, T>, key: string, asker: Asker): T {
    const home = homeIn(this.ofViews, view as unknown as AnyView);
    const asked = home.get(key) ?? this.firstAnswer(home, key, view.read(this.project().ask(view.of, key)));
    return noted(asked, asker) as T;
  }

  private firstAnswer(home: Map<string, Asked>, key: string, answer: unknown): Asked {
    this.work.questionsAsked++;
    const asked = { key, answer, askers: [], left: 0, home };
    home.set(key, asked);
    return asked;
  }

  /**
   * Turns to the file and the project as they are now.
   * @returns whether somebody is outdated now
   */
  refresh(): boolean {
    const { facts } = this.file();
    const { version } = this.project();
    let changed = false;
    if (this.facts && facts !== this.facts) changed = this.refreshFile(this.facts, facts);
    if (this.version !== undefined && version !== this.version) changed = this.refreshProject(this.version) || changed;
    this.facts = facts;
    this.version = version;
    return changed;
  }

  private refreshFile(before: FileFacts, facts: FileFacts): boolean {
    let changed = false;
    for (const [question, asked] of this.ofFile) {
      const was = question.from(before);
      if (question.from(facts).every((part, i) => part === was[i])) continue;
      for (const each of asked.values()) if (this.renew(each, question.answer(facts, each.key))) changed = true;
    }
    return changed;
  }

  private refreshProject(since: number): boolean {
    const project = this.project();
    let changed = false;
    for (const asked of this.ofWorld.values())
      if (this.renew(asked, answerTo(asked.key as 'complete' | 'today', project))) changed = true;
    for (const [kind, key] of project.changesSince(since) ?? this.slots()) {
      const asked = this.ofProject.get(kind)?.get(key);
      if (asked && this.renew(asked, project.ask(kind, key))) changed = true;
      for (const [view, keys] of this.ofViews) {
        const looked = view.of === kind ? keys.get(key) : undefined;
        if (looked && this.renewView(looked, view.read(project.ask(kind, key)))) changed = true;
      }
    }
    return changed;
  }

  private renewView(asked: Asked, answer: unknown): boolean {
    return this.renew(asked, same(asked.answer, answer) ? asked.answer : answer);
  }

  private renew(asked: Asked, answer: unknown): boolean {
    this.work.questionsAsked++;
    if (Object.is(asked.answer, answer)) return false;
    asked.answer = answer;
    for (const asker of asked.askers) asker.outdated = true;
    return asked.askers.length > asked.left;
  }

  /** Forgets somebody; what nobody else asked is not asked again. */
  leave({ asker }: { readonly asker: Asker }): void {
    if (asker.left) return;
    asker.left = true;
    for (const asked of asker.asked) {
      asked.left++;
      // looked through only when half of them are gone: a thousand blocks ask for the prefix
      if (2 * asked.left <= asked.askers.length) continue;
      asked.askers = asked.askers.filter(({ left }) => !left);
      asked.left = 0;
      if (asked.askers.length === 0 && asked.home.get(asked.key) === asked) asked.home.delete(asked.key);
    }
    asker.asked.length = 0;
  }

  /** What was asked of the project, and the answers. */
  get answered(): Answered[] {
    const world = [...this.ofWorld.values()].map(({ key, answer }) => ({
      question: key as 'complete' | 'today',
      answer,
    }));
    const slots = [...this.ofProject].flatMap(([kind, asked]) =>
      [...asked.values()].map(({ key, answer }) => ({ question: [kind, key] as const, answer })),
    );
    const project = this.project();
    const glances = [...this.ofViews].flatMap(([{ of, name }, asked]) =>
      [...asked.keys()]
        .filter((key) => !this.ofProject.get(of)?.has(key))
        .map((key) => ({ question: [of, key, name] as const, answer: project.ask(of, key) })),
    );
    return [...world, ...slots, ...glances];
  }

  private *slots(): Generator<Slot> {
    for (const [kind, asked] of this.ofProject) for (const key of asked.keys()) yield [kind, key];
    for (const [{ of }, asked] of this.ofViews) for (const key of asked.keys()) yield [of, key];
  }
}

/** Notes who asked, and hands out the answer. */
function noted(asked: Asked, asker: Asker): unknown {
  // one asks after the other: who asked this before was the last to do so
  if (asked.askers.at(-1) !== asker) {
    asked.askers.push(asker);
    asker.asked.push(asked);
  }
  return asked.answer;
}

function homeIn<K>(homes: Map<K, Map<string, Asked>>, question: K): Map<string, Asked> {
  const home = homes.get(question) ?? new Map<string, Asked>();
  if (home.size === 0) homes.set(question, home);
  return home;
}
