import assert from 'node:assert/strict';
import type { CodeAction, Location, Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TemporaryFolder } from '../harness/folder';
import { ServerUnderTest } from '../harness/server';

const files = 1000;
const units = ['501', '502', '503', '504', '505'];

/** A library of five units, and files that each use one of them in one of several ways. */
function library(name: (unit: string) => string, code = '1.2'): string {
  const written = units.map(
    (unit) => `  - reference: ${name(unit)} # ${unit}
    title: Unit ${unit}
    outcomes:
      1:
        criteria:
          1.1: Explain
          ${code}: Plan
`,
  );
  return `format: 1\nspecification:\n  awarding organisation: ILM\nunits:\n${written.join('')}`;
}

function user(i: number, name: (unit: string) => string, code = '1.2'): string {
  const unit = units[i % units.length] ?? '';
  const isShort = i % 2 === 0;
  const written = isShort ? name(unit).slice('8607-'.length) : name(unit);
  const prefix = isShort ? '8607-' : `F${i}-`;
  return `format: 1
specification:
  awarding organisation: ILM
  reference prefix: ${prefix}
groups:
  - id: group 1
    units: "601, ${written}" # shared
units:
  - reference: ${isShort ? `8607-9${i}` : '601'}
    title: Unit of file ${i}
assessments:
  - id: both
    units: ${written}, ${isShort ? `9${i}` : '601'}
    sections:
      - heading: Background
        statements:
          - text: It has been planned in 503
            evidences: ${written} ${code}
  - id: one
    units: ${written}
    sections:
      - statements:
          - evidences: 1.1, ${code}
`;
}

const same = (unit: string) => `8607-${unit}`;
const renamed = (unit: string) => (unit === '503' ? '8607-543' : same(unit));
const nameOf = (i: number) => `files/specification ${String(i).padStart(4, '0')}.qualspec.yaml`;

