import { noFacts } from '../core/project/file';
import { noPlaces } from '../core/project/settled';
import { type Steps, atOnce } from '../core/syntax/steps';
import { keptLine, valuesIn } from './kept-lines';
import { child } from './names';
import type { FileSystem } from './port';
import type { Snapshot } from './member';
import type { Workspace } from './workspace';

/** A file system that can also keep what it is given. */
export interface WritableFileSystem extends FileSystem {
  write(uri: string, text: string): Promise<void>;
}

/** How steps of work are done: at once, or with others served between them. */
export type Run = <T>(steps: Steps<T>) => Promise<T>;

/** What is wanted of files that have not changed. */
export interface Wanted {
  /** What they tell each other is wanted too, and not only what was found in them. */
  readonly facts?: boolean;
  /** Asked for each file before it is taken as it was known; false for one that is to be left alone. */
  readonly restores?: (uri: string) => boolean;
}

type Found = Pick<Snapshot, 'findings' | 'answers' | 'made'>;

/** What a file tells others, which is many times larger. */
type Told = Pick<Snapshot, 'lists' | 'places' | 'mentioned'>;

/** What is kept of a file that had a stamp. */
type Entry<T> = readonly [uri: string, stamp: string, kept: T];
type Entries<T> = ReadonlyMap<string, Entry<T>>;

/** The first line of what was found. */
interface Header {
  /** The program and the projects that it was made with. */
  readonly maker: string;
  /** The day that it was made for, and what the configurations said. */
  readonly under: string;
  /** In how many texts it is kept what files tell. */
  readonly parts: number;
}

/**
 * What was found before, for files that have not changed since. It is kept as lines in several files of one folder: what
 * was found, and what files tell each other. A line that is not as it was written ends what can be read; what another
 * program made counts as nothing.
 */
export class Cache {
  private readonly stamps = new Map<string, string>();
  private maker = '';
  private known: Entries<Found> = new Map();
  private isCurrent = false;
  private header: Header | undefined;

  constructor(
    private readonly files: WritableFileSystem,
    private readonly folder: string,
    /** Differs between programs that may find different things. */
    private readonly program: string,
    private readonly run: Run = (steps) => Promise.resolve(atOnce(steps)),
  ) {}

  /**
   * Says which files need not be read again, and gives what is known of them to the workspace.
   * @param projects the folders that are projects: with others, the same files see each other differently
   * @returns the files that have to be read
   */
  async restore(
    uris: readonly string[],
    projects: readonly string[],
    workspace: Workspace,
    { facts = false, restores = () => true }: Wanted = {},
  ): Promise<readonly string[]> {
    this.maker = JSON.stringify([this.program, projects]);
    await this.readStamps(uris);
    await this.readFound();
    const sameWorld = this.header?.under === underOf(workspace) && this.known.size === uris.length;
    this.isCurrent = sameWorld && uris.every((uri) => this.isUnchanged(uri));
    const restored = new Set<string>();
    if (this.isCurrent && !facts) {
      // nothing will be asked of any of the files
      const nothing = { lists: noFacts(), places: noPlaces, mentioned: [], answers: [] };
      for (const [uri, , found] of this.known.values()) {
        workspace.restore(uri, { ...found, ...nothing });
        restored.add(uri);
      }
    } else
      for (let part = 0; part < (this.header?.parts ?? 0); part++) {
        const text = await this.files.read(this.partNamed(part));
        for (const uri of await this.run(this.restoring(text ?? '', workspace, restores))) restored.add(uri);
      }
    this.known = new Map();
    return uris.filter((uri) => !restored.has(uri));
  }

