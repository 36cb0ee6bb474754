import { type Answered, type ProjectView, type Slot, answerTo } from './questions';

/** What the findings of a file whose text was let go depend on. */
export interface Dependence {
  /** Whether they are still what they would be. It is not told of changes, it asks. */
  stillHolds(): boolean;
  /** What was asked of the project, and the answers. */
  answered(): readonly Answered[];
}

/** @param answered what was asked of the project as it is now */
export function dependenceOn(answered: readonly Answered[], project: () => ProjectView): Dependence {
  let { version } = project();
  const byKind = new Map<string, Map<string, unknown>>();
  const always: Answered[] = [];
  for (const each of answered) {
    if (typeof each.question === 'string') {
      always.push(each);
      continue;
    }
    const [kind, key] = each.question;
    const known = byKind.get(kind) ?? new Map<string, unknown>();
    byKind.set(kind, known.set(key, each.answer));
  }
  const all = (): Answered[] => [
    ...always,
    ...[...byKind].flatMap(([kind, known]) =>
      [...known].map(([key, answer]) => ({ question: [kind, key] as unknown as Slot, answer })),
    ),
  ];
  /** What can have changed since it was last found to hold. */
  const doubtful = (): Answered[] => {
    const slots = project().changesSince(version);
    if (!slots) return all();
    const changed = [...slots].flatMap(([kind, key]) => {
      const known = byKind.get(kind);
      return known?.has(key) === true ? [{ question: [kind, key] as const, answer: known.get(key) }] : [];
    });
    return [...always, ...changed];
  };
  return {
    stillHolds: () => {
      if (version === project().version) return true;
      if (!doubtful().every(({ question, answer }) => Object.is(answerTo(question, project()), answer))) return false;
      version = project().version;
      return true;
    },
    answered: all,
  };
}
