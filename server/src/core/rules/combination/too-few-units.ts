import type { Qualification } from '../../model/generated';
import type { Bounds, Field } from '../../model/values';
import type { Context } from '../../project/context';
import { sharesOf, totalOf } from '../../pathways/sums';
import { defineRule } from '../rule';
import { type Limits, type Measure, amount, limitChanged, limitsInAll, limitsOf, measures } from './limits';
import { type Offer, allOffers, choiceOffers, mandatoryOffer, unitsOfMatrix } from './offers';

export default defineRule({
  id: 'combination/too-few-units',
  title: 'No more units or credits are asked for than are on offer',
  severity: 'error',
  source: 'Condition E3: the units that are required, and the routes that are open, are stated',
  fix: 'asks for as much as there is',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      for (const { field, measure, asked, offered, of, aside } of shortages(qualification, context)) {
        const most = offered === 0 ? 'nothing' : amount(offered, measure);
        const there = of === 'choice' ? `this choice has ${most} to offer` : `all units on offer make ${most}`;
        const changes = [limitChanged(field, measure, offered)];
        const fix = { title: `Ask for ${amount(offered, measure)}`, safe: false, changes };
        report(
          field,
          `${amount(asked, measure)} are asked for, but ${there}. ${aside ? 'A mandatory unit is not chosen. ' : ''}Ask for less, or offer more units.`,
          [],
          offered === 0 ? [] : [fix],
        );
      }
    },
  },
});

interface Shortage {
  readonly field: Field<Bounds>;
  readonly measure: Measure;
  readonly asked: number;
  readonly offered: number;
  /** Whether one choice asks for it, or a limit on all units together. */
  readonly of: 'choice' | 'all';
  /** Mandatory units are left out of what is offered. */
  readonly aside: boolean;
}

/** Lower limits that everything on offer together does not reach. A mandatory unit counts for no choice. */
export function shortages(qualification: Qualification, context: Context): Shortage[] {
  const { rules } = qualification;
  if (!rules || !context.knowsOwnUnits) return [];
  const mandatory = [mandatoryOffer(qualification, context), unitsOfMatrix(qualification, 'mandatoryIn', context)];
  const taken = new Set(mandatory.flatMap(({ units }) => units.map(({ unit }) => unit)));
  const offers = choiceOffers(qualification, context);
  const choices = (rules.choose ?? []).flatMap((choice, i) => {
    const offer = offers[i];
    const found = offer ? shortagesOf(limitsOf(choice), () => unitsOf(offer, taken), context) : [];
    const isAside = () => offer?.units.some(({ unit }) => taken.has(unit)) === true;
    return found.map((shortage) => ({ ...shortage, of: 'choice' as const, aside: isAside() }));
  });
  const inAll = shortagesOf(limitsInAll(rules), () => unitsOf(allOffers(qualification, context)), context);
  return [...choices, ...inAll.map((shortage) => ({ ...shortage, of: 'all' as const, aside: false }))];
}

/** The units of an offer, each once; undefined where there may be more, or none is said. */
function unitsOf({ units, whole }: Offer, without?: ReadonlySet<string>): string[] | undefined {
  const all = new Set(units.map(({ unit }) => unit));
  return whole && all.size > 0 ? [...all].filter((unit) => !without?.has(unit)) : undefined;
}

function shortagesOf(
  { exactly, atLeast }: Limits,
  unitsOn: () => string[] | undefined,
  context: Context,
): Omit<Shortage, 'of' | 'aside'>[] {
  const units = exactly || atLeast ? unitsOn() : undefined;
  if (!units) return [];
  return [exactly, atLeast].flatMap((field) =>
    measures.flatMap((measure) => {
      const asked = field?.value[measure];
      const offered = asked === undefined ? undefined : sizeOf(units, measure, context);
      if (!field || asked === undefined || offered === undefined || asked <= offered) return [];
      return [{ field, measure, asked, offered }];
    }),
  );
}

function sizeOf(units: readonly string[], measure: Measure, context: Context): number | undefined {
  if (measure === 'units') return units.length;
  const shares = sharesOf(units, 'credits', context);
  return shares && totalOf(shares.map(({ value }) => value));
}
