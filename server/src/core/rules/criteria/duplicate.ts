import type { Coded } from '../../model/values';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'criteria/duplicate',
  title: 'No outcome and no criterion has its number twice',
  severity: 'error',
  source: 'All published units: outcomes and criteria are numbered without repetition',
  checks: {
    unit: ({ outcomes }, report) => {
      checkCodes(outcomes ?? [], 'outcome', 'unit', report);
      // the same code under another outcome does not fit that outcome's number, which is said there
      for (const outcome of outcomes ?? []) checkCodes(outcome.body?.criteria ?? [], 'criterion', 'outcome', report);
    },
    'mark sheet': ({ criteria }, report) => checkCodes(criteria ?? [], 'criterion', 'mark sheet', report),
  },
});

function checkCodes(members: readonly Coded<unknown>[], what: string, where: string, report: Report): void {
  const seen = new Map<string, Coded<unknown>>();
  for (const member of members) {
    const first = seen.get(member.code);
    if (!first) {
      seen.set(member.code, member);
      continue;
    }
    report(
      member.codeAt,
      `The ${where} has ${article(what)} ${member.code} already. Give this one its own number, or delete it if it was pasted twice.`,
      [{ at: first.codeAt, message: `The first ${what} ${member.code}` }],
    );
  }
}

function article(what: string): string {
  return what.startsWith('o') ? `an ${what}` : `a ${what}`;
}
