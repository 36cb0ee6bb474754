import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import type { Rule } from '../../../server/src/core/rules/rule';
import { assertMarked } from '../../harness/expect';
import { fixedAll, fixedByRule } from '../../harness/fixed';
import { readMarked } from '../../harness/marked';
import { catalogueWith, checkTexts } from '../../harness/check';
import { type Example, families, pages, rulesFolder } from '../../harness/pages';

/** Modules of a family that are not rules themselves but serve several of them. */
const shared = new Set([
  'assessments/new-assessment',
  'assessments/sheets-of-unit',
  'combination/clauses',
  'combination/limits',
  'combination/offers',
  'combination/ranges',
  'combination/replacements',
  'combination/restrictions',
  'combination/wording-figures',
  'combination/wording-limits',
  'combination/wording-units',
  'credits/sizes',
  'credits/stated',
  'criteria/covered',
  'criteria/faithful',
  'criteria/opening',
  'criteria/passive',
  'criteria/proposals',
  'criteria/renumbered',
  'criteria/verbs',
  'format/date-meant',
  'format/meant',
  'format/names',
  'hours/counted',
  'hours/exact',
  'marks/align',
  'marks/amounts',
  'marks/minima',
  'numbers/check-character',
  'publication/blank',
  'qualifications/others',
  'references/nearest-reference',
  'references/terms',
  'syntax/quoting',
  'titles/words',
  'units/definitions',
]);

describe('the catalogue of rules', () => {
  const all = pages();

  it('has every rule that has a file, once', () => {
    const files = families().flatMap((family) =>
      readdirSync(join(rulesFolder, family))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${family}/${name.slice(0, -3)}`),
    );
    assert.deepEqual(catalogue.rules.map((rule) => rule.id).sort(), files.filter((id) => !shared.has(id)).sort());
  });

  it('has a page beside each rule, and no page without a rule', () => {
    assert.deepEqual(all.map((page) => page.id).sort(), catalogue.rules.map((rule) => rule.id).sort());
  });

  // the score of a family's tests is taken with its own pages alone
  const only = (process.env.QUALSPEC_RULES ?? '').split(',');
  for (const rule of catalogue.rules.filter(({ id }) => only.some((family) => id.startsWith(family)))) {
    describe(rule.id, () => {
      const page = all.find(({ id }) => id === rule.id);

      it('has a page that begins with its title and says its severity', () => {
        assert.ok(existsSync(join(rulesFolder, `${rule.id}.md`)));
        assert.ok(
          page?.text.startsWith(`# ${rule.title}\n\n\`${rule.id}\` · ${rule.severity}${offByDefault(rule)}\n`),
          page?.text.slice(0, 200),
        );
      });

      it('has a bad and a good example', () => {
        const headings = page?.examples.map(({ heading }) => heading) ?? [];
        assert.ok(headings.some((heading) => heading.startsWith('Bad')));
        assert.ok(headings.some((heading) => heading.startsWith('Good')));
      });

      const written = (heading: RegExp) => page?.examples.filter((example) => heading.test(example.heading)) ?? [];

      for (const example of written(/^(Bad|Good)/)) {
        it(`finds exactly what the example '${example.heading}' marks`, () => {
          const findings = assertMarked(example.files, '', catalogueWith(rule.id));
          const own = findings.filter((finding) => finding.rule === rule.id);
          if (example.heading.startsWith('Bad')) assert.ok(own.length > 0, `nothing from ${rule.id}`);
          else assert.deepEqual(findings, []);
        });
      }

      it('shows what its fix makes of a bad example, if it has one', () => {
        assert.equal(written(/^Fixed/).length > 0, rule.fix !== undefined);
      });

      for (const fixed of written(/^Fixed/)) {
        const bad = page?.examples.find(({ heading }) => heading === fixed.heading.replace('Fixed', 'Bad'));

        it(`makes of the bad example what '${fixed.heading}' shows, and no new error`, () => {
          assert.ok(bad, `no bad example belongs to '${fixed.heading}'`);
          const texts = unmarked(bad);
          const { texts: after, applied } = fixedByRule(texts, rule.id);
          assert.ok(applied.length > 0, 'nothing was fixed');
          assert.deepEqual(after, { ...texts, ...fixed.files });
          const before = checkTexts(texts, catalogueWith(rule.id)).map(({ rule: id, message }) => `${id} ${message}`);
          const errors = checkTexts(after, catalogueWith(rule.id)).filter(({ severity }) => severity === 'error');
          const added = errors.filter(({ rule: id, message }) => !before.includes(`${id} ${message}`));
          assert.deepEqual(added, []);
        });
      }

      for (const bad of written(/^Bad/)) {
        it(`has safe fixes that change nothing a second time: '${bad.heading}'`, () => {
          const once = fixedAll(unmarked(bad));
          assert.deepEqual(fixedAll(once), once);
        });
      }
    });
  }
});

/** What the line below the title says of a rule that runs only when it is asked for. */
function offByDefault({ byDefault }: Rule): string {
  return byDefault === 'off' ? ' · off by default' : '';
}

function unmarked({ files }: Example): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, readMarked(text).text]));
}
