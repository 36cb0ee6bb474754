import fs from 'node:fs';

/**
 * @typedef {object} TestResult
 * @property {string} title
 * @property {'passed' | 'failed'} state
 * @property {string} [error]
 */

/**
 * What a suite came to.
 *
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} problems what failed and why
 */

/**
 * The outcome of a suite that should have written its results into a file. One that wrote none, had no test, or ended
 * badly although no test failed counts as a failure.
 *
 * @param {string} name
 * @param {string} file
 * @param {number} code the suite's exit code
 * @returns {Outcome}
 */
export function readOutcome(name, file, code) {
  if (!fs.existsSync(file)) return failure(name, `ended (${code}) before it had any result`);
  /** @type {TestResult[]} */
  const results = JSON.parse(fs.readFileSync(file, 'utf8'));
  const failed = results.filter(({ state }) => state === 'failed');
  const problems = failed.map(({ title, error }) => `${title}\n${error ?? ''}`);
  if (results.length === 0) problems.push('has no tests');
  else if (code !== 0 && failed.length === 0) problems.push(`ended with ${code} although no test failed`);
  return { name, passed: results.length - failed.length, failed: problems.length, problems };
}

/**
 * @param {string} name
 * @param {string} problem
 * @returns {Outcome}
 */
export const failure = (name, problem) => ({ name, passed: 0, failed: 1, problems: [problem] });

/**
 * @param {string} name
 * @returns {Outcome}
 */
export const success = (name) => ({ name, passed: 1, failed: 0, problems: [] });
