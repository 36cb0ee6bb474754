import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { ServerUnderTest } from '../harness/server';

const uri = 'file:///somewhere/a.qualspec.yaml';
const text = `format: 1
mark sheets:
  - id: portfolio
    sections:
      - heading: Background
        marks: 4
        minimum: 3
      - heading: Reviews
        marks: 96
        minimum: 47 # half
`;
const place = { line: 6, character: 17 };

describe('code actions', () => {
  let server: ServerUnderTest;
  let diagnostics: Diagnostic[];

  const start = async (capabilities: object) => {
    server = ServerUnderTest.start();
    await server.initialize([], capabilities);
    await server.openText(uri, text, 7);
    diagnostics = await server.until(uri, (found) => found.length === 2);
  };
  afterEach(() => server.stop());

  const ask = (start: typeof place, end: typeof place, only?: string[]) =>
    server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start, end },
      context: { diagnostics, ...(only ? { only } : {}) },
    });

  it('offers what mends the finding under the cursor, for this version of the text', async () => {
    await start({ workspace: { workspaceEdit: { documentChanges: true } } });
    const [leave, ...rest] = (await ask(place, place)).reverse();
    assert.equal(leave?.title, 'Leave this as it is (marks/half-to-pass)');
    assert.equal(leave.isPreferred, undefined);
    const actions = rest.reverse();
    assert.deepEqual(
      actions.map(({ title, kind, isPreferred, diagnostics: mends, edit }) => ({
        title,
        kind,
        isPreferred,
        mends,
        edit,
      })),
      [
        {
          title: 'Set the minimum to 2',
          kind: 'quickfix',
          isPreferred: true,
          mends: diagnostics.slice(0, 1),
          edit: {
            documentChanges: [
              {
                textDocument: { uri, version: 7 },
                edits: [{ range: { start: place, end: { line: 6, character: 18 } }, newText: '2' }],
              },
            ],
          },
        },
      ],
    );
  });

  it('answers a client that knows no versioned edits with plain ones', async () => {
    await start({});
    const [action] = await ask(place, place);
    const edit: WorkspaceEdit = {
      changes: { [uri]: [{ range: { start: place, end: { line: 6, character: 18 } }, newText: '2' }] },
    };
    assert.deepEqual(action?.edit, edit);
  });

  it('offers at the other figure of a finding what changes it, and nothing else of that finding', async () => {
    const other = 'file:///somewhere/b.qualspec.yaml';
    await start({});
    await server.openText(other, 'qualifications:\n  - id: a\n    credits: 6\n    hours:\n      tqt: 90\n', 1);
    diagnostics = await server.until(other, (found) => found.some(({ code }) => code === 'hours/tqt-credits'));
    const titles = async (line: number, character: number) => {
      const position = { line, character };
      const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: other },
        range: { start: position, end: position },
        context: { diagnostics, only: ['quickfix'] },
      });
      return actions
        .filter(({ title }) => title.startsWith('Set'))
        .map(({ title, isPreferred }) => [title, isPreferred]);
    };
    assert.deepEqual(await titles(2, 13), [
      ['Set the TQT to 60 hours, ten times the credits', true],
      ['Set the credits to 9, a tenth of the TQT', false],
    ]);
    assert.deepEqual(await titles(4, 12), [['Set the TQT to 60 hours, ten times the credits', false]]);
    assert.deepEqual(await titles(1, 8), []);
  });

  it('offers nothing where nothing is wrong', async () => {
    await start({});
    assert.deepEqual(await ask({ line: 0, character: 0 }, { line: 2, character: 0 }), []);
  });

  it('mends everything that is safe when asked for all of it, touching those places alone', async () => {
    await start({});
    for (const kind of ['source.fixAll', 'source.fixAll.qualspec']) {
      const [action, ...others] = await ask({ line: 0, character: 0 }, { line: 10, character: 0 }, [kind]);
      assert.deepEqual(others, []);
      assert.equal(action?.kind, 'source.fixAll.qualspec');
      assert.equal(
        applied(action.edit?.changes?.[uri] ?? []),
        text.replace('minimum: 3', 'minimum: 2').replace('47', '48'),
      );
    }
  });

  it('keeps other kinds apart', async () => {
    await start({});
    assert.deepEqual(await ask(place, place, ['refactor']), []);
  });
});

/** The text after edits of the protocol that do not overlap. */
function applied(edits: NonNullable<WorkspaceEdit['changes']>[string]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: typeof place) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return edits
    .map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}
