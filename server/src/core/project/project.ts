import { splitUnitTerm } from '../model/terms';
import { Solutions } from '../pathways/solutions';
import { anything } from './hidden';
import type { FileSummary } from './file';
import type { Known, KnownKind } from './known';
import { MentionIndex, meaningsOf } from './mention-index';
import { NameIndex } from './name-index';
import { ProjectIndex } from './project-index';
import type { ProjectView, Slot } from './questions';
import type { SettledFile } from './settled';

/** The files that see each other. Files are keyed by one normalised uri each; what order they came in makes no difference. */
export class Project implements ProjectView {
  private readonly files = new Map<string, FileSummary>();
  private readonly index = new ProjectIndex();
  private readonly mentions = new MentionIndex();
  /** What the files name, for those who look for something. */
  readonly names = new NameIndex();
  readonly solutions = new Solutions();
  private readonly loaded: ProjectView = asLoaded(this, () => this.hiding === 0);
  private loading = 0;
  private changes = 0;
  /** The last changes, the version that each of them made, and the last version whose changes are forgotten. */
  private log: Slot[] = [];
  private versions: number[] = [];
  private forgotten = 0;
  /** How many files may have a unit that cannot be seen. */
  private hiding = 0;
  private day: string | undefined;

  /** Adds a file, or takes a newer state of it. */
  set(file: FileSummary): void {
    const before = this.files.get(file.uri);
    if (file === before) return;
    this.files.set(file.uri, file);
    this.mentions.replace(before, file);
    // behind most keystrokes a file tells what it told before
    if (before?.facts === file.facts) return;
    this.countHidden(before, file);
    this.names.replace(before, file);
    this.note(this.index.replace(before, file));
  }

  delete(uri: string): void {
    const before = this.files.get(uri);
    this.files.delete(uri);
    this.countHidden(before, undefined);
    this.mentions.replace(before, undefined);
    this.names.replace(before, undefined);
    this.note(this.index.replace(before, undefined));
  }

  get(uri: string): FileSummary | undefined {
    return this.files.get(uri);
  }

  /** All files, in the order of their uris. */
  all(): FileSummary[] {
    return [...this.files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** Between the two, no unit is called unknown: it may be in a file that has not been read yet. */
  beginLoading(): void {
    this.loading++;
    this.changes++;
  }

  endLoading(): void {
    this.loading--;
    this.changes++;
  }

  /** The project as it will be once everything is read, if no unknown file changes it. */
  get asLoaded(): ProjectView {
    return this.loaded;
  }

  /** Grows whenever something changes that files see of each other. */
  get version(): number {
    return this.changes;
  }

  changesSince(version: number): Slot[] | undefined {
    if (version < this.forgotten) return undefined;
    let first = this.log.length;
    while ((this.versions[first - 1] ?? 0) > version) first--;
    return this.log.slice(first);
  }

  private note(slots: readonly Slot[]): void {
    if (slots.length === 0) return;
    const version = ++this.changes;
    for (const slot of slots) {
      this.log.push(slot);
      this.versions.push(version);
    }
    if (this.log.length <= 2 * remembered) return;
    const gone = this.log.length - remembered;
    this.forgotten = this.versions[gone - 1] ?? version;
    this.log = this.log.slice(gone);
    this.versions = this.versions.slice(gone);
  }

  get today(): string | undefined {
    return this.day;
  }

  /** Hands in the day that findings are made for, YYYY-MM-DD: the project knows no clock. */
  setToday(today: string | undefined): void {
    if (today === this.day) return;
    this.day = today;
    this.changes++;
  }

  get complete(): boolean {
    return this.loading === 0 && this.hiding === 0;
  }

  /** The uris of the files that may mention a unit by one of its full names. */
  mentioning(organisation: string, names: Iterable<string>): readonly string[] {
    return this.mentions.mentioning(organisation, names);
  }

  /** Whether each unit that a file mentions is in some file; of a range, its ends. */
  knowsUnitsOf(file: SettledFile): boolean {
    const { mentioned } = file;
    const isKnown = (key: string) => this.ask('unit', key).length > 0;
    // what may be a range is mentioned with its ends
    const isRange = (name: string) => splitUnitTerm({ text: name, start: 0, end: name.length }).range !== undefined;
    return meaningsOf(file, mentioned).every((keys, i) => keys.some(isKnown) || isRange(mentioned[i] ?? ''));
  }

  ask<K extends KnownKind>(kind: K, key: string): readonly Known[K][] {
    return this.index.ask(kind, key);
  }

  private countHidden(before: FileSummary | undefined, after: FileSummary | undefined): void {
    const more = Number(hidesUnits(after)) - Number(hidesUnits(before));
    if (more === 0) return;
    this.hiding += more;
    this.changes++;
  }
}

/** How many changes are remembered at least: those of many keystrokes, and of a few files. */
const remembered = 1_000;

/** Whether a unit may be in the file that cannot be seen. */
function hidesUnits(file: FileSummary | undefined): boolean {
  return file !== undefined && file.facts.lists['hidden name'].some((key) => key === 'units' || key === anything);
}

function asLoaded(project: Project, complete: () => boolean): ProjectView {
  return {
    ask: (kind, key) => project.ask(kind, key),
    get complete() {
      return complete();
    },
    get today() {
      return project.today;
    },
    get version() {
      return project.version;
    },
    changesSince: (version) => project.changesSince(version),
    solutions: project.solutions,
  };
}
