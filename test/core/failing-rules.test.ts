import assert from 'node:assert/strict';
import { type LocatedFinding, checkProject } from '../../server/src/core/findings';
import { specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { catalogue } from '../../server/src/core/rules/catalogue';
import type { Rule } from '../../server/src/core/rules/rule';
import { catalogueOf } from '../../server/src/core/rules/rule-set';
import { parse } from '../../server/src/core/syntax/document';

/** A text with findings of many rules: of the text itself, its shape, its parts, what it tells others, and the file. */
const text = `specification:
  title: Leadership: a guide
  titel: x
units:
  - reference: E5.05
    credits: 3
  - reference: E5.05
    credits: 4
  - reference: E5.06
    replaced by: E5.99
assessments:
  - id: a
    sections:
      - heading: Background
        marks: 4
status: draft
status: draft
# qualspec-disable-next-line marks/none
`;

function found(rules: readonly Rule[]) {
  const project = new Project();
  project.set(specificationFile('a.qualspec.yaml', parse(text)));
  return checkProject(project, catalogueOf(rules));
}

/** The same rule, with everything that it does failing. */
function failing(rule: Rule): Rule {
  const fail = () => {
    throw new Error('slipped on purpose');
  };
  const broken = Object.entries(rule).map(([key, value]) => {
    if (key === 'checks') return [key, Object.fromEntries(Object.keys(value as object).map((shape) => [shape, fail]))];
    return [key, typeof value === 'function' ? fail : value];
  });
  return Object.fromEntries(broken) as Rule;
}

describe('A rule that throws', () => {
  const whole = () => found(catalogue.rules);
  const idsOf = (findings: readonly LocatedFinding[]) => [...new Set(findings.map(({ rule }) => rule))];

  it('is reported once, and the others go on', () => {
    const all = whole();
    for (const id of idsOf(all)) {
      const after = found(catalogue.rules.map((rule) => (rule.id === id ? failing(rule) : rule)));
      const failures = after.filter(({ rule }) => rule === 'internal/rule-failed');
      assert.deepEqual(
        failures.map(({ severity, message }) => [severity, message.split(':')[0]]),
        [['warning', `The check '${id}' failed on this and was left out`]],
      );
      assert.match(failures[0]?.message ?? '', /slipped on purpose.*not of your text/);
      assert.deepEqual(
        after.filter(({ rule }) => rule !== 'internal/rule-failed'),
        all.filter(({ rule }) => rule !== id),
        id,
      );
    }
  });

  it('of any kind is among them', () => {
    const rules = idsOf(whole());
    const kinds = ['syntax', 'shape', 'checks', 'file', 'facts', 'suppression'];
    const seen = kinds.filter((kind) => catalogue.rules.some((rule) => kind in rule && rules.includes(rule.id)));
    assert.deepEqual(seen, kinds);
  });
});
