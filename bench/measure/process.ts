import { type ChildProcess, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';

/** The id of a process that has been started. */
export function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error(`could not start ${child.spawnfile}`);
  return child.pid;
}

/**
 * What the processes that are measured find around them. Certificates that somebody trusts besides others are no part of
 * it: Node reads them at every start, for longer than some servers take to start.
 */
export function environment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_EXTRA_CA_CERTS: '' };
}

/**
 * Milliseconds on a CPU of all threads of a process so far, rubbish collection and compilation included. The kernel
 * counts nanoseconds; the figure is exact while the threads sleep, which is when it is read.
 */
export function cpuMilliseconds(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  const nanoseconds = fs
    .readdirSync(tasks)
    .map((task) => Number(read(`${tasks}/${task}/schedstat`).split(' ')[0]))
    .reduce((sum, time) => sum + time, 0);
  return nanoseconds / 1e6;
}

/** Megabytes of memory that a process has now (`VmRSS`), or had at most (`VmHWM`). */
export function memoryMegabytes(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`${field}:\\s+(\\d+) kB`).exec(read(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes ?? NaN) / 1024;
}

/** Starts to watch the machine; the answer tells the share of its time, in percent, that went to neither this process nor the one named. */
export function watchOthers(pid: number): () => number {
  const before = busyness(pid);
  return () => {
    const after = busyness(pid);
    const others = after.busy - before.busy - (after.own - before.own);
    return (100 * Math.max(0, others)) / Math.max(1, after.all - before.all);
  };
}

/** Milliseconds of all cores since the machine started. */
function busyness(pid: number): { all: number; busy: number; own: number } {
  const times = os.cpus().map((cpu) => cpu.times);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const all = sum(times.flatMap((time) => [time.user, time.nice, time.sys, time.idle, time.irq]));
  const idle = sum(times.map((time) => time.idle));
  const me = process.cpuUsage();
  return { all, busy: all - idle, own: cpuMilliseconds(pid) + (me.user + me.system) / 1000 };
}

/** What a whole command took. Times in seconds, of all its processes. */
export interface CommandRun {
  readonly wall: number;
  readonly cpu: number;
  readonly output: string;
}

/**
 * Runs a command to its end.
 * @throws where it does not end with the code that is right
 */
export function runCommand(command: readonly string[], folder: string, rightCode = 0): CommandRun {
  // the shell's own clock knows the time of processes that have ended
  const timed = spawnSync('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$@"', 'bash', ...command], {
    cwd: folder,
    env: environment(),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const [wall, user, system] = timed.stderr.trimEnd().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  const output = timed.stdout + timed.stderr;
  if (timed.status !== rightCode || wall === undefined || user === undefined || system === undefined)
    throw new Error(`'${command.join(' ')}' ended with ${String(timed.status)}:\n${output.slice(-2000)}`);
  return { wall, cpu: user + system, output };
}

function read(path: string): string {
  return fs.readFileSync(path, 'utf8');
}
