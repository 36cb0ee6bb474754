import assert from 'node:assert/strict';
import { checkTexts } from '../harness/check';
import { edges } from '../fuzz/edges';
import { keptSeeds } from '../fuzz/seeds';
import { targets } from '../fuzz/targets';
import { belowKey, compare, isKnownEdge, suiteTexts } from '../fuzz/yaml';

/** The same texts each time; `npm run fuzz` takes others. */
const seed = 20120901;

for (const target of targets) {
  describe(`Random texts, ${target.name}: ${target.holds}`, () => {
    before(() => target.prepare?.());

    for (const kept of keptSeeds(target.name)) {
      it(`with the seed ${kept.seed} and the path ${kept.path}, which failed once`, () => {
        assert.equal(target.run(kept).failure?.message, undefined);
      }).timeout(60_000);
    }

    it(`in ${target.short} runs with the seed ${seed}`, () => {
      const { runs, counts, failure } = target.run({ seed, runs: target.short });
      assert.equal(failure?.message, undefined);
      assert.equal(runs, target.short);
      const counted = Object.values(counts).reduce((sum, many) => sum + many, 0);
      assert.ok(counted >= target.short, JSON.stringify(counts));
    }).timeout(120_000);
  });
}

describe('The YAML test suite', () => {
  it('is read as the yaml package reads it, or reported, alone and below a key', () => {
    const outcomes = suiteTexts
      .flatMap(([, source]) => [source, belowKey(source)])
      .filter((source) => !isKnownEdge(source))
      .map(compare);
    const same = outcomes.filter((outcome) => outcome === 'same').length;
    assert.ok(suiteTexts.length > 350, `${suiteTexts.length} documents`);
    assert.ok(same > 300, `only ${same} of ${outcomes.length} are taken`);
  });

  for (const { what, reason, text, outcome } of edges) {
    it(`has a known edge at ${what}: ${reason}`, () => {
      if (outcome === 'differs') assert.throws(() => compare(text), assert.AssertionError);
      else assert.equal(compare(text), outcome);
      if (outcome === 'reported') assert.notDeepEqual(checkTexts({ 'a.qualspec.yaml': text }), []);
    });
  }
});
