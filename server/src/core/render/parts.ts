import { element, markup, type Content, type Markup } from './markup';
import type { Bullet } from './view';

/** A fact that the specification does not state (yet): a ruled space that a screen reader names. */
export const UNKNOWN = markup`<span class="qs-unknown"><span class="qs-sr">not stated</span></span>`;

/** A space that is left for a pen. */
export const TO_FILL_IN = markup`<span class="qs-sr">to be filled in</span>`;

/** A short ruled line within a sentence, such as the one before `/ 26 marks`. */
export const LINE = markup`<span class="qs-line">${TO_FILL_IN}</span>`;

/** Nothing at all. */
export const NOTHING = markup``;

/** The attribute of what a screen reader says and the eye does not need. */
export const SPOKEN = markup`class="qs-sr"`;

/** A number of marks, or a blank where it is not known. */
export function figure(marks: number | undefined): Content {
  return marks !== undefined && Number.isFinite(marks) ? String(marks) : UNKNOWN;
}

/** An author's text with its line breaks, or a blank where there is none. */
export function prose(text: string | undefined): Content {
  if (!isStated(text)) return UNKNOWN;
  const lines = text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, index) => (index === 0 ? unbroken(line) : markup`<br>${unbroken(line)}`));
}

/**
 * A reference (8607-501), a range, a code or a date is read in one go, so no line ends at the dash or dot between its
 * figures. What is too long for a narrow column may still be broken.
 */
const FIGURES = /(?<!\S)(?=\S{3,14}(?!\S))(\S*?[-./\u2013]\d\S*)/;

function unbroken(line: string): Content {
  const pieces = line.split(FIGURES);
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : markup`<span class="qs-unbroken">${piece}</span>`));
}

/** Whether a text says something. */
export function isStated(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** A level as it is read: a bare figure gets the word before it. */
export function levelName(level: string): string {
  return /^\d+$/.test(level.trim()) ? `Level ${level.trim()}` : level;
}

/** A list of points with the points below them. */
export function bulletList(bullets: readonly Bullet[]): Markup {
  return markup`<ul>${bullets.map(
    (bullet) => markup`<li>${prose(bullet.text)}${bullet.points.length > 0 ? bulletList(bullet.points) : ''}</li>`,
  )}</ul>`;
}

/** A heading, `depth` levels below the heading of the sheet. HTML knows six levels. */
export function heading(top: HeadingLevel, depth: number, content: Content, attributes: Markup = NOTHING): Markup {
  return element(`h${String(Math.min(top + depth, 6))}`, attributes, content);
}

/** The level of the sheet's own heading: 1 in a document of its own, lower within a larger one. */
export type HeadingLevel = 1 | 2 | 3;

/** A labelled space of a form. Without a content it is left for a pen. */
export interface Field {
  readonly label: string;
  readonly content?: Content;
  /** Takes the whole width. */
  readonly wide?: boolean;
  /** Room for a few handwritten lines. */
  readonly tall?: boolean;
}

/** Labelled spaces, two abreast where there is room. */
export function fields(list: readonly Field[]): Markup {
  return markup`<dl class="qs-fields">${list.map(({ label, content, wide, tall }) => {
    const shape = `qs-field${wide ? ' qs-wide' : ''}${tall ? ' qs-tall' : ''}`;
    return markup`<div class="${shape}"><dt>${label}</dt><dd>${content ?? TO_FILL_IN}</dd></div>`;
  })}</dl>\n`;
}

const BOX = '☐';

/** A box to tick with a pen. The glyph is for the eye; the label says what it stands for. */
export function tickBox(label: Content): Markup {
  return markup`<span class="qs-tick"><span class="qs-box" aria-hidden="true">${BOX}</span> ${label}</span>`;
}

/** The two outcomes to choose from. */
export function outcomeChoice(pass: string, referral: string): Markup {
  return markup`<span class="qs-choice">${tickBox(pass)} <span class="qs-sr">or</span> ${tickBox(referral)}</span>`;
}

/** An attribute that leads from the drawing back to the source, or nothing. */
export function sourceOffset(offset: number | undefined): Markup {
  return offset !== undefined && Number.isSafeInteger(offset) ? markup` data-offset="${String(offset)}"` : NOTHING;
}

/** An HTML id that is the same for the same texts and different for different ones. */
export function htmlId(...names: readonly string[]): string {
  const parts = names.map((name) =>
    name.replace(/[^A-Za-z0-9]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`),
  );
  return `qs-${parts.join('-')}`;
}
