import type { Change, Fix } from '../../fixes/fix';
import type { Qualification } from '../../model/generated';
import type { Credits, Field } from '../../model/values';
import type { Span } from '../../syntax/tree';
import { type Report, defineRule } from '../rule';
import { type Size, sizeOfCredits, sizeOfType, typeInTitle, withType } from './sizes';

export default defineRule({
  id: 'credits/size',
  title: 'The credits fit the type of qualification',
  severity: 'error',
  source: 'All published qualifications; condition E2 on titles',
  fix: 'writes the smaller number of credits first, or another type in its field and in the title',
  checks: {
    qualification: (qualification, report) => {
      const { credits } = qualification;
      if (!credits) checkHours(qualification, report);
      else if (isReversed(credits.value)) reportReversed(credits, report);
      else checkCredits(credits, qualification, report);
    },
  },
});

function isReversed({ minimum, maximum }: Credits): boolean {
  return minimum !== undefined && maximum !== undefined && minimum > maximum;
}

function reportReversed(credits: Field<Credits>, report: Report): void {
  const { minimum, maximum } = credits.value;
  const value = `${maximum ?? ''} to ${minimum ?? ''}`;
  report(
    credits,
    `The smaller number of credits comes first: write ${value} instead of ${credits.source}.`,
    [],
    [{ title: `Write ${value}`, safe: false, changes: [{ do: 'write', at: credits, value }] }],
  );
}

/** A type, and the word of the qualification that says so. */
interface Claim {
  readonly type: string;
  readonly size: Size;
  readonly at: Span;
}

/** What the qualification says that it is, by its type and by its title. */
function claimsOf({ type, title }: Qualification): Claim[] {
  const named = [
    { type: type?.value, at: type },
    { type: title && typeInTitle(title.value), at: title },
  ];
  return named.flatMap((claim) => {
    const size = claim.type === undefined ? undefined : sizeOfType(claim.type);
    return size && claim.at && claim.type !== undefined ? [{ type: claim.type, size, at: claim.at }] : [];
  });
}

function checkCredits(credits: Field<Credits>, qualification: Qualification, report: Report): void {
  const { minimum, maximum } = credits.value;
  const fits = ({ size }: Claim) =>
    [minimum, maximum].every((end) => end === undefined || (end >= size.credits.from && end <= size.credits.to));
  const claims = claimsOf(qualification);
  const claim = claims.find((c) => !fits(c));
  // where the type fits and the title does not, or the other way round, the two disagree: that is told of them
  if (!claim || claims.some(fits)) return;
  const other = [minimum, maximum].map((end) => (end === undefined ? undefined : sizeOfCredits(end)?.type));
  const better = other.find((type) => type !== undefined && type !== claim.size.type);
  const advice = better === undefined ? '' : ` A qualification of that size is ${articled(better)}.`;
  report(
    credits,
    `${capital(articled(claim.type))} has ${claim.size.creditsInWords}, and ${credits.source} does not fit.${advice} Correct the credits, or the type and the title.`,
    [{ at: claim.at, message: `Called ${articled(claim.type)} here` }],
    other.every((type) => type === undefined || type === better) ? renamed(qualification, claim.type, better) : [],
  );
}

/** Another type where the qualification says its own. */
function renamed({ type, title }: Qualification, from: string, to: string | undefined): Fix[] {
  if (to === undefined) return [];
  const changes: Change[] = [];
  if (type?.value === from) changes.push({ do: 'write', at: type, value: to });
  if (title && typeInTitle(title.value) === from)
    changes.push({ do: 'write', at: title, value: withType(title.value, from, to) });
  return [{ title: `Call it ${articled(to)}`, safe: false, changes }];
}

/** Without credits, the total qualification time tells the size. */
function checkHours(qualification: Qualification, report: Report): void {
  const tqt = qualification.hours?.tqt;
  if (!tqt || tqt.value.qualifier === 'at least' || tqt.value.qualifier === 'at most') return;
  const hours = Math.ceil(tqt.value.hours);
  const claim = claimsOf(qualification).find(({ size }) => hours < size.hours.from || hours > size.hours.to);
  if (!claim) return;
  report(
    tqt,
    `${capital(articled(claim.type))} has ${claim.size.hoursInWords} of total qualification time, and ${tqt.value.hours} does not fit. Correct the TQT, or the type and the title.`,
    [{ at: claim.at, message: `Called ${articled(claim.type)} here` }],
  );
}

function articled(type: string): string {
  return `${/^[AE]/.test(type) ? 'an' : 'a'} ${type}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
