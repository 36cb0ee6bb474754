import { defineRule } from '../rule';

export default defineRule({
  id: 'numbers/qualification-number',
  title: 'A qualification number has its form and its check character',
  severity: 'error',
  source: 'All 14 published numbers; the check character was derived from them',
  checks: {
    qualification: ({ number }, report) => {
      if (!number) return;
      const match = /^([0-9]{3})\/([0-9]{4})\/([0-9X])$/.exec(number.value);
      if (!match) {
        report(
          number,
          `A qualification number has three digits, four digits and a check character (a digit or a capital X), with a slash between them, as in 600/5855/9. ${number.value} has another form.`,
        );
        return;
      }
      const [, first = '', second = '', check = ''] = match;
      const expected = checkCharacter(first + second);
      if (check === expected) return;
      report(
        number,
        `The check character of ${first}/${second} is ${expected}, not ${check}. One of the digits, or the last character, was mistyped: compare the number with the regulator's register.`,
      );
    },
  },
});

/**
 * The last character of a qualification number, computed from its seven digits: each is multiplied by its weight, from
 * 8 down to 2, and the sum divided by 11 leaves the character, with X for 10.
 */
function checkCharacter(digits: string): string {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (8 - i), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
