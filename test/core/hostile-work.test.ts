import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

describe('Texts that are made to cost much', () => {
  const [small, large] = [250, 1000];
  let work: Record<string, [small: number, large: number]>;

  before(function () {
    this.timeout(120_000);
    // on its own, since counting here would disturb whoever measures what the tests cover
    const env = { ...process.env };
    delete env['NODE_V8_COVERAGE'];
    const script = join(__dirname, '../fuzz/count-work.ts');
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, `${small}`, `${large}`], {
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 24,
    });
    assert.match(stdout, /^\{/, stderr);
    work = JSON.parse(stdout) as typeof work;
  });

  it('make no more work than their length, four times as much where they are four times as long', () => {
    const steep = Object.entries(work).filter(([, [less, more]]) => more > 6 * less && more > 1_000_000);
    assert.deepEqual(steep, []);
    assert.ok(Object.values(work).every(([less]) => less > 0));
    assert.ok(Object.keys(work).length > 40);
  });

  it('make a bounded amount of it', () => {
    const heavy = Object.entries(work).filter(([, [, more]]) => more > 100_000_000);
    assert.deepEqual(heavy, []);
  });
});
