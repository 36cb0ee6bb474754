import { renderMarkSheetDocument } from '../core/render/document';
import { type Sheet, sheetsOf, viewOf } from '../core/render/sheets';
import { catalogue } from '../core/rules/catalogue';
import { nodeFileSystem } from '../host/node/file-system';
import { load } from '../workspace/load';
import { Workspace } from '../workspace/workspace';
import { readArguments, uriOf } from './arguments';
import { Misuse } from './usage';
import { writing } from './writing';

/** `qualspec render mark-sheet FILE`: writes the same form as the preview. */
export async function runRender(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    assessment: { type: 'string' },
    output: { type: 'string', short: 'o' },
  });
  const [what, path, ...more] = positionals;
  if (what !== 'mark-sheet')
    throw new Misuse(`'render' draws a mark-sheet${what === undefined ? '' : `, not '${what}'`}.`);
  if (path === undefined || more.length > 0) throw new Misuse('Name one specification file.');
  const workspace = new Workspace(catalogue);
  const uri = uriOf(path);
  const { asked } = await load(workspace, nodeFileSystem, [uri]);
  const text = asked.includes(uri) ? await nodeFileSystem.read(uri) : undefined;
  if (text !== undefined) workspace.open(uri, text);
  const known = workspace.opened(uri);
  if (!known) throw new Misuse(`There is no specification file ${path} that can be read.`);
  const sheet = choose(sheetsOf(known.file), values.assessment, path);
  if (sheet.broken)
    throw new Misuse(
      `The part of ${path} that says the mark sheet '${sheet.id}' cannot be read: check the file first.`,
    );
  const view = viewOf(sheet, known.file, known.project);
  if (!view) throw new Misuse(`The mark sheet '${sheet.id}' of ${path} says nothing yet.`);
  const html = renderMarkSheetDocument(view);
  const { output } = values;
  if (output === undefined) process.stdout.write(html);
  else await writing(output, () => nodeFileSystem.write(uriOf(output), html));
  return 0;
}

function choose(sheets: readonly Sheet[], id: string | undefined, path: string): Sheet {
  const names = sheets.map((sheet) => `'${sheet.id}'`).join(', ');
  if (sheets.length === 0) throw new Misuse(`${path} has no mark sheet: no assessment with an id and sections.`);
  if (id === undefined) {
    const [only, second] = sheets;
    if (only && !second) return only;
    throw new Misuse(`${path} has several mark sheets; say which with --assessment: ${names}.`);
  }
  const found = sheets.find((sheet) => sheet.id === id);
  if (!found) throw new Misuse(`${path} has no mark sheet '${id}'. It has ${names}.`);
  return found;
}
