import assert from 'node:assert/strict';
import { documentStyles } from '../../../server/src/core/render/document-styles';
import { renderMarkSheet } from '../../../server/src/core/render/html';
import { markSheetStyles } from '../../../server/src/core/render/styles';
import { classes, descendants, parseStrictly } from './tree';
import { byCriterion, bySection, unknownByCriterion, unknownBySection } from './views';

const NAMES = ['paper', 'ink', 'line', 'muted', 'shade', 'accent'];

/** Relative luminance of `#rgb` or `#rrggbb`, 0 to 1 (WCAG 2). */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const channels = digits.length === 3 ? Array.from(digits, (digit) => digit + digit) : digits.match(/../g);
  const [red = 0, green = 0, blue = 0] = (channels ?? []).map((channel) => {
    const value = parseInt(channel, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour that a pattern with the name in it finds, for each name. */
function palette(css: string, pattern: (name: string) => RegExp): Record<string, string> {
  return Object.fromEntries(
    NAMES.map((name) => {
      const found = pattern(name).exec(css)?.[1];
      assert.ok(found, `no colour for ${name}`);
      return [name, found];
    }),
  );
}

const print = markSheetStyles.slice(markSheetStyles.indexOf('@media print'));
const palettes = {
  light: palette(markSheetStyles, (name) => new RegExp(`--${name}: var\\(--qs-${name}, (#[0-9a-f]+)\\)`)),
  dark: palette(documentStyles, (name) => new RegExp(`--qs-${name}: (#[0-9a-f]+)`)),
  print: palette(print, (name) => new RegExp(`--${name}: (#[0-9a-f]+)`)),
};

describe('styles', () => {
  for (const [name, { paper = '', ink = '', line = '', muted = '', shade = '', accent = '' }] of Object.entries(
    palettes,
  )) {
    it(`have enough contrast in ${name}`, () => {
      for (const text of [ink, muted, accent]) assert.ok(contrast(text, paper) >= 4.5, `${text} on ${paper}`);
      assert.ok(contrast(ink, shade) >= 4.5, 'text on shade');
      assert.ok(contrast(line, paper) >= 3, 'lines on paper');
    });
  }

  it('print black on white whatever the host has set', () => {
    assert.deepEqual([palettes.print.paper, palettes.print.ink], ['#fff', '#000']);
    assert.doesNotMatch(print, /--qs-/);
  });

  it('name every class that the markup draws with, and no other', () => {
    const drawn = new Set(
      [bySection, byCriterion, unknownBySection, unknownByCriterion].flatMap((view) =>
        descendants(parseStrictly(renderMarkSheet(view))).flatMap(classes),
      ),
    );
    const named = new Set(Array.from(markSheetStyles.matchAll(/\.(qs-[a-z]+)/g), ([, name]) => name));
    assert.deepEqual(
      [...named].filter((name) => name !== undefined && !drawn.has(name)),
      [],
    );
    assert.deepEqual(
      [...drawn].filter((name) => !named.has(name)),
      [],
    );
  });

  it('load nothing, close what they open and cannot leave a style element', () => {
    for (const css of [markSheetStyles, documentStyles]) {
      assert.doesNotMatch(css, /url\(|@import|https?:|</);
      assert.equal(css.split('{').length, css.split('}').length);
    }
  });
});
