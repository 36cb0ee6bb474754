import assert from 'node:assert/strict';
import type { Steps } from '../../server/src/core/syntax/steps';
import { Turns } from '../../server/src/lsp/turns';

/** A clock that goes on when work is done, and counts how often others had their turn. */
class WorkClock {
  time = 0;
  turns = 0;
  /** The time at which each slice ended. */
  readonly slices: number[] = [];
  private begun = 0;

  now(): number {
    return this.time;
  }

  turn(): Promise<void> {
    this.turns++;
    this.slices.push(this.time - this.begun);
    this.begun = this.time;
    return Promise.resolve();
  }
}

describe('work in the background', () => {
  /** So many steps, each of which takes half a millisecond of the clock. */
  function* work(clock: WorkClock, steps: number): Steps<string> {
    for (let step = 0; step < steps; step++) {
      clock.time += 0.5;
      yield;
    }
    return 'done';
  }

  it('lets others have their turn every few milliseconds', async () => {
    const clock = new WorkClock();
    assert.equal(await new Turns(clock).run(work(clock, 40)), 'done');
    // one before it begins
    assert.equal(clock.turns, 11);
    assert.ok(Math.max(...clock.slices) <= 2, clock.slices.join());
  });

  it('does small pieces in one slice', async () => {
    const clock = new WorkClock();
    const turns = new Turns(clock);
    for (let piece = 0; piece < 6; piece++) await turns.run(work(clock, 2));
    assert.equal(clock.turns, 4);
  });

  it('serves what comes between the slices of several works', async () => {
    const clock = new WorkClock();
    const turns = new Turns(clock);
    await Promise.all([turns.run(work(clock, 20)), turns.run(work(clock, 20)), turns.run(work(clock, 20))]);
    assert.ok(clock.turns >= 15, String(clock.turns));
    assert.ok(Math.max(...clock.slices) <= 2, clock.slices.join());
  });

  it('gives each work a slice in turn', async () => {
    const clock = new WorkClock();
    const turns = new Turns(clock);
    const order: string[] = [];
    function* named(name: string): Steps<void> {
      for (let step = 0; step < 3; step++) {
        order.push(name);
        clock.time += 4;
        yield;
      }
    }
    await Promise.all([turns.run(named('a')), turns.run(named('b'))]);
    assert.equal(order.join(''), 'ababab');
  });

  it('ends a slice behind a long step', async () => {
    const clock = new WorkClock();
    function* long(): Steps<void> {
      for (let step = 0; step < 3; step++) {
        clock.time += 50;
        yield;
      }
    }
    await new Turns(clock).run(long());
    assert.equal(clock.turns, 4);
  });
});
