import type { Fix } from '../../fixes/fix';
import type { Field } from '../../model/values';
import { defineRule } from '../rule';
import { checkCharacter } from './check-character';

export default defineRule({
  id: 'numbers/qualification-number',
  title: 'A qualification number has its form and its check character',
  severity: 'error',
  source: 'All 14 published numbers; the check character was derived from them',
  fix: 'corrects the check character, or writes the slashes where they belong',
  checks: {
    qualification: ({ number }, report) => {
      if (!number) return;
      const match = /^([0-9]{3})\/([0-9]{4})\/([0-9X])$/.exec(number.value);
      if (!match) {
        report(
          number,
          `A qualification number has three digits, four digits and a check character (a digit or a capital X), with a slash between them, as in 600/5855/9. ${number.value} has another form.`,
          [],
          inForm(number),
        );
        return;
      }
      const [, first = '', second = '', check = ''] = match;
      const expected = checkCharacter(first + second);
      if (check === expected) return;
      report(
        number,
        `The check character of ${first}/${second} is ${expected}, not ${check}. One of the digits, or the last character, was mistyped: compare the number with the regulator's register.`,
        [],
        [correct(number, `${first}/${second}/${expected}`)],
      );
    },
  },
});

/** Any of the digits may be the slip, so that somebody has to look. */
function correct(number: Field<string>, value: string): Fix {
  return { title: `Correct the number to ${value}`, safe: false, changes: [{ do: 'write', at: number, value }] };
}

/** The same seven digits and a check character that fits them can only be one number. */
function inForm(number: Field<string>): Fix[] {
  const [, digits, check] = /^([0-9]{7})([0-9X])$/.exec(number.value.replace(/[^0-9a-z]/gi, '').toUpperCase()) ?? [];
  if (digits === undefined || check === undefined || checkCharacter(digits) !== check) return [];
  const value = `${digits.slice(0, 3)}/${digits.slice(3)}/${check}`;
  return [{ title: `Write ${value}`, safe: true, changes: [{ do: 'write', at: number, value }] }];
}
