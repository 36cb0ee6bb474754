import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { RawClient } from '../harness/raw-client';

const uri = 'file:///somewhere/Award%20%28new%29.qualspec.yaml';
const text = `format: 1
qualifications:
  - id: award
    title: Level 5 Award
    rules:
      mandatory: E5.01
      choose:
        - from: group 1
          at least: 1 unit
groups:
  - id: group 1
    units: E5.02, E5.03
units:
  - reference: E5.01
    credits: 3
    glh: 10
  - reference: E5.02
    credits: 3
    glh: 6
  - reference: E5.03
    credits: 3
    glh: 8
`;

/** The lenses of the text for a client with some commands of its own, those of units as they are when they are seen. */
async function lensesFor(commands: unknown): Promise<CodeLens[]> {
  const client = new RawClient();
  const options = commands === undefined ? {} : { initializationOptions: { commands } };
  const capabilities = { workspace: { codeLens: { refreshSupport: true } } };
  await client.ask('initialize', { processId: null, rootUri: null, capabilities, ...options });
  await client.notify('initialized', {});
  await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'qualspec', version: 1, text } });
  // before all files are read, no route is known
  const isRefresh = (message: object) => 'method' in message && message.method === 'workspace/codeLens/refresh';
  await client.until('that all is read', () => client.received.some(isRefresh));
  const { result } = await client.ask('textDocument/codeLens', { textDocument: { uri } });
  const lenses: CodeLens[] = [];
  for (const lens of result as CodeLens[])
    lenses.push(lens.command ? lens : ((await client.ask('codeLens/resolve', lens)).result as CodeLens));
  assert.equal(await client.stop(), 0);
  return lenses;
}

const commandsOf = (lenses: CodeLens[]) => lenses.map(({ command }) => [command?.title, command?.command]);

describe('Code lenses', () => {
  it('open the preview of a qualification, and the uses of a unit, in a client that has the commands', async () => {
    const lenses = await lensesFor(['qualspec.previewMarkSheet', 'qualspec.showUses']);
    assert.deepEqual(commandsOf(lenses), [
      ['cheapest route 16 h · 3 units · preview', 'qualspec.previewMarkSheet'],
      ['used in 1 qualification', 'qualspec.showUses'],
      ['used in 1 qualification', 'qualspec.showUses'],
      ['used in 1 qualification', 'qualspec.showUses'],
    ]);
    assert.deepEqual(lenses[0]?.command?.arguments, [uri, { line: 2, character: 8 }]);
  });

  it('are made anew, and previews too, when all files are read', async () => {
    const client = new RawClient();
    const initializationOptions = { commands: ['qualspec.previewMarkSheet'] };
    await client.ask('initialize', { processId: null, rootUri: null, capabilities: {}, initializationOptions });
    await client.notify('initialized', {});
    const told = () => client.notifications('qualspec/previewsChanged').length;
    await client.until('word of the previews', () => told() > 0);
    await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'qualspec', version: 1, text } });
    await client.until('word of the new units', () => told() > 1);
    assert.equal(await client.stop(), 0);
  });

  it('have the figures alone in a client that has not, or that says so in another way', async () => {
    const figures = [
      ['cheapest route 16 h · 3 units', ''],
      ['used in 1 qualification', ''],
      ['used in 1 qualification', ''],
      ['used in 1 qualification', ''],
    ];
    for (const commands of [undefined, [], 'qualspec.showUses', [1, null], { 0: 'qualspec.showUses' }])
      assert.deepEqual(commandsOf(await lensesFor(commands)), figures);
  });
});
