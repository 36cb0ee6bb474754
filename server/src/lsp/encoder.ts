import { Message, RAL } from 'vscode-languageserver/node';
import { Written } from './written';

/**
 * Has the streams of connections that are made from now on carry answers as they are written already. Messages between
 * processes of Node are written by Node, from the answers' values.
 */
export function sendWritten(): void {
  const own = RAL();
  const { encoder } = own.applicationJson;
  const encode: typeof encoder.encode = (message, options) => {
    const result: unknown = Message.isResponse(message) ? message.result : undefined;
    if (!Message.isResponse(message) || !(result instanceof Written)) return encoder.encode(message, options);
    const json = `{"jsonrpc":"2.0","id":${JSON.stringify(message.id)},"result":${result.json()}}`;
    return Promise.resolve(Buffer.from(json, 'latin1'));
  };
  RAL.install({ ...own, applicationJson: { ...own.applicationJson, encoder: { name: encoder.name, encode } } });
}
