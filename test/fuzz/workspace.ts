import fc from 'fast-check';
import { target } from './target';
import { pair, snippets, text } from './texts';
import { World } from './worlds';

const folders = ['file:///w', 'file:///w/a', 'file:///w/a/deep', 'file:///other'];
const uris = ['w/one', 'w/two', 'w/a/three', 'w/a/deep/four', 'other/five'].map(
  (name) => `file:///${name}.qualspec.yaml`,
);

const library = pair['b.qualspec.yaml'] ?? '';

/** Texts that use each other, and what they become when somebody works on them. */
const texts = [
  ...Object.values(pair),
  library.replace('credits: 7', 'credits: 8'),
  library.replace('specification:', '# a line more\nspecification:'),
  library.replace('reference: E5.05', 'reference E5.05'),
  library.replace('ILM', 'Other'),
  library
    .replace('organisation: ILM', 'organisation: ILM\n  reference prefix: E5.')
    .replace('reference: E5.', 'reference: '),
  'format: 1\nspecification:\n  awarding organisation: ILM\nunits:\n  - reference: E5.05\n    credits: 6\n',
  'format: 1\nspecification:\n  awarding organisation: ILM\nqualifications:\n  - id: award\n    credits: 7\n    rules:\n      mandatory: E5.05\n',
  'format: 1\nspecification:\n  awarding organisation: ILM\nunits:\n  - reference: E5.06\n    also known as: E5.05\n    credits: 5\n',
  'format: 2\nunits: x\n',
  '',
];

const uri = fc.constantFrom(...uris);
const written = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...texts) }, { weight: 1, arbitrary: text });
const steps = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('open' as const), uri, text: written }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('change' as const),
      uri,
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
      text: fc.constantFrom(...snippets),
    }),
  },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('take' as const), uri, text: written }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('close' as const), uri, stays: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('delete' as const), uri }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('set folders' as const),
      projects: fc.subarray(folders),
      open: fc.subarray(folders),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('keep' as const), uri }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('restore' as const), uri }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('load' as const), loading: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('ask' as const), uri }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('set day' as const), day: fc.constantFrom('2012-08-01', '2026-11-22') }),
  },
);
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;

function take(world: World, step: Step): void {
  switch (step.does) {
    case 'open':
      return world.open(step.uri, step.text);
    case 'change':
      return world.change(step.uri, step.from, step.length, step.text);
    case 'take':
      return world.take(step.uri, step.text);
    case 'close':
      return world.close(step.uri, step.stays);
    case 'delete':
      return world.delete(step.uri);
    case 'set folders':
      return world.setFolders(step.projects, step.open);
    case 'keep':
      return world.keep(step.uri);
    case 'restore':
      return world.restore(step.uri);
    case 'load':
      return world.setLoading(step.loading);
    case 'set day':
      return world.setToday(step.day);
    case 'ask':
      world.findings(step.uri);
  }
}

export const workspace = target(
  'workspace',
  'what is found in files depends on their texts alone, not on what happened to them before',
  600,
  fc.record({
    // all of a workspace is there from the beginning more often than not
    first: fc.array(written, { minLength: 0, maxLength: uris.length }),
    steps: fc.array(fc.record({ step: steps, compared: fc.boolean() }), { minLength: 1, maxLength: 25 }),
  }),
  ({ first, steps }, count) => {
    const world = new World();
    world.setFolders([], ['file:///w']);
    first.forEach((text, i) => world.take(uris[i] ?? '', text));
    steps.forEach(({ step, compared }, i) => {
      take(world, step);
      count('steps');
      // what is not asked for is not worked out, so faults may hide between questions
      if (compared) count('files compared', world.assertAsFresh(i));
    });
    world.setLoading(false);
    count('files compared', world.assertAsFresh(0));
  },
);
