import assert from 'node:assert/strict';
import type { InitializeResult } from 'vscode-languageserver-protocol';
import { inheritedNames, specificationOf } from '../harness/odd-names';
import { RawClient } from '../harness/raw-client';
import { ableClient, announced, sampleParams } from './requests';

const internalError = -32603;

/** A name that is a link to a command of the editor, and one that is a script, where texts are taken as they are. */
const links = ['[x](command:workbench.action.terminal.new)', '<a href="command:x">x</a><script>x</script>'];

describe('Every request that the server announces', () => {
  let client: RawClient;
  let methods: string[];
  beforeEach(async () => {
    client = new RawClient();
    const answer = await client.ask('initialize', { processId: process.pid, rootUri: null, capabilities: ableClient });
    await client.notify('initialized', {});
    methods = announced((answer.result as InitializeResult).capabilities);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  /** All answers at every name of a text. */
  const answersFor = async (uri: string, name: string) => {
    const text = specificationOf(name);
    await client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'qualspec', version: 1, text },
    });
    const answers: { method: string; line: number; said: string; code: number | undefined }[] = [];
    for (const [line, written] of text.split('\n').entries()) {
      const character = written.indexOf(name);
      if (character < 0) continue;
      const params = sampleParams(uri, line, character + 1);
      for (const method of methods) {
        const { result, error } = await client.ask(method, params[method]);
        answers.push({ method, line, said: JSON.stringify(result ?? null), code: error?.code });
      }
    }
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    return answers;
  };

  it('is answered without a fault at names of what every object has', async () => {
    for (const name of inheritedNames) {
      const answers = await answersFor(`file:///${name}/a.qualspec.yaml`, name);
      const faults = answers.filter(({ code }) => code === internalError);
      assert.deepEqual(faults, [], name);
      assert.ok(answers.length >= 20 * methods.length);
    }
  }).timeout(120_000);

  it('leaves commands and scripts in texts without effect where Markdown is shown', async () => {
    for (const name of links) {
      const answers = await answersFor('file:///links/a.qualspec.yaml', name);
      assert.deepEqual(
        answers.filter(({ code }) => code === internalError),
        [],
      );
      const shown = answers
        .filter(({ method }) => method === 'textDocument/hover')
        .flatMap(({ said }) => markdownIn(JSON.parse(said)));
      for (const markdown of shown) assert.doesNotMatch(markdown, /(?<!\\)\]\(command:|(?<!\\)<(a|script)\b/);
    }
  }).timeout(120_000);
});

/** The Markdown of a hover. */
function markdownIn(hover: unknown): string[] {
  const contents = (hover as { contents?: { kind?: string; value?: string } } | null)?.contents;
  return contents?.kind === 'markdown' && contents.value !== undefined ? [contents.value] : [];
}
