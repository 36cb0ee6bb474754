import { defineShapeRule } from '../rule';
import { quoted } from '../words';
import { keyMeant, nameOfShape, ownersOf, placeNearby } from './names';

export default defineShapeRule({
  id: 'format/unknown-key',
  title: 'Every key is one that the format has',
  severity: 'error',
  source: 'The schema of the format',
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
});
