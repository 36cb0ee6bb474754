import type { KnownUnit, ProjectUnits } from './context';
import { anything } from './hidden';
import type { FileSummary } from './file';

/** The files that see each other. Files are keyed by one normalised uri each; what order they came in makes no difference. */
export class Project implements ProjectUnits {
  private readonly files = new Map<string, FileSummary>();
  /** By name, the units that each file defines under it. */
  private readonly definitions = new Map<string, Map<string, readonly KnownUnit[]>>();
  private readonly index = new Map<string, readonly KnownUnit[]>();
  private readonly loaded: ProjectUnits = asLoaded(this, () => this.hiding === 0);
  private loading = 0;
  private changes = 0;
  /** How many files have a unit whose reference could not be read. */
  private hiding = 0;
  private day: string | undefined;

  /** Adds a file, or takes a newer state of it. */
  set(file: FileSummary): void {
    const before = this.files.get(file.uri);
    this.files.set(file.uri, file);
    this.countHidden(before, -1);
    this.countHidden(file, 1);
    if (before && tellsSameUnits(before, file)) return;
    this.redefine(file.uri, before ? definitionsOf(before) : new Map(), definitionsOf(file));
  }

  delete(uri: string): void {
    const before = this.files.get(uri);
    this.files.delete(uri);
    this.countHidden(before, -1);
    if (before) this.redefine(uri, definitionsOf(before), new Map());
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
  get asLoaded(): ProjectUnits {
    return this.loaded;
  }

  /** Grows whenever something changes that files see of each other. */
  get version(): number {
    return this.changes;
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

  find(organisation: string, reference: string): readonly KnownUnit[] {
    return this.index.get(keyOf(organisation, reference)) ?? none;
  }

  private countHidden(file: FileSummary | undefined, by: 1 | -1): void {
    if (!file || !hidesUnits(file)) return;
    this.hiding += by;
    this.changes++;
  }

  private redefine(uri: string, before: Definitions, after: Definitions): void {
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const files = this.definitions.get(key) ?? new Map<string, readonly KnownUnit[]>();
      const units = after.get(key);
      if (units) files.set(uri, units);
      else files.delete(uri);
      if (files.size > 0) this.definitions.set(key, files);
      else this.definitions.delete(key);
      const all = [...files.keys()].sort().flatMap((name) => files.get(name) ?? []);
      if (alike(all, this.index.get(key) ?? none)) continue;
      this.changes++;
      if (all.length === 0) this.index.delete(key);
      else this.index.set(key, all);
    }
  }
}

const none: readonly KnownUnit[] = [];

type Definitions = ReadonlyMap<string, readonly KnownUnit[]>;

/** A file's units under each of their names. */
function definitionsOf(file: FileSummary): Definitions {
  const own = file.facts.lists.specification[0]?.organisation ?? '';
  const definitions = new Map<string, KnownUnit[]>();
  file.facts.lists.unit.forEach((fact, nth) => {
    for (const name of new Set([fact.reference, ...fact.alsoKnownAs])) {
      const key = keyOf(fact.organisation ?? own, name);
      const unit = { uri: file.uri, nth, fact };
      const list = definitions.get(key);
      if (list) list.push(unit);
      else definitions.set(key, [unit]);
    }
  });
  return definitions;
}

function tellsSameUnits(a: FileSummary, b: FileSummary): boolean {
  const organisation = (file: FileSummary) => file.facts.lists.specification[0]?.organisation;
  return a.facts.lists.unit === b.facts.lists.unit && organisation(a) === organisation(b);
}

/** Whether a unit may be in the file that cannot be seen. */
function hidesUnits(file: FileSummary): boolean {
  return file.facts.lists.hidden.some((key) => key === 'units' || key === anything);
}

function alike(a: readonly KnownUnit[], b: readonly KnownUnit[]): boolean {
  return (
    a.length === b.length &&
    a.every((unit, i) => unit.fact === b[i]?.fact && unit.uri === b[i].uri && unit.nth === b[i].nth)
  );
}

function keyOf(organisation: string, reference: string): string {
  return `${organisation}\u0000${reference}`;
}

function asLoaded(project: Project, complete: () => boolean): ProjectUnits {
  return {
    find: (organisation, reference) => project.find(organisation, reference),
    get complete() {
      return complete();
    },
    get today() {
      return project.today;
    },
    get version() {
      return project.version;
    },
  };
}
