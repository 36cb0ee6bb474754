import { type ShapeName, shapes } from '../../model/generated';
import { defineShapeRule } from '../rule';
import { quoted } from '../words';

export default defineShapeRule({
  id: 'format/wrong-shape',
  title: 'Texts, lists and keys stand where they belong',
  severity: 'error',
  source: 'The schema of the format',
  shape: 'wrong-shape',
  message: ({ key, found, wanted, expects, text, shape, member }) => {
    const holds = member ? `Each item of '${key}' holds ${expects}` : `'${key}' holds ${expects}`;
    switch (wanted) {
      case 'list':
        if (found === 'list') return `${holds}, each on a line of its own. Write it without brackets.`;
        if (found === 'map')
          return `${holds}. Put a hyphen and a space before ${quoted(text)}, and indent what belongs to it.`;
        return `${holds}. Put a hyphen and a space before each of its items, on lines of their own.`;
      case 'map':
        if (found === 'list') return `${holds}, and no list. Delete the hyphens.`;
        if (glued.test(text))
          return `${holds}. Put a space behind the colon in ${quoted(text)}: only then does it part a key from what it is.`;
        return `${holds}. ${shape ? `Write ${quoted(text)} behind one of them, such as '${firstKey(shape)}: …'` : `${quoted(text)} is a text`}.`;
      case 'scalar':
        if (found === 'list') return `${holds}, and no list. Delete the hyphens, or write one text.`;
        return /:\s+\S/.test(text)
          ? `${holds}. ${quoted(text)} has a colon followed by a space, so it is read as another key: put the text in straight quotation marks ("…").`
          : `${holds}, and no keys of its own. ${quoted(text)} does not belong below it.`;
    }
  },
});

/** The key that comes first in a part of that shape. */
function firstKey(shape: ShapeName): string {
  return Object.keys(shapes[shape].keys)[0] ?? '';
}

/** `glh:24`, and the same with a space that is none. */
const glued = /^[\p{L}\d][\p{L}\d .-]*:(?!\/\/)[\S\u00A0]/u;
