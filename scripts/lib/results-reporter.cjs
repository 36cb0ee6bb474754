// Mocha's usual report, and every test's result in the file that QUALSPEC_RESULTS names, as an array of
// { title, state: 'passed' | 'failed', error? }. A test that was skipped has not passed.
const fs = require('node:fs');
const Mocha = require('mocha');

class ResultsReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env['QUALSPEC_RESULTS'];
    if (!file) return;
    const results = [];
    runner.on('pass', (test) => results.push({ title: test.fullTitle(), state: 'passed' }));
    runner.on('fail', (test, error) =>
      results.push({ title: test.fullTitle(), state: 'failed', error: error.stack ?? String(error) }),
    );
    runner.on('pending', (test) =>
      results.push({ title: test.fullTitle(), state: 'failed', error: 'It was skipped.' }),
    );
    runner.once('end', () => fs.writeFileSync(file, JSON.stringify(results)));
  }
}

module.exports = ResultsReporter;
