import assert from 'node:assert/strict';
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InitializeResult,
  InlayHint,
  Location,
  PublishDiagnosticsParams,
  SemanticTokens,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TemporaryFolder } from '../harness/folder';
import { RawClient } from '../harness/raw-client';
import { announced, sampleParams } from './requests';

const library = `format: 1
units:
  - reference: E5.05
    title: Personal *development*
    level: 5
    credits: 7
    glh: 24
    outcomes:
      1:
        text: Be able to review
        criteria:
          1.1: Review own performance
`;
const text = `format: 1
qualifications:
  - id: award
    title: Level 5 Award in Service
    credits: 7
    hours:
      glh: 24
      tqt: 70
    rules:
      mandatory: E5.05
assessments:
  - id: review
    units: E5.05
    sections:
      - heading: Review
        marks: 100   
        statements:
          - text: Own performance has been reviewed
            evidences: 1.1
`;
const newLine = 'groups:\n  - id: all\n    units: \n';

describe('A client that can do nothing special', () => {
  let folder: TemporaryFolder;
  let client: RawClient;
  let uri: string;
  let capabilities: InitializeResult['capabilities'];
  const document = TextDocument.create('', '', 0, text);

  beforeEach(async () => {
    folder = new TemporaryFolder({ 'library.qualspec.yaml': library });
    uri = folder.uri('open.qualspec.yaml');
    client = new RawClient();
    // as it was before there were workspace folders
    const initialized = await client.ask('initialize', {
      processId: null,
      rootUri: `file://${folder.path}`,
      capabilities: {},
    });
    ({ capabilities } = initialized.result as InitializeResult);
    await client.notify('initialized', {});
    await openText(text);
    // nothing is renamed before all files have been read
    const rename = { textDocument: { uri }, position: at('E5.05'), newName: 'E5.06' };
    while ((await client.ask('textDocument/rename', rename)).error);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  const openText = (content: string, version = 1) =>
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'qualspec', version, text: content } });
  const at = (words: string, behind = 0) => document.positionAt(text.indexOf(words) + behind);
  const ask = async <T>(method: string, params: object): Promise<T> => {
    const { result, error } = await client.ask(method, { textDocument: { uri }, ...params });
    assert.equal(error, undefined, method);
    return result as T;
  };

  it('gets an answer to everything that the server announces', async () => {
    const methods = announced(capabilities);
    assert.ok(methods.length > 14, methods.join());
    const params = sampleParams(uri, at('E5.05').line, at('E5.05').character);
    for (const method of methods) {
      const { error } = await client.ask(method, params[method]);
      // a rename can be refused, in words
      assert.ok(!error || error.code === -32803, `${method}: ${error?.message}`);
    }
  });

  it('is not asked for anything that it cannot do', () => {
    const asked = client.received.flatMap((message) => ('method' in message && 'id' in message ? [message] : []));
    assert.deepEqual(asked, []);
    assert.equal(capabilities.renameProvider, true, 'no question before a rename');
    assert.equal(capabilities.codeActionProvider, undefined, 'actions would not be understood');
  });

  it('reads hovers as plain text', async () => {
    const { contents } = await ask<Hover>('textDocument/hover', { position: at('E5.05', 1) });
    assert.ok(typeof contents === 'object' && 'kind' in contents);
    assert.equal(contents.kind, 'plaintext');
    assert.match(contents.value, /Personal \*development\*/, 'the stars are the title’s own');
    assert.doesNotMatch(contents.value, /\*\*|\\/);
  });

  it('gets suggestions without places to fill in', async () => {
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: text + newLine + 'uni' }],
    });
    const lines = (text + newLine).split('\n').length;
    const items = async (line: number, character: number) => {
      const found = await ask<CompletionList | CompletionItem[]>('textDocument/completion', {
        position: { line, character },
      });
      return Array.isArray(found) ? found : found.items;
    };
    const all = [...(await items(lines - 1, 3)), ...(await items(lines - 2, 11))];
    assert.ok(all.some(({ label }) => label === 'units'));
    assert.ok(all.some(({ label }) => label === 'E5.05'));
    for (const { label, insertTextFormat, textEdit, documentation, labelDetails } of all) {
      assert.equal(insertTextFormat, 1, label);
      assert.doesNotMatch(textEdit?.newText ?? '', /\$\{?\d/, label);
      assert.ok(documentation === undefined || typeof documentation === 'string', label);
      assert.equal(labelDetails, undefined, label);
    }
  });

  it('gets its symbols one after the other', async () => {
    const symbols = await ask<(SymbolInformation | DocumentSymbol)[]>('textDocument/documentSymbol', {});
    assert.ok(symbols.length > 4);
    for (const symbol of symbols) {
      assert.ok('location' in symbol, symbol.name);
      assert.equal(symbol.location.uri, uri);
    }
    const award = symbols.find(({ name }) => name === 'Level 5 Award in Service');
    assert.ok(award && 'location' in award);
    assert.equal(award.containerName, 'qualifications');
  });

  it('renames by plain changes', async () => {
    const position = at('E5.05');
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { position, newName: 'E5.06' });
    assert.equal(edit.documentChanges, undefined);
    const changes = edit.changes ?? {};
    assert.deepEqual(Object.keys(changes).sort(), [folder.uri('library.qualspec.yaml'), uri].sort());
    assert.equal(TextDocument.applyEdits(document, changes[uri] ?? []), text.replaceAll('E5.05', 'E5.06'));
  });

  it('gets plain places, whole lines and simple edits', async () => {
    const places = await ask<Location[]>('textDocument/definition', { position: at('E5.05') });
    assert.deepEqual(
      places.map((place) => [place.uri, Object.keys(place).sort()]),
      [[folder.uri('library.qualspec.yaml'), ['range', 'uri']]],
    );
    const folds = await ask<FoldingRange[]>('textDocument/foldingRange', {});
    assert.ok(folds.length > 0);
    assert.ok(
      folds.every(({ startCharacter, endCharacter }) => startCharacter === undefined && endCharacter === undefined),
    );
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await ask<TextEdit[]>('textDocument/formatting', { options });
    assert.equal(TextDocument.applyEdits(document, edits), text.replace('100   ', '100'));
  });

  it('gets lenses, hints and colours that say something', async () => {
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', {});
    const commands = [];
    for (const lens of lenses) {
      const resolved = lens.command ? lens : ((await client.ask('codeLens/resolve', lens)).result as CodeLens);
      commands.push(resolved.command ?? { title: '', command: 'none' });
    }
    const titles = commands.map(({ title }) => title);
    for (const wanted of ['100 of 100 marks', '1 of 1 criterion assessed'])
      assert.ok(titles.includes(wanted), titles.join());
    // it has said of no command that it has it
    assert.deepEqual(
      commands.filter(({ command }) => command !== ''),
      [],
    );
    const range = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', { range });
    assert.ok(hints.every(({ label }) => typeof label === 'string' && label !== ''));
    assert.ok(hints.some(({ label }) => label === '(Personal *development*)'));
    const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full', {});
    assert.ok(data.length > 0 && data.length % 5 === 0);
  });

  it('is told what is found, with the words that matter in the message', async () => {
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ text: text.replace('marks: 100', 'marks: 98') }],
    });
    const told = () =>
      client
        .notifications('textDocument/publishDiagnostics')
        .map(({ params }) => params as PublishDiagnosticsParams)
        .findLast((each) => each.uri === uri)?.diagnostics ?? [];
    await client.until('the finding', () => told().length > 0);
    assert.deepEqual(
      told().map(({ code, source }) => [code, source]),
      [['marks/total', 'qualspec']],
    );
    assert.match(told()[0]?.message ?? '', /98/);
  });
});
