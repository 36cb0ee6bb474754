import assert from 'node:assert/strict';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { catalogueOf } from '../../../server/src/core/rules/rule-set';
import { checkTexts } from '../../harness/check';
import { samplesIn } from '../../harness/samples';

const samples = samplesIn('specifications');
const wording = catalogueOf(catalogue.rules, ({ id }) => id === 'combination/wording');

/** What is found in the wording of rules of a sample after a change: the words that are marked, and the message. */
function foundIn(file: string, change: (text: string) => string): string[] {
  const text = samples[file] ?? '';
  const changed = change(text);
  assert.notEqual(changed, text, 'the sample was not changed');
  const lines = changed.split('\n');
  return checkTexts({ [file]: changed, [library]: samples[library] ?? '' }, wording)
    .filter(({ rule }) => rule === 'combination/wording')
    .map(({ range: { start, end }, message }) => {
      const words =
        lines[start.line]?.slice(start.character, end.line === start.line ? end.character : undefined) ?? '';
      return `${words}: ${message}`;
    });
}

const library = 'unit-library.qualspec.yaml';
const management = 'leadership-and-management-level-5.qualspec.yaml';
const level6 = 'management-level-6.qualspec.yaml';
const enterprise = 'social-enterprise-level-5.qualspec.yaml';
const support = 'business-support-level-5-2012.qualspec.yaml';

/** Puts another sentence in the place of the published wording of a qualification. */
function says(qualification: string, wording: string) {
  const block = new RegExp(
    String.raw`(- id: ${qualification}\n[\s\S]*?wording:)[\s\S]*?(\n {6}(?:choose|mandatory|note):)`,
  );
  return (text: string) => text.replace(block, `$1 "${wording}"$2`);
}

function replaced(...pairs: readonly (readonly [string, string])[]) {
  return (text: string) => pairs.reduce((all, [from, to]) => all.replace(from, to), text);
}

describe('the wording of rules of combination', () => {
  describe('is right in other words too', () => {
    const wordings: readonly (readonly [string, string, string])[] = [
      [
        management,
        'award',
        'A learner takes a minimum of 6 and a maximum of 12 credits, with a minimum of 2 units from 501 - 520, 522, 523, 525-530, 533, 550.',
      ],
      [
        management,
        'certificate',
        'A minimum of 13 credits: in Group 1 (501-530, 533, 550) a minimum of 7 credits, in Group 2 (601, 400-408, 410-425, 427) a maximum of 6 credits.',
      ],
      [management, 'certificate', 'From 13 to 36 credits, such as 501, 502 and 503, and not 426.'],
      [
        management,
        'diploma',
        'Group 1 (501-531, 533, 550) and Group 2 (400-427, 601) give a minimum of 37 credits overall, and Group 2 no more than 18 credits.',
      ],
      [management, 'diploma', 'Thirty-seven credits within 3 years, after two attempts at most.'],
      [
        level6,
        'diploma',
        'Group A gives a minimum of 12 credits, Group B a minimum of 30 credits, and more than 50% of the credits are at Level 6.',
      ],
      [level6, 'diploma', 'No more than 2 of 607, 608 and 609 should be taken in one year.'],
      [enterprise, 'certificate', 'All mandatory units and one optional unit of 8 credits, 21 credits in all.'],
      [support, 'certificate', '3 mandatory units (506 and 508, 507) bring 23 credits.'],
    ];
    for (const [file, qualification, wording] of wordings)
      it(wording, () => {
        assert.deepEqual(foundIn(file, says(qualification, wording)), []);
      });
  });

  describe('differs', () => {
    const cases: Readonly<Record<string, readonly [string, (text: string) => string, readonly RegExp[]]>> = {
      'where a limit of the sentence is another one': [
        management,
        says('award', 'At least 7 and no more than 11 credits, from three or more units.'),
        [/^7: .*at least 7 credits, .* say at least 6/, /^11: .*at most 11 credits/, /^three: .*at least 3 units/],
      ],
      'where a limit of the rules is another one': [
        management,
        replaced(['at least: 7 credits', 'at least: 8 credits']),
        [/^7: .* say at least 8 or 13/],
      ],
      'where the upper limit of all credits is another one': [
        management,
        replaced(['at most in all: 36 credits', 'at most in all: 35 credits'], ['13 to 36', '13 to 35']),
        [/^36: This sentence says at most 36 credits/],
      ],
      'where a range ends earlier': [
        management,
        says('award', 'Two units from 501-519, 522, 523, 525-530, 533 and 550.'),
        [/^501-519, .*550: This list of units leaves out 8607-520/],
      ],
      'where the rules offer one unit less': [
        management,
        replaced(['units: 400-427, 601\n', 'units: 400-426, 601\n']),
        [/^400-427: This sentence names 8607-427, which the rules below do not offer/],
      ],
      'where a unit is named that there is not': [
        management,
        says('award', 'Two units from 501-520, 522, 523, 525-530, 534 and 550.'),
        [/^534: No unit has the reference 534/],
      ],
      'where the end of a range is no unit': [
        management,
        says('award', 'Two units from 501 to 599.'),
        [/^501 to 599: The range 501 to 599 cannot be followed/],
      ],
      'where the share at a level is another one': [
        level6,
        replaced(['more than 50% at level 6', 'more than 60% at level 6']),
        [/^half: This sentence says half of the credits, and the rules say 60%/],
      ],
      'where the rules have no share at a level': [
        level6,
        replaced(['      level mix: more than 50% at level 6\n', '']),
        [/^half: .* have no 'level mix' that says so/],
      ],
      'where numbers of units and credits are others, in words and digits': [
        level6,
        replaced([
          'its two mandatory units, 602 and 604, which carry 6',
          'its three mandatory units, 602 and 605, which carry 7',
        ]),
        [/^three: .*3 units.* say 2/, /^605: .*8316-605/, /^7: .*7 credits/],
      ],
      'where the total is another one': [
        enterprise,
        replaced(['37 credits from all five units', '38 credits from all six units']),
        [/^38: /, /^six: .* say 5/],
      ],
    };
    for (const [what, [file, change, patterns]] of Object.entries(cases))
      it(what, () => {
        const found = foundIn(file, change);
        assert.equal(found.length, patterns.length, found.join('\n'));
        for (const pattern of patterns)
          assert.ok(
            found.some((line) => pattern.test(line)),
            `${String(pattern)} not in\n${found.join('\n')}`,
          );
      });
  });
});
