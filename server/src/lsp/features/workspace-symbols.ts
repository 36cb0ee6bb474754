import { SymbolKind, type SymbolInformation, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { type WorkspaceSymbolFound, workspaceSymbols } from '../../core/features/workspace-symbols';
import { type Feature, answer } from '../feature';
import { spelled } from '../views';

const pictures: Readonly<Record<WorkspaceSymbolFound['kind'], SymbolKind>> = {
  unit: SymbolKind.Module,
  qualification: SymbolKind.Class,
  assessment: SymbolKind.Event,
  'mark sheet': SymbolKind.File,
};

export const workspaceSymbol: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  requests: [
    answer(WorkspaceSymbolRequest.type, ({ query }, session): SymbolInformation[] =>
      session.workspace
        .allProjects()
        .flatMap((project) => workspaceSymbols(project, query))
        .map(({ kind, name, container, uri, range }) => ({
          name,
          kind: pictures[kind],
          location: { uri: spelled(uri, session), range },
          ...(container === undefined ? {} : { containerName: container }),
        })),
    ),
  ],
};
