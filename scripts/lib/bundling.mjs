import { createRequire } from 'node:module';
import { fromRoot } from './paths.mjs';

const require = createRequire(import.meta.url);

/** Packages that are no ES modules and have many names. */
const packages = ['vscode-languageserver', 'vscode-languageserver/node', 'js-yaml', 'yaml'];

/**
 * Gives the names of packages that are no ES modules out as constants. Without it, each of our files that imports one
 * makes a getter for each of its names when the program starts: hundreds of them in thirty files.
 *
 * @type {import('esbuild').Plugin}
 */
export const constantNames = {
  name: 'constant names',
  setup(build) {
    const wanted = new RegExp(`^(?:${packages.join('|')})$`);
    build.onResolve({ filter: wanted }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'constant-names' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'constant-names' }, ({ path }) => {
      const names = Object.keys(require(path)).filter((name) => name !== 'default');
      const constants = names.map((name) => `export const ${name} = /* @__PURE__ */ get('${name}');`);
      const get = `const all = require('${path}');\nconst get = (name) => all[name];`;
      return { contents: [get, ...constants].join('\n'), resolveDir: fromRoot() };
    });
  },
};

/** Who takes such modules whole: names of one that is not loaded yet cannot be given out one by one. */
const late = /node_modules[\\/]vscode-|server[\\/]src[\\/]host[\\/]node/;

/**
 * Modules of Node for what is hardly ever asked for: certain connections, and what is kept between sessions. They are
 * loaded when somebody asks: each takes milliseconds at every start of the server.
 *
 * @type {import('esbuild').Plugin}
 */
export const lateModules = {
  name: 'late modules',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?(?:child_process|crypto|net)$/ }, ({ path, importer }) =>
      late.test(importer) ? { path: path.replace('node:', ''), namespace: 'late-modules' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'late-modules' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
    }));
  },
};
