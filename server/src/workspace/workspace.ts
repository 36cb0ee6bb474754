import { type LocatedFinding, findingLimit, locate, relocate } from '../core/findings';
import { fixAll } from '../core/fixes/fix-all';
import { factsOf } from '../core/project/facts-of';
import { type SpecificationFile, factsFrom, specificationFile } from '../core/project/file';
import { addUnitNames } from '../core/project/unit-names';
import { Project } from '../core/project/project';
import { type SettledFile, settle } from '../core/project/settled';
import { withoutText } from '../core/project/without-text';
import type { Catalogue } from '../core/rules/rule-set';
import { FileChecker } from '../core/rules/run';
import { type RuleSettings, withSeverity } from '../core/rules/rule-settings';
import { type SourceDocument, parse, parsing } from '../core/syntax/document';
import { type Steps, atOnce } from '../core/syntax/steps';
import { Configurations, type Reconfigured } from './configurations';
import type { Checked, Member, Membership, Snapshot } from './member';
import { folderOf, isReached, isWithin } from './names';
import { RestoredDependence, digested } from './restored';

/**
 * All files that are known, each in its project. Does no input or output: hosts read files and hand their texts in. What
 * it finds depends on the texts alone, never on the order in which they came.
 */
export class Workspace {
  private readonly members = new Map<string, Member>();
  private readonly projects = new Map<string, Project>();
  private projectFolders = new Set<string>();
  private folders: readonly string[] = [];
  /** The projects of files, by what stands before the files' names in their uris. */
  private readonly projectsBefore = new Map<string, string>();
  private loading = false;
  /** How often projects may have got other files. */
  private moves = 0;
  readonly configurations: Configurations;

  /** @param today the day that findings are made for, YYYY-MM-DD; undefined where nobody says */
  constructor(
    private readonly catalogue: Catalogue,
    private today?: string,
  ) {
    this.configurations = new Configurations(catalogue);
  }

  /** The day that findings are made for, YYYY-MM-DD. */
  get day(): string | undefined {
    return this.today;
  }

  /** Says that it is another day now: findings that asked for it are made anew when they are asked for. */
  setToday(today: string): void {
    this.today = today;
    for (const project of this.projects.values()) project.setToday(today);
  }

  /**
   * Says where projects are: the folders that have a configuration, and the folders that are open (or were given).
   * Files whose project is another one now are forgotten, but for those that are open.
   */
  setFolders(projectFolders: readonly string[], folders: readonly string[]): void {
    this.projectFolders = new Set(projectFolders);
    this.folders = folders;
    this.projectsBefore.clear();
    this.rehome();
  }

  /** Whether a folder is known to have a configuration. */
  isProject(folder: string): boolean {
    return this.projectFolders.has(folder);
  }

  /**
   * The text of a configuration, new or changed, or undefined where it is gone. Of a text with slips, what can be
   * understood holds. Files that are open and excluded now, or no longer, change their project.
   */
  configure(uri: string, text: string | SourceDocument | undefined): Reconfigured {
    const changed = this.configurations.set(uri, text);
    if (changed.exclude) this.rehome();
    return changed;
  }

  /** All rules. */
  get rules(): Catalogue {
    return this.catalogue;
  }

  /** The configuration of the project that a file belongs to, if it has one. */
  configurationOf(uri: string): string | undefined {
    return this.configurations.in(this.projectOf(uri));
  }

  /** Whether a configuration says that a file is not to be read. It can be open all the same, and has no findings. */
  isExcluded(uri: string): boolean {
    return this.rootOf(uri) === uri;
  }

  /** Whether a file would be read from where it is kept: it is in a folder of a project that is open, and not excluded. */
  wouldRead(uri: string): boolean {
    const folders = [...this.projectFolders, ...this.folders];
    return folders.some((folder) => isReached(uri, folder)) && !this.isExcluded(uri);
  }

  private rehome(): void {
    this.moves++;
    this.configurations.forgetFiles();
    for (const [uri, member] of [...this.members]) {
      if (this.rootOf(uri) === member.root) continue;
      this.delete(uri);
      if ('checker' in member) this.open(uri, member.file.document);
    }
  }

  /** The text of a file that is open, new or changed. */
  open(uri: string, text: string | SourceDocument): void {
    const known = this.members.get(uri);
    const document = typeof text === 'string' ? parse(text) : text;
    const file = specificationFile(uri, document, known?.file);
    const { root, project } = known ?? this.membership(uri);
    const settings = () => this.configurations.settingsFor(uri, root);
    const checker =
      known && 'checker' in known ? known.checker : new FileChecker(this.catalogue, () => project, settings);
    this.members.set(uri, { root, project, file, checker });
    project.set(file);
  }

