// Spectral's form of the checks that it can do: the schema, and six rules of our own that look at one file.
// 'format.mjs' is the schema as a module, written when this file is copied to where Spectral is installed.
import { length, pattern, schema } from '@stoplight/spectral-functions';
import format from './format.mjs';

/** @typedef {{ marks?: number, minimum?: number }} Marked */

const hundred = (/** @type {Marked[] | Record<string, Marked>} */ parts) =>
  Object.values(parts).reduce((sum, { marks = 0 }) => sum + marks, 0) === 100
    ? []
    : [{ message: 'The marks do not add up to 100' }];

const half = (/** @type {Marked} */ { marks = 0, minimum = marks / 2 }) =>
  Number.isInteger(minimum) && minimum === marks / 2 ? [] : [{ message: 'The minimum is not half of the marks' }];

const unitsExist = (
  /** @type {{ units?: { reference: string }[], assessments?: { units: string }[] }} */ {
    units = [],
    assessments = [],
  },
  /** @type {unknown} */ _options,
  /** @type {{ path: (string | number)[] }} */ { path },
) => {
  const known = new Set(units.map(({ reference }) => reference));
  return assessments.flatMap((assessment, i) =>
    known.has(assessment.units)
      ? []
      : [{ message: `There is no unit ${assessment.units}`, path: [...path, 'assessments', i, 'units'] }],
  );
};

/**
 * @param {string | string[]} given
 * @param {object} then
 */
const rule = (given, then) => ({ given, then, severity: 'error', message: '{{error}}' });

export default {
  // outcomes and criteria have numbers for keys
  parserOptions: { duplicateKeys: 'error', incompatibleValues: 'off' },
  rules: {
    'format-1': rule('$', { function: schema, functionOptions: { schema: format, allErrors: true } }),
    'title-without-full-stop': rule('$.units[*].title', { function: pattern, functionOptions: { notMatch: '\\.$' } }),
    'criterion-with-capital': rule('$.units[*].outcomes[*].criteria[*]', {
      function: pattern,
      functionOptions: { match: '^[A-Z]' },
    }),
    'outcome-with-criteria': rule('$.units[*].outcomes[*].criteria', { function: length, functionOptions: { min: 2 } }),
    'marks-total': rule(['$.assessments[*].sections', "$['mark sheets'][*].criteria"], { function: hundred }),
    'half-to-pass': rule(['$.assessments[*].sections[*]', "$['mark sheets'][*].criteria[*]"], { function: half }),
    'units-exist': rule('$', { function: unitsExist }),
  },
};
