import { find } from '../../fixes/find';
import type { Change } from '../../fixes/fix';
import { defineShapeRule } from '../rule';
import { quoted } from '../words';
import { keyMeant, nameOfShape, ownersOf, placeNearby } from './names';

export default defineShapeRule({
  id: 'format/unknown-key',
  title: 'Every key is one that the format has',
  severity: 'error',
  source: 'The schema of the format',
  fix: 'writes the key that was meant',
  shape: 'unknown-key',
  message: ({ key, known, within }) => {
    const owner = within === undefined ? 'the file' : nameOfShape(within);
    const meant = keyMeant(key, known);
    const hint =
      placeNearby(key, within) ??
      (meant === undefined ? undefined : `Did you mean '${meant}'?`) ??
      ownersOf(key) ??
      'Delete it, or put what it says under another key.';
    return `${quoted(key)} is not a key of ${owner}, so nothing is done with it. ${hint}`;
  },
  fixes: (problem, block) => {
    const { key, known, within, start, end } = problem;
    const meant = placeNearby(key, within) === undefined ? keyMeant(key, known) : undefined;
    const found = find(block, { start, end });
    if (meant === undefined || (found?.is === 'key' && found.map.pairs.some((pair) => pair.key.value === meant)))
      return [];
    // at the beginning of a line, the same key may stand in another part of the file
    const safe = within !== undefined && key.toLowerCase().replace(/[_-]/g, ' ') === meant;
    const at = { start, end };
    const change: Change =
      within === undefined ? { do: 'replace', at, text: meant } : { do: 'write', at, value: meant };
    return [{ title: `Write '${meant}'`, safe, changes: [change] }];
  },
});
