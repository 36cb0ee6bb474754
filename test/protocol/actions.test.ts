import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TemporaryFolder } from '../harness/folder';
import { ServerUnderTest } from '../harness/server';
import { ableClient } from './requests';

const main = 'main.qualspec.yaml';
const single = 'single.qualspec.yaml';
const created = 'E5.05 five.qualspec.yaml';

const mainText = `format: 1
specification:
  awarding organisation: ILM
groups:
  - id: all
    units: E5.05, E5.06, E5.07, E5.09
units:
  # the fifth
  - reference: E5.05
    title: Five
  - reference: E5.06
`;
const singleText = 'format: 1\nspecification:\n  awarding organisation: ILM\nunits:\n  - reference: E5.07\n';

const unknown = 'references/unknown-unit';
const extract = 'Move E5.05 to a file of its own';
const inline = 'Bring E5.07 into this file';
const atUnit = { line: 8, character: 8 };
const atName = { line: 5, character: 27 };

const without = (...operations: ('create' | 'delete')[]): ClientCapabilities => ({
  ...ableClient,
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: operations } },
});

describe('actions that move units between files', () => {
  let folder: TemporaryFolder;
  let server: ServerUnderTest;
  let diagnostics: Diagnostic[];

  beforeEach(() => (folder = new TemporaryFolder({ [main]: mainText, [single]: singleText })));
  afterEach(async () => {
    await server.stop();
    folder.dispose();
  });

  const start = async (capabilities: ClientCapabilities) => {
    server = ServerUnderTest.start();
    await server.initialize([`file://${folder.path}`], capabilities);
    await server.openText(folder.uri(main), mainText, 3);
    // what is unknown is said when everything was read
    diagnostics = await server.until(folder.uri(main), (found) => found.some(({ code }) => code === unknown));
  };

  const ask = (position: typeof atUnit, only?: string[]) =>
    server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: folder.uri(main) },
      range: { start: position, end: position },
      context: { diagnostics, ...(only ? { only } : {}) },
    });

  const chosen = async (title: string, position: typeof atUnit): Promise<WorkspaceEdit | undefined> => {
    const action = (await ask(position)).find((each) => each.title === title);
    assert.ok(action, `no ${title}`);
    if (action.edit) return action.edit;
    return (await server.connection.sendRequest<CodeAction>('codeAction/resolve', action)).edit;
  };

  const texts = (): Record<string, string> => ({ [folder.uri(main)]: mainText, [folder.uri(single)]: singleText });

  /** The texts of the folder after an edit, in which each step is one that the client can do. */
  const after = ({ changes, documentChanges }: WorkspaceEdit): Record<string, string> => {
    let now = texts();
    const edited = (uri: string, edits: Parameters<typeof TextDocument.applyEdits>[1]) => {
      assert.ok(uri in now, `${uri} is there`);
      now[uri] = TextDocument.applyEdits(TextDocument.create(uri, '', 0, now[uri] ?? ''), edits);
    };
    for (const [uri, edits] of Object.entries(changes ?? {})) edited(uri, edits);
    for (const change of documentChanges ?? []) {
      if (!('kind' in change)) edited(change.textDocument.uri, change.edits as never);
      else if (change.kind === 'create') now[change.uri] = '';
      else if (change.kind === 'delete')
        now = Object.fromEntries(Object.entries(now).filter(([uri]) => uri !== change.uri));
    }
    return now;
  };

  it('make a file and fill it, when one is chosen', async () => {
    await start(ableClient);
    const [action] = await ask(atUnit, ['refactor.extract']);
    assert.equal(action?.title, extract);
    assert.equal(action.edit, undefined);
    const edit = await chosen(extract, atUnit);
    const steps = edit?.documentChanges?.map((change) =>
      'kind' in change ? change.kind : change.textDocument.version,
    );
    assert.deepEqual(steps, ['create', null, 3]);
    assert.deepEqual(after(edit ?? {}), {
      ...texts(),
      [folder.uri(main)]: mainText.replace('  # the fifth\n  - reference: E5.05\n    title: Five\n', ''),
      [folder.uri(created)]:
        'format: 1\n\nspecification:\n  awarding organisation: ILM\n\nunits:\n  # the fifth\n  - reference: E5.05\n    title: Five\n',
    });
  });

  it('take another name where a file has the best one', async () => {
    folder.write(created, 'format: 1\n');
    await start(ableClient);
    const edit = await chosen(extract, atUnit);
    const [first] = edit?.documentChanges ?? [];
    assert.deepEqual(first, {
      kind: 'create',
      uri: folder.uri('E5.05 five 2.qualspec.yaml'),
      options: { overwrite: false, ignoreIfExists: false },
    });
  });

  it('are not offered to a client that cannot make files', async () => {
    await start(without('delete'));
    assert.deepEqual(
      (await ask(atUnit, ['refactor.extract'])).map(({ title }) => title),
      [],
    );
  });

  it('delete a file that says nothing any more', async () => {
    await start(without('delete'));
    const edit = await chosen(inline, atName);
    assert.deepEqual(after(edit ?? {}), { [folder.uri(main)]: `${mainText}  - reference: E5.07\n` });
  });

  it('leave the file to a client that cannot delete it', async () => {
    await start({});
    const edit = await chosen(inline, atName);
    assert.deepEqual(after(edit ?? {}), {
      [folder.uri(main)]: `${mainText}  - reference: E5.07\n`,
      [folder.uri(single)]: singleText.replace('units:\n  - reference: E5.07\n', ''),
    });
  });

  it('are refused in words where a range would name other units', async () => {
    await start(ableClient);
    const range = mainText.replace('E5.05, E5.06,', 'E5.05 to E5.06,');
    await server.change(folder.uri(main), 4, { text: range });
    await assert.rejects(chosen(extract, atUnit), /The range E5\.05 to E5\.06 in main\.qualspec\.yaml, line 6/);
  });

  it('begin a unit that there is not, against the finding that says so', async () => {
    await start({});
    const found = await ask({ line: 5, character: 34 });
    const action = found.find(({ title }) => title === 'Add the unit E5.09 to this file');
    assert.equal(action?.kind, 'quickfix');
    assert.deepEqual(
      action.diagnostics?.map(({ code }) => code),
      [unknown],
    );
    assert.match(after(action.edit ?? {})[folder.uri(main)] ?? '', /\n {2}- reference: E5\.09\n/);
  });

  it('are refused for another text than the one they were offered for', async () => {
    await start(ableClient);
    const [action] = await ask(atUnit, ['refactor.extract']);
    await server.change(folder.uri(main), 4, { text: `# new\n${mainText}` });
    await assert.rejects(server.connection.sendRequest('codeAction/resolve', action), /changed meanwhile/);
  });
});

describe('actions in a configuration', () => {
  it('write the word that was meant', async () => {
    const server = ServerUnderTest.start();
    await server.initialize([], {});
    const uri = 'file:///somewhere/qualspec.config.yaml';
    await server.openText(uri, 'format: 1\nexclud:\n  - archive\n', 1);
    const diagnostics = await server.until(uri, (found) => found.length === 1);
    const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    assert.deepEqual(
      actions.map(({ title, edit }) => ({ title, newText: edit?.changes?.[uri]?.[0]?.newText })),
      [{ title: "Change it to 'exclude'", newText: 'exclude' }],
    );
    await server.stop();
  });
});
