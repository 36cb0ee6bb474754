// The plain route: the yaml package with positions, then ajv: node yaml-ajv.cjs SCHEMA FOLDER
const fs = require('node:fs');
const path = require('node:path');
const { default: Ajv } = require('ajv');
const { LineCounter, parseDocument } = require('yaml');

const [schema = '', folder = '.'] = process.argv.slice(2);
const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
let problems = 0;
for (const name of fs.readdirSync(folder)) {
  const lineCounter = new LineCounter();
  const document = parseDocument(fs.readFileSync(path.join(folder, name), 'utf8'), { lineCounter });
  for (const { message, pos } of document.errors) report(name, lineCounter.linePos(pos[0]).line, message);
  if (document.errors.length > 0 || validate(document.toJS())) continue;
  for (const { instancePath, message } of validate.errors ?? []) {
    const node = document.getIn(instancePath.split('/').slice(1), true);
    const start = node && typeof node === 'object' && 'range' in node && Array.isArray(node.range) ? node.range[0] : 0;
    report(name, lineCounter.linePos(start).line, message ?? '');
  }
}
process.exitCode = problems > 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {number} line
 * @param {string} message
 */
function report(name, line, message) {
  problems++;
  console.log(`${name}:${line} ${message}`);
}
