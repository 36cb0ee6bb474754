import assert from 'node:assert/strict';
import type { ClientCapabilities, CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { RawClient } from '../harness/raw-client';

const specification = 'file:///somewhere/award.qualspec.yaml';
const configuration = 'file:///somewhere/qualspec.config.yaml';

/** What is proposed at the end of a text, to a client that has some commands and abilities. */
async function proposals(
  text: string,
  commands: readonly string[],
  capabilities: ClientCapabilities = {},
  uri = specification,
): Promise<CompletionItem[]> {
  const client = new RawClient();
  const initializationOptions = { commands };
  await client.ask('initialize', { processId: null, rootUri: null, capabilities, initializationOptions });
  await client.notify('initialized', {});
  await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'qualspec', version: 1, text } });
  const lines = text.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const { result } = await client.ask('textDocument/completion', { textDocument: { uri }, position });
  assert.equal(await client.stop(), 0);
  return Array.isArray(result) ? (result as CompletionItem[]) : (result as CompletionList).items;
}

const unit = 'units:\n  - reference: E5.05\n    ';
const group = 'units:\n  - reference: E5.05\n    title: Own development\ngroups:\n  - id: all\n    units: ';
const asking = 'editor.action.triggerSuggest';

describe('Completion', () => {
  it('asks for the value behind a key in a client that can, and only where one line is written', async () => {
    const items = await proposals(unit, [asking]);
    const commandOf = (label: string) => items.find((item) => item.label === label)?.command;
    assert.deepEqual([commandOf('level')?.command, commandOf('level')?.arguments], [asking, [{ auto: true }]]);
    assert.equal(commandOf('outcomes'), undefined);
  });

  it('asks for nothing behind a value, or in another client', async () => {
    const levels = await proposals(`${unit}level: `, [asking]);
    const keys = await proposals(unit, ['qualspec.showUses']);
    assert.ok(levels.length > 0 && keys.length > 0);
    for (const { label, command } of [...levels, ...keys]) assert.equal(command, undefined, label);
  });

  it('tells a title in the line where the client can, and then not once more above the explanation', async () => {
    const completionItem = { labelDetailsSupport: true };
    const [inLine] = await proposals(group, [], { textDocument: { completion: { completionItem } } });
    assert.deepEqual([inLine?.labelDetails?.description, inLine?.detail], ['Own development', undefined]);
    assert.match(String(inLine?.documentation), /Own development/);
    const [besides] = await proposals(group, []);
    assert.deepEqual([besides?.labelDetails, besides?.detail], [undefined, 'Own development']);
  });

  it('tells the severity of a rule in its line, too', async () => {
    const completionItem = { labelDetailsSupport: true };
    const capabilities = { textDocument: { completion: { completionItem } } };
    const items = await proposals('rules:\n  marks/total', [], capabilities, configuration);
    const rule = items.find(({ label }) => label === 'marks/total');
    assert.deepEqual([rule?.labelDetails?.description, rule?.detail], ['error', undefined]);
  });

  it('keeps what is told beside a name that has no explanation', async () => {
    const completionItem = { labelDetailsSupport: true };
    const text = 'qualifications:\n  - id: award\n    title: An Award\nmatrix:\n  - unit: E5.05\n    mandatory in: ';
    const [name] = await proposals(text, [], { textDocument: { completion: { completionItem } } });
    assert.deepEqual([name?.labelDetails?.description, name?.detail], ['An Award', 'An Award']);
  });
});
