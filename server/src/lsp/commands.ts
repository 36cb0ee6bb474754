/**
 * The commands of a client's that answers may carry. A client says in its initialization options, under 'commands',
 * which of them it has; another gets answers without them.
 */
export const previewCommand = 'qualspec.previewMarkSheet';
export const showUsesCommand = 'qualspec.showUses';
/** Asks for proposals again; VS Code's own. */
export const proposeCommand = 'editor.action.triggerSuggest';

/** @param said what a client says of its commands */
export function commandsFrom(said: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(said) ? said.filter((command: unknown) => typeof command === 'string') : []);
}
