import fs from 'node:fs';
import { partOf } from '../../server/src/core/model/block-part';
import { pathwaysOf } from '../../server/src/core/pathways/pathways';
import { contextOf } from '../../server/src/core/project/context';
import { specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { edit, parse } from '../../server/src/core/syntax/document';

// Solves the rule of one qualification in a fresh process, edits its prose, asks again, and prints what that took, in
// milliseconds on a processor of the thread that waits for it, and in problems solved: solve.cjs <file> <id of the qualification> <prose of it>

const [, , path = '', id = '', prose = ''] = process.argv;
const text = fs.readFileSync(path, 'utf8');
const project = new Project();

/** Milliseconds of this thread on a processor; the kernel's count is exact once the thread has slept. */
function threadMilliseconds(): number {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  return Number(fs.readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** Asks for the pathways as a rule does, of a file as it is now. */
function ask(file: ReturnType<typeof specificationFile>): number {
  project.set(file);
  for (const block of file.document.blocks) {
    const found = partOf(block);
    if (found?.shape !== 'qualification' || found.part.id?.value !== id) continue;
    const context = contextOf(file, project);
    const start = threadMilliseconds();
    const { known } = pathwaysOf(found.part, context);
    const took = threadMilliseconds() - start;
    if (known) return took;
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