describe('navigation in a workspace of a thousand files', () => {
  let folder: TemporaryFolder;
  let server: ServerUnderTest;
  const texts = new Map<string, string>();
  const open = { name: nameOf(2), version: 3 };

  const uriOf = (name: string) => folder.uri(name);
  const placeOf = (name: string, text: string): Position => {
    const at = texts.get(name)?.indexOf(text) ?? -1;
    assert.ok(at >= 0, text);
    return TextDocument.create(name, '', 0, texts.get(name) ?? '').positionAt(at);
  };
  const ask = <T>(method: string, position: Position, more: object = {}) =>
    server.connection.sendRequest<T>(method, { textDocument: { uri: uriOf(open.name) }, position, ...more });

  /** A request that is answered when all files have been read. */
  const whenLoaded = async <T>(request: () => Promise<T>): Promise<T> => {
    for (let tries = 0; ; tries++) {
      try {
        return await request();
      } catch (error) {
        if (tries > 600 || !/still being read/.test(String(error))) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };

  before(async () => {
    texts.set('library.qualspec.yaml', library(same));
    for (let i = 0; i < files; i++) texts.set(nameOf(i), user(i, same));
    folder = new TemporaryFolder(Object.fromEntries(texts));
    server = ServerUnderTest.start();
    await server.initialize([`file://${folder.path}`], {
      workspace: { workspaceEdit: { documentChanges: true } },
      textDocument: {
        rename: { prepareSupport: true },
        codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
      },
    });
    await server.openText(uriOf(open.name), texts.get(open.name) ?? '', open.version);
  });
  after(async () => {
    await server.stop();
    folder.dispose();
  });

  /** Holds that an edit makes other texts of these files and leaves the rest alone. */
  const assertEdit = (edit: WorkspaceEdit | null | undefined, expected: ReadonlyMap<string, string>) => {
    const changes = (edit?.documentChanges ?? []) as {
      textDocument: { uri: string; version: number | null };
      edits: TextEdit[];
    }[];
    const names = new Map([...texts.keys()].map((name) => [uriOf(name), name]));
    const after = new Map<string, string>();
    for (const { textDocument, edits } of changes) {
      const name = names.get(textDocument.uri) ?? textDocument.uri;
      assert.equal(textDocument.version, name === open.name ? open.version : null, name);
      assert.ok(!after.has(name), `${name} comes once`);
      after.set(name, TextDocument.applyEdits(TextDocument.create(name, '', 0, texts.get(name) ?? ''), edits));
    }
    assert.deepEqual([...after.keys()].sort(), [...expected.keys()].sort());
    for (const [name, text] of after) assert.equal(text, expected.get(name), name);
  };

  /** The texts of the library and of the files that use the third unit. */
  const usersOf503 = (name: (unit: string) => string, code?: string) => {
    const expected = new Map([['library.qualspec.yaml', library(name)]]);
    for (let i = 2; i < files; i += units.length) expected.set(nameOf(i), user(i, name, code));
    return expected;
  };

  it('renames a unit that 200 files use, and nothing else', async () => {
    const at = placeOf(open.name, '503" # shared');
    const prepared = await whenLoaded(() => ask<{ placeholder: string }>('textDocument/prepareRename', at));
    assert.equal(prepared.placeholder, '503');
    const edit = await ask<WorkspaceEdit>('textDocument/rename', at, { newName: '543' });
    const expected = usersOf503(renamed);
    assert.equal(expected.size, 201);
    assertEdit(edit, expected);
  });

  it('says why a unit cannot have a name', async () => {
    const at = placeOf(open.name, '503" # shared');
    await assert.rejects(ask('textDocument/rename', at, { newName: '504' }), /8607-504 is another unit already/);
  });

  it('renames a criterion in 200 files', async () => {
    const at = placeOf(open.name, '1.2\n  - id: one');
    const edit = await ask<WorkspaceEdit>('textDocument/rename', at, { newName: '1.9' });
    const expected = usersOf503(same, '1.9');
    const [before, after] = library(same).split('8607-503');
    expected.set('library.qualspec.yaml', `${before}8607-503${after?.replace('1.2', '1.9')}`);
    assertEdit(edit, expected);
  });

  it('finds all places that name a unit', async () => {
    const at = placeOf(open.name, '503" # shared');
    const found = await ask<Location[]>('textDocument/references', at, { context: { includeDeclaration: true } });
    assert.equal(found.length, 1 + 200 * 4);
    assert.equal(new Set(found.map(({ uri }) => uri)).size, 201);
  });

  it('leads to the definition in a file that nobody has open', async () => {
    const text = library(same);
    const line = text.slice(0, text.indexOf('8607-503')).split('\n').length - 1;
    const range = { start: { line, character: 15 }, end: { line, character: 23 } };
    assert.deepEqual(await ask('textDocument/definition', placeOf(open.name, '503" # shared')), [
      { uri: uriOf('library.qualspec.yaml'), range },
    ]);
    const links = await server.connection.sendRequest<object[]>('textDocument/documentLink', {
      textDocument: { uri: uriOf(open.name) },
    });
    const start = placeOf(open.name, '503" # shared');
    assert.deepEqual(links[0], {
      range: { start, end: { ...start, character: start.character + 3 } },
      target: `${uriOf('library.qualspec.yaml')}#L${line + 1},16`,
      tooltip: '8607-503 Unit 503',
    });
  });

  it('moves a criterion, and the statements of 200 files follow', async () => {
    const uri = uriOf('library.qualspec.yaml');
    await server.openText(uri, library(same), 1);
    const text = library(same);
    const at = TextDocument.create(uri, '', 0, text).positionAt(text.indexOf('1.1', text.indexOf('8607-503')));
    const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['refactor.move'] },
    });
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind]),
      [['Move criterion 1.1 down', 'refactor.move']],
    );
    const resolved = await server.connection.sendRequest<CodeAction>('codeAction/resolve', actions[0]);
    const changed = (resolved.edit?.documentChanges ?? []) as { textDocument: { uri: string }; edits: TextEdit[] }[];
    assert.equal(changed.length, 201);
    const own = changed.find(({ textDocument }) => textDocument.uri === uriOf(open.name));
    const document = TextDocument.create('', '', 0, texts.get(open.name) ?? '');
    const after = TextDocument.applyEdits(document, own?.edits ?? []);
    assert.match(after, /evidences: 503 1\.1\n[^]*evidences: 1\.2, 1\.1\n/);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  });
});

describe('navigation for a client that can do little', () => {
  it('gives edits without versions, and no question before a rename', async () => {
    const server = ServerUnderTest.start();
    const { capabilities } = await server.initialize([]);
    assert.equal(capabilities.renameProvider, true);
    const uri = 'file:///somewhere/a.qualspec.yaml';
    await server.openText(uri, 'groups:\n  - id: group 1\n');
    const position = { line: 1, character: 9 };
    const edit = await server.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position,
      newName: 'group 2',
    });
    const range = { start: { line: 1, character: 8 }, end: { line: 1, character: 15 } };
    assert.deepEqual(edit, { changes: { [uri]: [{ range, newText: 'group 2' }] } });
    await server.stop();
  });
});
