import { type ConnectionStrategy, LSPErrorCodes, Message } from 'vscode-languageserver';

const error = { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' };

/**
 * A request that is cancelled before its turn has come is answered at once and never begun: a client that types fast
 * cancels most of what it asks for, and the work for it would hold up what it asks for next.
 */
export const cancelQueued: ConnectionStrategy = {
  cancelUndispatched: (message) =>
    Message.isRequest(message) ? { jsonrpc: message.jsonrpc, id: message.id, error } : undefined,
};
