import { isRealDate } from '../../model/dates';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that was meant, as YYYY-MM-DD: `1 September 2012`, `01/09/2012` (day before month, as in Britain), `2012/9/1`.
 * Undefined where no such day exists or the day is missing.
 */
export function dateMeant(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ').trim();
  const [year, month, day] = yearFirst(plain) ?? inFigures(plain) ?? inWords(plain) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year < 100 ? 2000 + year : year}-${pad(month)}-${pad(day)}`;
  return isRealDate(date) ? date : undefined;
}

type Parts = [year: number, month: number, day: number];

function yearFirst(text: string): Parts | undefined {
  const match = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

function inFigures(text: string): Parts | undefined {
  const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  return match ? [Number(match[3]), Number(match[2]), Number(match[1])] : undefined;
}

function inWords(text: string): Parts | undefined {
  const day = /^(?:[a-z]+day )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ?-?([a-z]{3,})\.?[ -](\d{4})$/.exec(text);
  if (day) return named(day[3], day[2], day[1]);
  const monthFirst = /^([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(text);
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): Parts | undefined {
  const index = months.indexOf((month ?? '').slice(0, 3));
  return index < 0 ? undefined : [Number(year), index + 1, Number(day)];
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
