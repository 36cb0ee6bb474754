import type { Solutions } from '../pathways/solutions';
import type { Context } from './context';
import type { Known, KnownKind } from './known';
import type { ProjectView, Slot } from './questions';

/**
 * The project as a rule sees it: what it asks here is remembered with it. A class, and no object with getters of its own:
 * the engine makes a form for each of these, which keeps what the getters see alive until all of memory is swept.
 */
export class RememberedProject implements ProjectView {
  constructor(private readonly context: Context) {}

  ask<K extends KnownKind>(kind: K, key: string): readonly Known[K][] {
    return this.context.ask(kind, key);
  }

  get complete(): boolean {
    return this.context.complete;
  }

  get today(): string | undefined {
    return this.context.today;
  }

  get version(): number {
    return this.context.projectVersion;
  }

  changesSince(version: number): readonly Slot[] | undefined {
    return this.context.changesSince(version);
  }

  get solutions(): Solutions {
    return this.context.solutions;
  }
}