  /**
   * The text of a file that is not open. It is checked at once and let go; what was found is kept. While files are being
   * read, one that names units of files to come is not checked: what would be found is not what will be.
   */
  take(uri: string, text: string): void {
    atOnce(this.taking(uri, text));
  }

  /**
   * Does what `take` does in small steps, so that others can be served between two of them. It ends early where the file
   * has become another one meanwhile, as when somebody opens it.
   */
  *taking(uri: string, text: string): Steps<void> {
    const known = this.members.get(uri);
    const { root, project } = known ?? this.membership(uri);
    const { moves } = this;
    const document = yield* parsing(text);
    const names = new Set<string>();
    for (const block of document.blocks) {
      yield;
      factsOf(block);
      addUnitNames(block, names);
    }
    yield;
    // what rules work out is kept with facts: shared with those that stay, it would keep this text in memory
    const file = specificationFile(uri, document);
    const settled = settle(file, known?.file, names);
    yield;
    if (!this.isStill(uri, known, root, moves)) return;
    project.set(settled);
    if (this.loading && !project.knowsUnitsOf(settled)) {
      this.members.set(uri, { root, project, file: settled });
      return;
    }
    const settings = this.configurations.settingsFor(uri, root);
    let inForce: RuleSettings = { ...settings, severities: new Map() };
    const checker = new FileChecker(
      this.catalogue,
      () => project.asLoaded,
      () => inForce,
      'once',
    );
    const checking = checker.checking(file);
    for (;;) {
      yield;
      if (!this.isStill(uri, known, root, moves)) {
        if (project.get(uri) === settled) project.delete(uri);
        return;
      }
      if (checking.next().done === true) break;
    }
    let found = checker.check(file);
    // what is unused depends on what is off, and so does what is beyond the limit; all else can have any severity later
    const bound = checker.suppresses || found.length > findingLimit;
    if (bound) {
      inForce = settings;
      found = checker.check(file);
    }
    const findings = withoutText(locate(file, found, project));
    const made = { on: settings.on, ...(bound ? { key: settings.key } : {}) };
    const pointing = findings.some(({ related }) => related.some((other) => other.uri !== uri));
    this.members.set(uri, { root, project, file: settled, findings, dependence: checker.settle(pointing), made });
  }

  /** Whether a file is what it was. No closure says it: what a file was would stay in memory with what it is. */
  private isStill(uri: string, known: Member | undefined, root: string, moves: number): boolean {
    if (this.members.get(uri) !== known) return false;
    // asked behind every step: where it belongs is worked out only when it may be another place now
    return this.moves === moves || this.rootOf(uri) === root;
  }

  /** What is known of a file that is not open, to be kept outside and given back to `restore`. */
  snapshot(uri: string): Snapshot | undefined {
    const member = this.members.get(uri);
    if (!member || !('findings' in member)) return undefined;
    const { file, findings, dependence, made } = member;
    const answers = dependence instanceof RestoredDependence ? dependence.toKeep() : digested(dependence.answered());
    return { lists: file.facts.lists, places: file.places, mentioned: file.mentioned, findings, answers, made };
  }

  /** Takes a file as it was known before. Its text has to be the same as then; nobody here can tell. */
  restore(uri: string, { lists, places, mentioned, findings, answers, made }: Snapshot): void {
    const known = this.members.get(uri);
    const { root, project } = known ?? this.membership(uri);
    const file: SettledFile = { uri, facts: factsFrom(lists, lists.unit, known?.file.facts), places, mentioned };
    project.set(file);
    const dependence = new RestoredDependence(answers, () => project.asLoaded);
    this.members.set(uri, { root, project, file, findings, dependence, made });
  }

  delete(uri: string): void {
    const member = this.members.get(uri);
    if (!member) return;
    this.members.delete(uri);
    member.project.delete(uri);
  }

  has(uri: string): boolean {
    return this.members.has(uri) || this.configurations.text(uri) !== undefined;
  }

  /** A file that is open, with its project. */
  opened(uri: string): { readonly file: SpecificationFile; readonly project: Project } | undefined {
    const member = this.members.get(uri);
    return member && 'checker' in member ? member : undefined;
  }

  /** An open file with its findings as they are in the rules' own terms: with their fixes, and places in blocks. */
  checked(uri: string): Checked | undefined {
    const configured = this.configurations.checked(uri);
    if (configured) return configured;
    const member = this.members.get(uri);
    if (!member || !('checker' in member)) return undefined;
    const { file, project, checker } = member;
    return { file, project, findings: member.root === uri ? [] : checker.check(file) };
  }

