import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const files = {
  group: ['fs', 'fs/*', 'node:fs', 'node:fs/*'],
  message: 'Only server/src/host/node touches the disk; everything else goes through its port.',
};
const protocol = {
  group: ['vscode-languageserver', 'vscode-languageserver/*'],
  message: 'Only server/src/lsp knows the language server protocol.',
};
const upwards = {
  group: ['**/lsp/**', '**/cli/**', '**/host/**', '**/export/**', '**/workspace/**', 'vscode*', 'node:*'],
  message: 'The core is pure: it knows neither editor nor command line nor files.',
};

/** Rule settings that keep a part of the repository from importing these modules. */
const forbid = (/** @type {{ group: string[], message: string }[]} */ ...patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', '.vscode-test/', '.stryker-tmp/', '**/*.generated.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    languageOptions: {
      parserOptions: {
        project: ['client', 'client/webview', 'server', 'test', 'bench'].map((folder) => `${folder}/tsconfig.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A method that is not needed may stand in an interface of someone else.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'smart'],
    },
  },
  {
    // Texts come from anyone: no expression may take long over a hostile one.
    files: ['server/**/*.ts', 'client/**/*.ts', 'scripts/**/*.{ts,mjs,cjs}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  // The compiler finds names that are not defined, and knows which are Node's.
  { files: ['**/*.mjs'], rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', process: 'readonly', console: 'readonly' },
    },
  },
  { files: ['server/**/*.ts'], rules: forbid(files, protocol) },
  { files: ['server/src/lsp/**/*.ts', 'server/src/node-main.ts'], rules: forbid(files) },
  { files: ['server/src/host/node/**/*.ts'], rules: forbid(protocol) },
  { files: ['server/src/core/**/*.ts'], rules: forbid(files, upwards) },
);