  /**
   * Keeps what is known now of the files that were asked for, unless nothing had changed.
   * @throws what the file system says, such as that the disk is full
   */
  async store(workspace: Workspace): Promise<void> {
    if (this.isCurrent) return;
    const found: string[] = [];
    let parts = 0;
    let told: string[] = [];
    let length = 0;
    const writePart = async () => {
      await this.files.write(this.partNamed(parts++), told.join(''));
      told = [];
      length = 0;
    };
    for (const [uri, stamp] of this.stamps) {
      const lines = await this.run(linesOf(uri, stamp, workspace, this.maker));
      if (!lines) continue;
      found.push(lines.found);
      told.push(lines.told);
      length += lines.told.length;
      if (length >= partLength) await writePart();
    }
    await writePart();
    // what an earlier and larger workspace left takes no room
    for (let left = parts; left < (this.header?.parts ?? 0); left++) await this.files.write(this.partNamed(left), '');
    const header: Header = { maker: this.maker, under: underOf(workspace), parts };
    await this.files.write(child(this.folder, foundName), [keptLine(header, foundName), ...found].join(''));
    this.header = header;
  }

  /** Some at a time: asking for all of them at once would hold up what comes. */
  private async readStamps(uris: readonly string[]): Promise<void> {
    this.stamps.clear();
    for (let first = 0; first < uris.length; first += stampsAtOnce)
      await Promise.all(
        uris.slice(first, first + stampsAtOnce).map(async (uri) => {
          const stamp = await this.files.stamp(uri);
          if (stamp !== undefined) this.stamps.set(uri, stamp);
        }),
      );
  }

  /** Takes what was found, if it is this program's, and was found in these projects. */
  private async readFound(): Promise<void> {
    const text = (await this.files.read(child(this.folder, foundName))) ?? '';
    const [header, ...entries] = (await this.run(valuesIn(text, foundName))) as [Header | undefined, ...Entry<Found>[]];
    this.header = header?.maker === this.maker ? header : undefined;
    this.known = new Map(this.header ? entries.map((entry) => [entry[0], entry]) : []);
  }

  private *restoring(text: string, workspace: Workspace, restores: (uri: string) => boolean): Steps<string[]> {
    const restored: string[] = [];
    for (const [uri, stamp, told] of (yield* valuesIn(text, toldOf(this.maker))) as Entry<Told>[]) {
      yield;
      const found = this.known.get(uri)?.[2];
      // a finding that points into a file that has changed may point at another line now
      const holds = found?.findings.every((finding) => finding.related.every((other) => this.isUnchanged(other.uri)));
      // another process may have been writing at the same time
      if (!found || !holds || stamp !== this.stamps.get(uri) || !this.isUnchanged(uri) || !restores(uri)) continue;
      workspace.restore(uri, { ...found, ...told });
      restored.push(uri);
    }
    return restored;
  }

  private isUnchanged(uri: string): boolean {
    const stamp = this.stamps.get(uri);
    return stamp !== undefined && this.known.get(uri)?.[1] === stamp;
  }

  private partNamed(part: number): string {
    return child(this.folder, `told-${part}.txt`);
  }
}

const foundName = 'found.txt';

/** What lines are of that say what files tell: they are written first, and another program may be ended behind them. */
const toldOf = (maker: string) => `told ${maker}`;

const stampsAtOnce = 50;

/** How long a text is about, in UTF-16 code units: reading one holds nobody up. */
const partLength = 1_000_000;

/** The two lines that are kept of a file; none of one that is open. */
function* linesOf(
  uri: string,
  stamp: string,
  workspace: Workspace,
  maker: string,
): Steps<{ found: string; told: string } | undefined> {
  yield;
  const snapshot = workspace.snapshot(uri);
  if (!snapshot) return undefined;
  const { lists, places, mentioned, findings, answers, made } = snapshot;
  const found: Entry<Found> = [uri, stamp, { findings, answers, made }];
  const told: Entry<Told> = [uri, stamp, { lists, places, mentioned }];
  return { found: keptLine(found, foundName), told: keptLine(told, toldOf(maker)) };
}

/** What findings depend on besides texts. */
function underOf(workspace: Workspace): string {
  return JSON.stringify([workspace.day, workspace.configurations.key]);
}
