import type { HintKinds } from '../core/features/hints';

/** What people set in their editor, under 'qualspec'. What is not set, or is not understood, is as usual. */
export interface Settings {
  readonly inlayHints: HintKinds;
  readonly codeLenses: boolean;
}

/** @param sent what a client sent: the section 'qualspec', alone or under its name */
export function settingsFrom(sent: unknown): Settings {
  const all = valueOf(sent, 'qualspec') ?? sent;
  const hints = valueOf(all, 'inlayHints');
  const isOn = (section: unknown, name: string) => valueOf(section, name) !== false;
  return {
    inlayHints: { titles: isOn(hints, 'titles'), halves: isOn(hints, 'halves'), totals: isOn(hints, 'totals') },
    codeLenses: isOn(all, 'codeLenses'),
  };
}

function valueOf(section: unknown, name: string): unknown {
  if (typeof section !== 'object' || section === null || !Object.hasOwn(section, name)) return undefined;
  return (section as Record<string, unknown>)[name];
}
