/**
 * The last character of a qualification number, computed from its seven digits: each is multiplied by its weight, from
 * 8 down to 2, and the sum divided by 11 leaves the character, with X for 10.
 */
export function checkCharacter(digits: string): string {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (8 - i), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
