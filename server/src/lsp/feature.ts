import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ProtocolRequestType,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { SpecificationFile } from '../core/project/file';
import type { Project } from '../core/project/project';
import type { FileSystem } from '../workspace/port';
import type { Workspace } from '../workspace/workspace';
import type { Settings } from './settings';
import { checkParams } from './params';
import type { Written } from './written';

/** What features may use. They keep nothing: whatever they answer follows from this. */
export interface Session {
  readonly workspace: Workspace;
  readonly files: FileSystem;
  /** What the client can; empty until it has said so. */
  readonly client: ClientCapabilities;
  /** The commands of its own that the client says it has. */
  readonly commands: ReadonlySet<string>;
  /** What people set in their editor. */
  readonly settings: Settings;
  /** A file as the editor has it, by the client's spelling of its uri; undefined where nobody has it open. */
  opened(uri: string): Opened | undefined;
  /** How the client spells the uri of an open text, and the text's version. */
  openDocument(uri: string): { readonly uri: string; readonly version: number } | undefined;
}

export interface Opened {
  readonly file: SpecificationFile;
  readonly project: Project;
}

/** Something that the server can do for the text under the author's hands. One file each in `features/`. */
export interface Feature {
  /** What is announced, to a client that can do so much. */
  readonly capabilities: (client: ClientCapabilities) => ServerCapabilities;
  readonly requests: readonly Request[];
}

/** An answered request, ready to be put on a connection. */
export type Request = (connection: Connection, session: () => Session) => void;

/**
 * The answer to one of the protocol's requests. A promise has to look at the token between one file and the next.
 * @param answer throws nothing that is not a `ResponseError` with words for the author
 */
export function answer<P, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  answer: (params: P, session: Session, token: CancellationToken) => R | Written<R> | Promise<R>,
): Request {
  return (connection, session) =>
    connection.onRequest(type, (params, token) => {
      checkParams(type.method, params);
      // what is written already goes through the connection as it is
      return answer(params, session(), token) as R | Promise<R>;
    });
}
