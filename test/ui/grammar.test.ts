import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { serverFolder } from '../../scripts/install-vscode.mjs';
import { fromRoot } from '../../scripts/lib/paths.mjs';

/** As much of vscode-textmate as is used here. */
interface TextMate {
  readonly INITIAL: unknown;
  parseRawGrammar(text: string, file: string): unknown;
  Registry: new (options: { onigLib: Promise<unknown>; loadGrammar(scope: string): Promise<unknown> }) => {
    loadGrammar(scope: string): Promise<Grammar>;
  };
}
interface Grammar {
  tokenizeLine(
    line: string,
    state: unknown,
  ): { tokens: { startIndex: number; endIndex: number; scopes: string[] }[]; ruleStack: unknown };
}
interface Oniguruma {
  loadWASM(binary: ArrayBufferLike): Promise<void>;
  OnigScanner: new (patterns: string[]) => unknown;
  OnigString: new (text: string) => unknown;
}

/** The workbench's own tokenizer, with its own grammar of YAML and ours. */
async function loadGrammar(): Promise<{ grammar: Grammar; initial: unknown }> {
  const modules = path.join(serverFolder, 'node_modules');
  const require = createRequire(modules);
  const textMate = require(path.join(modules, 'vscode-textmate')) as TextMate;
  const oniguruma = require(path.join(modules, 'vscode-oniguruma')) as Oniguruma;
  await oniguruma.loadWASM(fs.readFileSync(path.join(modules, 'vscode-oniguruma/release/onig.wasm')).buffer);
  const yaml = path.join(serverFolder, 'extensions/yaml/syntaxes');
  const files: Record<string, string> = {
    'source.qualspec': fromRoot('client/syntaxes/qualspec.tmLanguage.json'),
    'source.yaml': path.join(yaml, 'yaml.tmLanguage.json'),
    'source.yaml.embedded': path.join(yaml, 'yaml-embedded.tmLanguage.json'),
    'source.yaml.1.2': path.join(yaml, 'yaml-1.2.tmLanguage.json'),
  };
  const registry = new textMate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const file = files[scope];
      return file ? textMate.parseRawGrammar(fs.readFileSync(file, 'utf8'), file) : null;
    },
  });
  return { grammar: await registry.loadGrammar('source.qualspec'), initial: textMate.INITIAL };
}

describe('the grammar', () => {
  let tokens: (text: string) => [text: string, scope: string][];

  before(async () => {
    const { grammar, initial } = await loadGrammar();
    tokens = (text) => {
      let state = initial;
      return text.split('\n').flatMap((line) => {
        const { tokens: found, ruleStack } = grammar.tokenizeLine(line, state);
        state = ruleStack;
        return found.map(({ startIndex, endIndex, scopes }): [string, string] => [
          line.slice(startIndex, endIndex),
          scopes.at(-1) ?? '',
        ]);
      });
    };
  });

  const scopeOf = (text: string, part: string) => tokens(text).find(([found]) => found === part)?.[1];
  const cases: [name: string, text: string, part: string, scope: string][] = [
    ['a section of the file', 'assessments:', 'assessments', 'keyword.control.section.qualspec'],
    ['a key of the format', '- operational start: 2012-09-01', 'operational start', 'entity.name.tag.qualspec'],
    ['a point that ends with a colon', '- How to plan:\n    - x', 'How to plan', 'string.unquoted.plain.out.yaml'],
    ['a reference', 'reference: 8607-531', '8607-531', 'entity.name.type.unit-reference.qualspec'],
    ['a range of references', 'units: 501-520, 522', '501-520', 'entity.name.type.unit-reference.qualspec'],
    ['a reference in a sentence', 'text: see E5.05 too', 'E5.05', 'entity.name.type.unit-reference.qualspec'],
    ['the code of a criterion', '1.10: Explain', '1.10', 'constant.numeric.criterion.qualspec'],
    ['a criterion of a unit', 'evidences: E5.07 1.1', '1.1', 'constant.numeric.criterion.qualspec'],
    ['marks that are split', 'marks: 25 + 5', '25 + 5', 'constant.numeric.marks.qualspec'],
    ['a date', 'published: 2020-07-01', '2020-07-01', 'constant.numeric.date.qualspec'],
    ['a qualification number', 'number: 600/5855/9', '600/5855/9', 'constant.numeric.qualification-number.qualspec'],
    ['words of an amount', 'credits: at least 37', 'at least', 'keyword.operator.word.qualspec'],
    ['a status', 'status: for publication # soon', 'for publication', 'constant.language.qualspec'],
    ['a comment behind references', 'units: E5.05 # why', ' why', 'comment.line.number-sign.yaml'],
    ['a text in quotes', 'title: "E5.05"', 'E5.05', 'string.quoted.double.yaml'],
    [
      'a suppression',
      '# qualspec-disable-next-line marks/total -- why',
      'qualspec-disable-next-line',
      'keyword.control.suppression.qualspec',
    ],
  ];
  for (const [name, text, part, scope] of cases) {
    it(`shows ${name}`, () => assert.equal(scopeOf(text, part), scope));
  }

  it('knows every key of the schema', () => {
    const schema = JSON.parse(fs.readFileSync(fromRoot('schemas/qualspec-1.schema.json'), 'utf8')) as {
      definitions: Record<string, { properties?: Record<string, unknown> }>;
    };
    const keys = Object.values(schema.definitions).flatMap(({ properties = {} }) => Object.keys(properties));
    assert.ok(keys.length > 50);
    for (const key of keys) assert.equal(scopeOf(`- ${key}: x`, key), 'entity.name.tag.qualspec', key);
  });
});
