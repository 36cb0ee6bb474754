import type { LocatedFinding } from '../core/findings';
import type { Dependence } from '../core/project/dependence';
import type { Lists, SpecificationFile } from '../core/project/file';
import type { Project } from '../core/project/project';
import type { SettledFile } from '../core/project/settled';
import type { FileChecker, FileFinding } from '../core/rules/run';
import type { Digests, RestoredDependence } from './restored';

/** Where a file belongs. */
export interface Membership {
  readonly root: string;
  readonly project: Project;
}

/** A file with what was found in it. */
export interface Checked {
  readonly file: SpecificationFile;
  readonly project: Project;
  readonly findings: readonly FileFinding[];
}

/** A file whose text somebody is looking at. */
interface Live extends Membership {
  readonly file: SpecificationFile;
  readonly checker: FileChecker;
}

/** A file that nobody has open, of which is known what it tells others. */
interface Read extends Membership {
  readonly file: SettledFile;
}

/** A file that nobody has open: what was found in it, and whether that still holds. */
interface Settled extends Read {
  readonly findings: readonly LocatedFinding[];
  readonly dependence: Dependence | RestoredDependence;
  readonly made: Made;
}

/** What the configuration said when findings were made. */
interface Made {
  /** The rules that were asked for besides those that always run. */
  readonly on: string;
  /** All that it said, where the findings hold only with that; else they have their rules' own severities. */
  readonly key?: string;
}

/** What is known of a settled file, as plain data. */
export interface Snapshot {
  readonly lists: Lists;
  readonly places: SettledFile['places'];
  readonly mentioned: SettledFile['mentioned'];
  readonly findings: readonly LocatedFinding[];
  /** What its findings depend on in other files. */
  readonly answers: Digests;
  readonly made: Made;
}

/** What is known of a file. */
export type Member = Live | Read | Settled;
