import type { Credits, Hours } from '../model/values';

/** `24`, `at least 15`. */
export function hoursInWords({ qualifier, hours }: Hours): string {
  return qualifier === undefined || qualifier === 'exactly' ? String(hours) : `${qualifier} ${hours}`;
}

/** `23`, `13 to 36`, `at least 37`. */
export function creditsInWords({ minimum, maximum }: Credits): string | undefined {
  if (minimum !== undefined && maximum !== undefined)
    return minimum === maximum ? String(minimum) : `${minimum} to ${maximum}`;
  if (minimum !== undefined) return `at least ${minimum}`;
  return maximum === undefined ? undefined : `at most ${maximum}`;
}
