/**
 * Two native add-ons of the VS Code server would need a compiler. These do the same in plain JavaScript, as far as a
 * workbench on one machine needs it: path inside node_modules -> text of its index.js.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const standIns = {
  // Ends the process when its parent is gone.
  'native-watchdog': `exports.start = (parent) => {
  setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(87);
    }
  }, 1000).unref();
};
`,
  // Writes log lines to a file.
  '@vscode/spdlog': `const fs = require('fs');
const path = require('path');
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
function logger(file) {
  let level = 2;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const write = (at) => (message) => {
    if (at < level) return;
    fs.appendFile(file, new Date().toISOString() + ' [' + names[at] + '] ' + message + '\\n', () => {});
  };
  const nothing = () => {};
  return {
    trace: write(0), debug: write(1), info: write(2), warn: write(3), error: write(4), critical: write(5),
    getLevel: () => level,
    setLevel: (value) => { level = value; },
    setPattern: nothing, clearFormatters: nothing, flush: nothing, drop: nothing,
  };
}
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (name, file) => logger(file);
exports.createAsyncRotatingLogger = async (name, file) => logger(file);
`,
};
