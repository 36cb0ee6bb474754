import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findingLimit, locate } from '../../server/src/core/findings';
import { specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { renderMarkSheetDocument } from '../../server/src/core/render/document';
import { renderMarkSheet } from '../../server/src/core/render/html';
import { sheetAt, sheetsOf, viewOf } from '../../server/src/core/render/sheets';
import { catalogue } from '../../server/src/core/rules/catalogue';
import { FileChecker } from '../../server/src/core/rules/run';
import { offsetAt, parse, positionAt, textOf } from '../../server/src/core/syntax/document';
import { features } from './features';
import { assertSpans } from './spans';
import { type Count, target } from './target';
import { samples } from './texts';

/**
 * Asks everything that can be asked of a text, at some places in it: nothing throws, and no answer points outside of it.
 * @param places offsets; they may lie outside of the text
 */
export function askEverything(text: string, places: readonly number[], count: Count): void {
  const file = specificationFile('a.qualspec.yaml', parse(text));
  const { document } = file;
  assert.equal(textOf(document), text);
  assertSpans(document);
  const project = new Project();
  project.set(file);
  const findings = locate(file, new FileChecker(catalogue, () => project).check(file), project);
  assert.ok(findings.length <= findingLimit + 1, `${findings.length} findings`);
  const last = positionAt(document, text.length);
  for (const { rule, range, message } of findings) {
    assert.notEqual(rule, 'internal/rule-failed', message);
    assert.ok(message.length < 2_000, `a message of ${message.length} characters`);
    const { start, end } = range;
    const inside = start.line <= end.line && end.line <= last.line && start.character >= 0;
    const forwards = start.line < end.line || start.character <= end.character;
    assert.ok(inside && forwards, `${rule} at ${JSON.stringify(range)} of ${last.line + 1} lines`);
  }
  for (const sheet of sheetsOf(file)) {
    const view = viewOf(sheet, file, project);
    if (!view) continue;
    renderMarkSheet(view);
    renderMarkSheetDocument(view);
    count('sheets');
  }
  for (const place of places) {
    sheetAt(file, place);
    for (const [name, feature] of Object.entries(features))
      for (const { start, end } of feature(file, project, place))
        assert.ok(0 <= start && start <= end && end <= text.length, `${name} at ${place}: ${start}-${end}`);
    const position = positionAt(document, place);
    const back = offsetAt(document, position);
    const inside = Math.max(0, Math.min(place, text.length));
    const withinBreak = text[inside - 1] === '\r' && text[inside] === '\n' ? 1 : 0;
    assert.equal(back, inside - withinBreak, `${place} is ${JSON.stringify(position)}, and that is ${back}`);
    count('places');
  }
}

export const prefixes = target(
  'prefixes',
  'no feature throws at any place of any beginning of any sample',
  600,
  fc.record({
    name: fc.constantFrom(...Object.keys(samples)),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    places: fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { minLength: 4, maxLength: 12 }),
  }),
  ({ name, share, places }, count) => {
    const sample = samples[name] ?? '';
    const text = sample.slice(0, Math.round(sample.length * share));
    askEverything(
      text,
      places.map((place) => Math.round(text.length * place)),
      count,
    );
  },
);
