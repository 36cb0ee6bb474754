import type { FactName } from './facts';
import type { FileSummary } from './file';
import { type Named, Names } from './named';

/** What people look for by its name. */
export type NamedKind = 'qualification' | 'unit' | 'assessment' | 'mark sheet';

/**
 * What the files of a project name, found by the beginnings of words. Who looks for something looks at what is found and
 * not at all files; a change costs what it changes. Files may come in any order.
 */
export class NameIndex {
  private readonly kinds: Readonly<Record<NamedKind, Names>> = {
    qualification: new Names(),
    unit: new Names(),
    assessment: new Names(),
    'mark sheet': new Names(),
  };

  /** Takes another state of a file, or lets go of it. */
  replace(before: FileSummary | undefined, after: FileSummary | undefined): void {
    const uri = (after ?? before)?.uri ?? '';
    for (const fact of namedFacts) {
      const olds = before?.facts.lists[fact] ?? none;
      const news = after?.facts.lists[fact] ?? none;
      if (olds === news) continue;
      const gone: Called[] = [];
      for (let nth = 0; nth < Math.max(olds.length, news.length); nth++) {
        if (olds[nth] === news[nth]) continue;
        const was = before && calledIn(before, fact, nth);
        const is = after && calledIn(after, fact, nth);
        if (was && is && was.kind === is.kind && was.name === is.name) continue;
        if (is) this.kinds[is.kind].add(is.name, { uri, nth });
        if (was) gone.push(was);
      }
      // what is still there, at another place, keeps its words
      for (const { kind, name, nth } of gone) this.kinds[kind].remove(name, { uri, nth });
    }
  }

  /** What is of a kind and has a word that begins so, in lower case; what has two such words comes twice. */
  startingWith(kind: NamedKind, beginning: string): Iterable<Named> {
    return this.kinds[kind].startingWith(beginning);
  }
}

/** A fact of a file under the name that it is looked for by. */
interface Called {
  readonly kind: NamedKind;
  readonly name: string;
  readonly nth: number;
}

const none: readonly never[] = [];
const namedFacts = ['qualification', 'unit', 'sheet'] as const satisfies readonly FactName[];

function calledIn(
  { facts: { lists } }: FileSummary,
  fact: (typeof namedFacts)[number],
  nth: number,
): Called | undefined {
  switch (fact) {
    case 'qualification': {
      const qualification = lists.qualification[nth];
      return qualification && { kind: fact, name: qualification.title ?? qualification.id, nth };
    }
    case 'unit': {
      const { reference, title } = lists.unit[nth] ?? {};
      if (reference === undefined) return undefined;
      return { kind: fact, name: title === undefined ? reference : `${reference} ${title}`, nth };
    }
    case 'sheet': {
      const sheet = lists.sheet[nth];
      return sheet && { kind: sheet.is, name: sheet.id, nth };
    }
  }
}
