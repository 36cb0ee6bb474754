import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Feature, Session } from './feature';
import { codeActions } from './features/code-actions';
import { completion } from './features/completion';
import { definition } from './features/definition';
import { folding } from './features/folding';
import { formatting } from './features/formatting';
import { highlight } from './features/highlight';
import { hints } from './features/hints';
import { hover } from './features/hover';
import { lenses } from './features/lenses';
import { links } from './features/links';
import { outline } from './features/outline';
import { references } from './features/references';
import { rename } from './features/rename';
import { selection } from './features/selection';
import { tokens } from './features/tokens';
import { workspaceSymbol } from './features/workspace-symbols';

/** Everything that the server does on request. A new feature is a file in `features/` and a line here. */
const features: readonly Feature[] = [
  codeActions,
  completion,
  definition,
  references,
  highlight,
  links,
  rename,
  outline,
  folding,
  selection,
  formatting,
  hover,
  lenses,
  hints,
  tokens,
  workspaceSymbol,
];

/** What is announced for all features. */
export function capabilitiesFor(client: ClientCapabilities): ServerCapabilities {
  return Object.assign({}, ...features.map(({ capabilities }) => capabilities(client))) as ServerCapabilities;
}

/** Puts all features on a connection. */
export function listenTo(connection: Connection, session: () => Session): void {
  for (const { requests } of features) for (const request of requests) request(connection, session);
}
