import { isRealDate } from '../../model/dates';
import { readKind } from '../../model/kinds';
import type { Kind } from '../../model/values';
import { withPlainSpaces } from '../../syntax/word';
import { nearest } from '../nearest';
import { dateMeant } from './date-meant';

/**
 * What an author most likely meant by a value that cannot be read, in the form in which it can be; undefined where it
 * would be a guess. `Min 3` is 'at least 3', `01/09/2012` is 2012-09-01.
 */
export function meant(of: Kind | 'code' | undefined, written: string, choices: readonly string[]): string | undefined {
  const text = withPlainSpaces(written).replace(/\s+/g, ' ').trim();
  if (choices.length > 0) return begun(text, choices) ?? nearest(text, choices);
  if (of === undefined) return undefined;
  const candidate = of === 'code' ? codeMeant(text) : readers[of]?.(text);
  if (candidate === undefined || candidate === written) return undefined;
  return of === 'code' || reads(of, candidate) ? candidate : undefined;
}

/** The one choice of which the text is the beginning. */
function begun(text: string, choices: readonly string[]): string | undefined {
  const fitting = choices.filter((choice) => choice.toLowerCase().startsWith(text.toLowerCase()));
  return text.length > 2 && fitting.length === 1 ? fitting[0] : undefined;
}

function reads(kind: Kind, text: string): boolean {
  return readKind(kind, { kind: 'scalar', start: 0, end: text.length, value: text, plain: true }, text) !== undefined;
}

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Words for small numbers as figures, thousands without their commas. */
function withFigures(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b[a-z]+\b/g, (word) => (numbers.indexOf(word) > 0 ? String(numbers.indexOf(word)) : word))
    .replace(/(?<=\d),(?=\d{3}\b)/g, '');
}

/** `min 3`, `3 or more`, `3+` and the like in the format's own words. */
function withQualifier(text: string): string {
  return withFigures(text)
    .replace(/^(?:a )?(?:min\b\.?|minimum|not less than|no fewer than|no less than|from)(?: of)?:? ?/, 'at least ')
    .replace(/^(?:a )?(?:max\b\.?|maximum|not more than|no more than|up to)(?: of)?:? ?/, 'at most ')
    .replace(/^([0-9.]+)(?: ?\+| or more| \(?(?:min\b\.?|minimum)\)?)(.*)$/, 'at least $1$2')
    .replace(/^([0-9.]+)(?: \(?(?:max\b\.?|maximum)\)?)(.*)$/, 'at most $1$2');
}

const readers: { readonly [K in Kind]?: (text: string) => string | undefined } = {
  format: (text) => (/^v?1\b/i.test(text) ? '1' : undefined),
  date: dateMeant,
  level: (text) => {
    const entry = /^e(?:ntry)?(?: level)? ?([1-3])$/.exec(withFigures(text))?.[1];
    return entry === undefined ? /([1-8])$/.exec(withFigures(text))?.[1] : `Entry ${entry}`;
  },
  'whole number': (text) => onlyNumber(text)?.replace(/\.0+$/, ''),
  number: (text) => onlyNumber(text.replace(/^(\d+),(\d{1,2})$/, '$1.$2'))?.replace(/\.0+$/, ''),
  credits: (text) => {
    const plain = withQualifier(text).replace(/ ?(?:credits?|cr)\.?(?= |$)/g, '');
    return plain.replace(/^(?:between )?(\d+) ?(?:[-\u2013\u2014]|and) ?(\d+)$/, '$1 to $2');
  },
  hours: (text) => withQualifier(text).replace(/ ?(?:hours?|hrs?|h|glh)\.?$/, ''),
  marks: (text) =>
    withFigures(text)
      .replace(/^(?:\/|out of|maximum(?: of)?|max\.?) ?/, '')
      .replace(/ ?(?:marks?|%)$/, ''),
  words: (text) =>
    withFigures(text)
      .replace(/^(?:approximately|approx\.?|c\.|ca\.|circa|around|~) ?/, 'about ')
      .replace(/^(.*?\d) ?words? ?\(/, '$1 (')
      .replace(/\((?:range|suggested range)?:? ?(\d+) ?(?:-|\u2013|\u2014|to) ?(\d+)(?: ?words?)?\)$/, '($1 to $2)'),
  bounds: (text) => withFigures(text).replace(/ ?(?:&|\+) ?/, ', '),
  'level mix': (text) =>
    text
      .toLowerCase()
      .replace(/^(?:>|over) ?/, 'more than ')
      .replace(/^(?:\u2265|minimum(?: of)?|min\.?) ?/, 'at least ')
      .replace(/ ?per ?cent/, '%')
      .replace(/% (?:of (?:the )?)?credits?(?: achieved)?/, '%')
      .replace(/(?:are )?(?:at )?level/, 'at level')
      .replace(/\bl(\d)/, 'at level $1')
      .replace('entry', 'Entry'),
  replacement: (text) => {
    const match = /^(\S+?),? (?:for registrations )?(?:from|since) (.+)$/.exec(text);
    const date = match?.[2] === undefined ? undefined : isRealDate(match[2]) ? match[2] : dateMeant(match[2]);
    return date === undefined ? undefined : `${match?.[1]} for registrations from ${date}`;
  },
  'criteria codes': (text) => {
    const codes = text
      .split(/[,;&]|\band\b/)
      .map((part) => part.trim().replace(/^(?:AC|LO|criterion|criteria) ?/i, ''));
    return codes.filter((code) => code !== '').join(', ');
  },
};

/** The one number of a text, such as the 8 of '8 credits'. */
function onlyNumber(text: string): string | undefined {
  const found = [...withFigures(text).matchAll(/\d+(?:\.\d+)?/g)];
  return found.length === 1 && !/[-\u2212]\d/.test(text) ? found[0]?.[0] : undefined;
}

/** `AC 1.1`, `1.1.`, `LO1` without what is not the code. */
function codeMeant(text: string): string | undefined {
  return /^(?:ac|lo|criterion|outcome|learning outcome)?[ .]?(\d+(?:\.\d+)?)[.)]?$/i.exec(text)?.[1];
}
