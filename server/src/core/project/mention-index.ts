import type { SourceDocument } from '../syntax/document';
import { type FileSummary, type SpecificationFile, hasText } from './file';
import { unitKey } from './known';
import type { SettledFile } from './settled';
import { addUnitNames } from './unit-names';
import { isShort } from './units';

/** The names of units that a text mentions, each once and as written; the ends of ranges too. */
export function unitNamesIn({ blocks }: SourceDocument): ReadonlySet<string> {
  const names = new Set<string>();
  for (const block of blocks) addUnitNames(block, names);
  return names;
}

/**
 * Which files mention a unit, by its organisation and name: who looks for mentions reads these and no others. It may
 * name a file too many, where a name could mean two units; it never leaves one out. Files that are open are asked for
 * theirs only when somebody wants to know: a keystroke costs nothing here.
 */
export class MentionIndex {
  private readonly files = new Map<string, string[]>();
  private readonly open = new Map<string, SpecificationFile>();

  /** Takes another state of a file, or lets go of it. */
  replace(before: FileSummary | undefined, after: FileSummary | undefined): void {
    if (before && isSettled(before)) for (const key of keysOf(before, before.mentioned)) this.remove(key, before.uri);
    if (before) this.open.delete(before.uri);
    if (after && hasText(after)) this.open.set(after.uri, after);
    if (after && isSettled(after)) for (const key of keysOf(after, after.mentioned)) this.add(key, after.uri);
  }

  /** The uris of the files that mention a unit by one of these full names, in their order. */
  mentioning(organisation: string, names: Iterable<string>): string[] {
    const keys = new Set([...names].map((name) => unitKey(organisation, name)));
    const found = new Set([...keys].flatMap((key) => this.files.get(key) ?? []));
    for (const file of this.open.values())
      if (file.memo.of(file, keysOfOpen).some((key) => keys.has(key))) found.add(file.uri);
    return [...found].sort();
  }

  private add(key: string, uri: string): void {
    const known = this.files.get(key);
    if (!known) this.files.set(key, [uri]);
    // a file's keys come one after the other
    else if (known.at(-1) !== uri) known.push(uri);
  }

  private remove(key: string, uri: string): void {
    const left = this.files.get(key)?.filter((other) => other !== uri) ?? [];
    if (left.length > 0) this.files.set(key, left);
    else this.files.delete(key);
  }
}

export function isSettled(file: FileSummary): file is SettledFile {
  return 'mentioned' in file;
}

function keysOfOpen(file: SpecificationFile): readonly string[] {
  return keysOf(file, [...unitNamesIn(file.document)]);
}

/** All units that names may mean in a file. */
function keysOf(file: FileSummary, names: readonly string[]): string[] {
  return meaningsOf(file, names).flat();
}

/** The units that each of some names may mean in a file: in full, with the prefix before them, or another organisation's. */
export function meaningsOf({ facts }: FileSummary, names: readonly string[]): string[][] {
  const { organisation = '', prefix = '' } = facts.lists.specification[0] ?? {};
  const owners = new Map<string, string>();
  for (const unit of facts.lists.unit)
    if (unit.organisation !== undefined)
      for (const name of [unit.reference, ...unit.alsoKnownAs])
        if (!owners.has(name)) owners.set(name, unit.organisation);
  return names.map((name) => {
    if (prefix !== '' && isShort(name))
      return [organisation, ...organisationsOf(prefix + name)].map((owner) => unitKey(owner, prefix + name));
    const full = [organisation, ...organisationsOf(name)].map((owner) => unitKey(owner, name));
    return prefix === '' || name.startsWith(prefix) ? full : [...full, unitKey(organisation, prefix + name)];
  });

  function organisationsOf(name: string): string[] {
    const theirs = owners.get(name);
    return theirs === undefined ? [] : [theirs];
  }
}
