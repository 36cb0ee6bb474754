import fs from 'node:fs';
import { partOf } from '../../server/src/core/model/block-part';
import { pathwaysOf } from '../../server/src/core/pathways/pathways';
import { Context } from '../../server/src/core/project/context';
import { specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { edit, parse } from '../../server/src/core/syntax/document';

// Solves the rule of one qualification in a fresh process, edits its prose, asks again, and prints what that took, in
// milliseconds on a processor (compiling included) and in problems solved: solve.cjs <file> <id of the qualification> <prose of it>

const [, , path = '', id = '', prose = ''] = process.argv;
const text = fs.readFileSync(path, 'utf8');
const project = new Project();

/** Asks for the pathways as a rule does, of a file as it is now. */
function ask(file: ReturnType<typeof specificationFile>): number {
  project.set(file);
  for (const block of file.document.blocks) {
    const found = partOf(block);
    if (found?.shape !== 'qualification' || found.part.id?.value !== id) continue;
    const context = new Context(
      () => file,
      () => project,
    );
    const start = process.cpuUsage();
    const { known } = pathwaysOf(found.part, context);
    const { user, system } = process.cpuUsage(start);
    if (known) return (user + system) / 1000;
  }
  throw new Error(`the pathways of ${id} are not known`);
}

const first = specificationFile(path, parse(text));
const cold = ask(first);
const start = text.indexOf(prose);
if (start < 0) throw new Error(`'${prose}' is not there`);
const { solved } = project.solutions.work;
const again = ask(specificationFile(path, edit(first.document, { start, end: start, text: 'x' }), first));
console.log(JSON.stringify({ cold, again, solved: project.solutions.work.solved - solved }));
