/** How large an award of each type is, in credits and in hours of total qualification time (TQT). */
export interface Size {
  readonly type: string;
  readonly credits: { readonly from: number; readonly to: number };
  readonly hours: { readonly from: number; readonly to: number };
  /** As messages say it. */
  readonly creditsInWords: string;
  readonly hoursInWords: string;
}

const award: Size = {
  type: 'Award',
  credits: { from: 1, to: 12 },
  hours: { from: 1, to: 120 },
  creditsInWords: '1 to 12 credits',
  hoursInWords: 'up to 120 hours',
};

const certificate: Size = {
  type: 'Certificate',
  credits: { from: 13, to: 36 },
  hours: { from: 121, to: 369 },
  creditsInWords: '13 to 36 credits',
  hoursInWords: '121 to 369 hours',
};

const diploma: Size = {
  type: 'Diploma',
  credits: { from: 37, to: Infinity },
  hours: { from: 370, to: Infinity },
  creditsInWords: '37 credits or more',
  hoursInWords: '370 hours or more',
};

/** The size of a type of qualification; undefined for one that is not known. */
export function sizeOfType(type: string): Size | undefined {
  if (type === 'Extended Diploma') return diploma;
  return [award, certificate, diploma].find((size) => size.type === type);
}

export function sizeOfCredits(credits: number): Size | undefined {
  return [award, certificate, diploma].find((size) => credits >= size.credits.from && credits <= size.credits.to);
}

/** @param hours of TQT; a part of an hour counts as the hour it begins */
export function sizeOfHours(hours: number): Size | undefined {
  const whole = Math.ceil(hours);
  return [award, certificate, diploma].find((size) => whole >= size.hours.from && whole <= size.hours.to);
}

/**
 * The type that a title names: the word before 'in', as in 'Level 5 Award in …', else the only one there is.
 * Undefined where there is none, or several that could be meant.
 */
export function typeInTitle(title: string): string | undefined {
  const named = /\b(Extended Diploma|Diploma|Certificate|Award) in\b/.exec(title)?.[1];
  if (named !== undefined) return named;
  const all = title.match(/\b(Extended Diploma|Diploma|Certificate|Award)\b/g) ?? [];
  return all.length === 1 ? all[0] : undefined;
}

/** A title with another type in the place of the one that it names (see `typeInTitle`). */
export function withType(title: string, from: string, to: string): string {
  const before = title.search(new RegExp(`\\b${from} in\\b`));
  const at = before >= 0 ? before : title.indexOf(from);
  return title.slice(0, at) + to + title.slice(at + from.length);
}
