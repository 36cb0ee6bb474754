import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { RawClient } from '../harness/raw-client';

const uri = 'file:///somewhere/award.qualspec.yaml';

/** What is proposed at the end of a text, to a client that has some commands. */
async function proposals(text: string, commands: readonly string[]): Promise<CompletionItem[]> {
  const client = new RawClient();
  const initializationOptions = { commands };
  await client.ask('initialize', { processId: null, rootUri: null, capabilities: {}, initializationOptions });
  await client.notify('initialized', {});
  await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'qualspec', version: 1, text } });
  const lines = text.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const { result } = await client.ask('textDocument/completion', { textDocument: { uri }, position });
  assert.equal(await client.stop(), 0);
  return (result as CompletionList).items;
}

const unit = 'units:\n  - reference: E5.05\n    ';
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
});