  /** Does ahead, in small steps, what the findings of an open file ask for where answers have changed. */
  *renewing(uri: string): Steps<void> {
    const member = this.members.get(uri);
    if (member && 'checker' in member && member.root !== uri) yield* member.checker.renewing(member.file);
  }

  /** An open file as it would be after all its safe fixes. Nothing is changed here. */
  fixed(uri: string): SpecificationFile | undefined {
    const member = this.members.get(uri);
    if (!member || !('checker' in member)) return undefined;
    const { file, project } = member;
    const checker = new FileChecker(
      this.catalogue,
      () => project,
      () => this.configurations.settingsFor(uri, member.root),
    );
    try {
      return fixAll(file, (state) => {
        project.set(state);
        return checker.check(state);
      });
    } finally {
      project.set(file);
    }
  }

  /** In the order of their folders, whichever became known first. */
  allProjects(): Project[] {
    return [...this.projects].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, project]) => project);
  }

  uris(): string[] {
    return [...this.members.keys()].sort();
  }

  /** The other files that see this one. */
  neighbours(uri: string): string[] {
    const root = this.members.get(uri)?.root ?? this.rootOf(uri);
    return [...this.members].filter(([other, member]) => other !== uri && member.root === root).map(([other]) => other);
  }

  /** Changes whenever what files see of each other in the project of this one does. */
  versionOf(uri: string): number {
    return (this.members.get(uri) ?? this.membership(uri)).project.version;
  }

  /**
   * The findings of a file as all texts are now.
   * @returns undefined for a file whose text was let go and has to be read again, because it was not checked then, or
   * what it sees of others has changed
   */
  findings(uri: string): readonly LocatedFinding[] | undefined {
    const configured = this.configurations.findings(uri);
    if (configured) return configured;
    const member = this.members.get(uri);
    if (!member || member.root === uri) return [];
    if ('checker' in member) return locate(member.file, member.checker.check(member.file), member.project);
    if (!('findings' in member)) return undefined;
    const settings = this.configurations.settingsFor(uri, member.root);
    const { on, key = settings.key } = member.made;
    if (on !== settings.on || key !== settings.key || !member.dependence.stillHolds()) return undefined;
    const findings = relocate(member.findings, member.project);
    if (member.made.key !== undefined || settings.severities.size === 0) return findings;
    return findings.flatMap((finding) => withSeverity(finding, settings) ?? []);
  }

  /** How many files were read and wait to be checked. */
  get unchecked(): number {
    let count = 0;
    for (const member of this.members.values()) if (!('checker' in member || 'findings' in member)) count++;
    return count;
  }

  /** Files are being read: what they mention is not known yet. */
  get isLoading(): boolean {
    return this.loading;
  }

  /** Between the two, nothing is called unknown in an open file that may be in a file not read yet. */
  beginLoading(): void {
    if (this.loading) return;
    this.loading = true;
    for (const project of this.projects.values()) project.beginLoading();
  }

  endLoading(): void {
    if (!this.loading) return;
    this.loading = false;
    for (const project of this.projects.values()) project.endLoading();
  }

  private membership(uri: string): Membership {
    const root = this.rootOf(uri);
    let project = this.projects.get(root);
    if (!project) {
      this.projects.set(root, (project = new Project()));
      project.setToday(this.today);
      if (this.loading) project.beginLoading();
    }
    return { root, project };
  }

  /** The project that a file belongs to, by its folder; a file that is excluded is a project of its own. */
  private rootOf(uri: string): string {
    const folder = this.projectOf(uri);
    return this.configurations.exclude(uri, folder) ? uri : folder;
  }

  /** The folder of the nearest configuration above a file, else the folder that is open, else the file's own. */
  private projectOf(uri: string): string {
    const before = uri.slice(0, uri.lastIndexOf('/') + 1);
    const known = before === '' ? undefined : this.projectsBefore.get(before);
    if (known !== undefined) return known;
    const project = this.findProjectOf(uri);
    this.projectsBefore.set(before, project);
    return project;
  }

  private findProjectOf(uri: string): string {
    for (let folder = folderOf(uri); ;) {
      if (this.projectFolders.has(folder)) return folder;
      const above = folderOf(folder);
      if (above === folder) break;
      folder = above;
    }
    const open = this.folders.filter((folder) => isWithin(uri, folder)).sort((a, b) => b.length - a.length);
    return open[0] ?? folderOf(uri);
  }
}
