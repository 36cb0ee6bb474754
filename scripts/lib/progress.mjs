import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Says what a long step is and how long it took, with a sign of life every ten seconds.
 *
 * @template T
 * @param {string} title what is being done, such as 'Installing the packages'
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = Date.now();
  const seconds = () => ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${title} …`);
  const alive = setInterval(() => console.log(`  still at it after ${seconds()} s: ${title}`), 10_000);
  try {
    const result = await work();
    console.log(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(alive);
  }
}

/**
 * @typedef {object} Finished
 * @property {number} code the exit code, 1 where the process was ended by a signal
 * @property {string} output everything that the process wrote, both streams in order of arrival
 */

/**
 * Runs a program to its end. It rejects only when the program cannot be started.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, echo?: boolean }} [options] echo: also show the output as it comes
 * @returns {Promise<Finished>}
 */
export function run(program, args, { cwd = root, env = process.env, echo = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    /** @type {(sink: NodeJS.WriteStream) => (chunk: Buffer) => void} */
    const take = (sink) => (chunk) => {
      output += chunk;
      if (echo) sink.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a program that must succeed.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} its output
 * @throws {Error} with the output, when it fails
 */
export async function runOrThrow(program, args, options) {
  const { code, output } = await run(program, args, options);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed (${code}):\n${output}`);
  return output;
}
