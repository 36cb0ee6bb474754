import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { assertMarked } from '../../harness/expect';
import { families, pages, rulesFolder } from '../../harness/pages';

/** Modules of a family that are not rules themselves but serve several of them. */
const shared = new Set([
  'credits/sizes',
  'criteria/covered',
  'format/date-meant',
  'format/meant',
  'format/names',
  'hours/exact',
  'marks/align',
  'marks/minima',
  'references/nearest-reference',
  'references/terms',
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

  for (const rule of catalogue.rules) {
    describe(rule.id, () => {
      const page = all.find(({ id }) => id === rule.id);

      it('has a page that begins with its title and says its severity', () => {
        assert.ok(existsSync(join(rulesFolder, `${rule.id}.md`)));
        assert.ok(
          page?.text.startsWith(`# ${rule.title}\n\n\`${rule.id}\` · ${rule.severity}\n`),
          page?.text.slice(0, 200),
        );
      });

      it('has a bad and a good example', () => {
        const headings = page?.examples.map(({ heading }) => heading) ?? [];
        assert.ok(headings.some((heading) => heading.startsWith('Bad')));
        assert.ok(headings.some((heading) => heading.startsWith('Good')));
      });

      for (const example of page?.examples ?? []) {
        it(`finds exactly what the example '${example.heading}' marks`, () => {
          const findings = assertMarked(example.files);
          const own = findings.filter((finding) => finding.rule === rule.id);
          if (example.heading.startsWith('Bad')) assert.ok(own.length > 0, `nothing from ${rule.id}`);
          else assert.deepEqual(findings, []);
        });
      }
    });
  }
});
