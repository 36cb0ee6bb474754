/** What a rule of combination needs to know of a unit. Hours are guided learning hours. */
export interface UnitSize {
  readonly credits: number;
  readonly glh: number;
}

/** How many credits a rule asks for; what is missing is not limited. */
export interface Bounds {
  readonly least: number;
  readonly most?: number;
  readonly leastFromFirst?: number;
  readonly mostFromSecond?: number;
}

/** The credits of the smallest and largest pathway, and the least hours of any. */
export interface Reach {
  readonly leastCredits: number;
  readonly mostCredits: number;
  readonly leastGlh: number;
}

/**
 * What the pathways through two groups of units can reach.
 * @throws where no set of units satisfies the bounds
 */
export function reach(first: readonly UnitSize[], second: readonly UnitSize[], bounds: Bounds): Reach {
  const fromFirst = leastHours(first);
  const fromSecond = leastHours(second);
  const found: { credits: number; glh: number }[] = [];
  for (const [a, glhOfFirst] of fromFirst)
    for (const [b, glhOfSecond] of fromSecond) {
      const credits = a + b;
      const fits = credits >= bounds.least && credits <= (bounds.most ?? Infinity);
      if (fits && a >= (bounds.leastFromFirst ?? 0) && b <= (bounds.mostFromSecond ?? Infinity))
        found.push({ credits, glh: glhOfFirst + glhOfSecond });
    }
  if (found.length === 0) throw new Error('no pathway satisfies the rule');
  const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b));
  return {
    leastCredits: least(found.map(({ credits }) => credits)),
    mostCredits: -least(found.map(({ credits }) => -credits)),
    leastGlh: least(found.map(({ glh }) => glh)),
  };
}

/** The least hours of any set of units, by the credits of the set. */
function leastHours(units: readonly UnitSize[]): Map<number, number> {
  let best = new Map([[0, 0]]);
  for (const unit of units) {
    const next = new Map(best);
    for (const [credits, glh] of best) {
      const sum = credits + unit.credits;
      next.set(sum, Math.min(next.get(sum) ?? Infinity, glh + unit.glh));
    }
    best = next;
  }
  return best;
}

/**
 * A qualification number with its check character.
 * @param digits seven of them
 */
export function qualificationNumber(digits: number): string {
  const written = String(digits).padStart(7, '0');
  const sum = [...written].reduce((total, digit, i) => total + Number(digit) * (8 - i), 0);
  const check = sum % 11 === 10 ? 'X' : String(sum % 11);
  return `${written.slice(0, 3)}/${written.slice(3)}/${check}`;
}
