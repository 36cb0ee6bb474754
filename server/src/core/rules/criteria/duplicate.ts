import type { Fix } from '../../fixes/fix';
import type { Coded, Field } from '../../model/values';
import { plainText } from '../prose';
import { type Report, defineRule } from '../rule';
import { renumberFixes } from './renumbered';

export default defineRule({
  id: 'criteria/duplicate',
  title: 'No outcome and no criterion has its number twice',
  severity: 'error',
  source: 'All published units: outcomes and criteria are numbered without repetition',
  fix: 'Takes out what was pasted twice; renumbers the rest in its order, with what names it',
  checks: {
    unit: (unit, report, context) => {
      let renumbered: readonly Fix[] | undefined;
      const renumber = () => (renumbered ??= renumberFixes(unit, context));
      const fixes = (member: Coded<unknown>, first: Coded<unknown>) => fixesFor(member, first, renumber);
      checkCodes(unit.outcomes ?? [], 'outcome', 'unit', fixes, report);
      // the same code under another outcome does not fit that outcome's number, which is said there
      for (const { body } of unit.outcomes ?? [])
        checkCodes(body?.criteria ?? [], 'criterion', 'outcome', fixes, report);
    },
    'mark sheet': ({ criteria }, report) => checkCodes(criteria ?? [], 'criterion', 'mark sheet', () => [], report),
  },
});

type FixesFor = (member: Coded<unknown>, first: Coded<unknown>) => readonly Fix[];

/** A criterion of the same words was pasted twice, and nothing is lost without it. */
function fixesFor(member: Coded<unknown>, first: Coded<unknown>, renumber: () => readonly Fix[]): readonly Fix[] {
  const [text, other] = [textOf(member), textOf(first)];
  return text !== undefined && text === other
    ? [{ title: `Take this ${member.code} out`, safe: true, changes: [{ do: 'remove', at: member.codeAt }] }]
    : renumber();
}

/** The words of a criterion; undefined for an outcome. */
function textOf({ body }: Coded<unknown>): string | undefined {
  const field = body as Partial<Field<unknown>> | undefined;
  return typeof field?.value === 'string' ? plainText(field.value) : undefined;
}

function checkCodes(
  members: readonly Coded<unknown>[],
  what: string,
  where: string,
  fixes: FixesFor,
  report: Report,
): void {
  const seen = new Map<string, number>();
  members.forEach((member, i) => {
    const place = seen.get(member.code);
    const known = place === undefined ? undefined : members[place];
    if (place === undefined || !known) {
      seen.set(member.code, i);
      return;
    }
    // of two, the one that does not stand where its number belongs is wrong; else it is the second
    const firstIsWrong = numberOf(member) === i + 1 && numberOf(known) !== place + 1;
    const [wrong, right] = firstIsWrong ? [known, member] : [member, known];
    report(
      wrong.codeAt,
      `The ${where} has ${article(what)} ${member.code} already. Give this one its own number, or delete it if it was pasted twice.`,
      [{ at: right.codeAt, message: `The ${firstIsWrong ? 'other' : 'first'} ${what} ${member.code}` }],
      fixes(wrong, right),
    );
  });
}

/** The number of an outcome, or that of a criterion among those of its outcome. */
function numberOf({ code }: Coded<unknown>): number {
  return Number(code.slice(code.indexOf('.') + 1));
}

function article(what: string): string {
  return what.startsWith('o') ? `an ${what}` : `a ${what}`;
}
