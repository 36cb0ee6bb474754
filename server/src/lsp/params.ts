import { ErrorCodes, Message, type MessageStrategy, ResponseError } from 'vscode-languageserver';

type Check = (value: unknown) => boolean;

/** What an object has to have; what may be left out is wrapped in `optional`. */
const having =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([name, check]) => check((value as Readonly<Record<string, unknown>>)[name]));
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number';

const position = having({ line: number, character: number });
const range = having({ start: position, end: position });
const textDocument = having({ uri: text });
const at = { textDocument, position };
const within = { textDocument, range };

/** What the params of requests have to have beside what every object is; those of other requests are looked at by nobody. */
const requests: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  'textDocument/completion': at,
  'textDocument/hover': at,
  'textDocument/definition': at,
  'textDocument/references': { ...at, context: having({}) },
  'textDocument/documentHighlight': at,
  'textDocument/documentSymbol': { textDocument },
  'textDocument/codeAction': {
    ...within,
    context: having({ diagnostics: listOf(having({ range })), only: optional(listOf(text)) }),
  },
  'textDocument/codeLens': { textDocument },
  'textDocument/documentLink': { textDocument },
  'textDocument/formatting': { textDocument },
  'textDocument/rangeFormatting': within,
  'textDocument/rename': { ...at, newName: text },
  'textDocument/prepareRename': at,
  'textDocument/foldingRange': { textDocument },
  'textDocument/selectionRange': { textDocument, positions: listOf(position) },
  'textDocument/inlayHint': within,
  'textDocument/semanticTokens/full': { textDocument },
  'textDocument/semanticTokens/range': within,
  'workspace/symbol': { query: text },
  'qualspec/markSheet': { textDocument, position: optional(position), id: optional(text) },
};

/**
 * Looks at the params of a request.
 * @throws a `ResponseError` that says what is not as it has to be
 */
export function checkParams(method: string, params: unknown): void {
  const wrong = (what: string) =>
    new ResponseError(
      ErrorCodes.InvalidParams,
      `Invalid params of ${method}: ${what} is missing, or not what it has to be.`,
    );
  if (!having({})(params)) throw wrong('the object');
  for (const [name, check] of Object.entries(requests[method] ?? {}))
    if (!having({ [name]: check })(params)) throw wrong(`'${name}'`);
}

/** What notifications have to have; nobody can be answered, so that others are let go without a word. */
const notifications: Readonly<Record<string, Check>> = {
  'textDocument/didOpen': having({ textDocument: having({ uri: text, text }) }),
  'textDocument/didChange': having({
    textDocument: having({ uri: text, version: number }),
    contentChanges: Array.isArray,
  }),
  'textDocument/didClose': having({ textDocument }),
  'textDocument/didSave': having({ textDocument }),
  'textDocument/willSave': having({ textDocument }),
  'workspace/didChangeWatchedFiles': having({ changes: Array.isArray }),
  'workspace/didChangeConfiguration': having({}),
  'workspace/didChangeWorkspaceFolders': having({}),
};

/** The lists of notifications: of their entries those go on that can be understood. */
const lists: Readonly<Record<string, readonly [name: string, entry: Check]>> = {
  'textDocument/didChange': ['contentChanges', having({ text, range: optional(range) })],
  'workspace/didChangeWatchedFiles': ['changes', having({ uri: text })],
};

/** Lets go of notifications, and entries of them, that would only make their handlers fail. */
export const understoodAlone: MessageStrategy = {
  handleMessage: (message, next) => {
    if (!Message.isNotification(message)) return next(message);
    const { method, params } = message;
    if (Object.hasOwn(notifications, method) && !notifications[method]?.(params)) return;
    const [name, entry] = (Object.hasOwn(lists, method) && lists[method]) || [];
    const entries = name === undefined ? undefined : (params as Record<string, readonly unknown[]>)[name];
    if (name === undefined || entry === undefined || !entries || entries.every(entry)) return next(message);
    next({ ...message, params: { ...params, [name]: entries.filter(entry) } } as Message);
  },
};
