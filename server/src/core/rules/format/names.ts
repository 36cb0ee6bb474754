import { type KeyShape, type ShapeName, shapes, topLevel } from '../../model/generated';
import { nearest } from '../nearest';

/** How authors hear of the parts of a specification. */

/** `a unit`, `an outcome`, `the specification`. */
export function nameOfShape(shape: ShapeName): string {
  switch (shape) {
    case 'specification':
      return 'the specification';
    case 'qualification hours':
      return "the 'hours' of a qualification";
    case 'rules of combination':
      return "the 'rules' of a qualification";
    case 'rule choice':
      return "an item of 'choose'";
    case 'sheet criterion':
      return 'a criterion of a mark sheet';
    case 'restriction':
      return "an item of 'restricted'";
    case 'contact':
      return "an item of 'contact'";
    case 'benefits':
      return "'benefits'";
    case 'matrix row':
      return "an item of 'matrix'";
    case 'guidance':
      return "an item of 'assessment guidance'";
    case 'competence':
      return "an item of 'competence requirements'";
    case 'competence requirement':
      return "an item of 'requirements'";
    default:
      return `${/^[aeio]/.test(shape) ? 'an' : 'a'} ${shape}`;
  }
}

/** Words that published specifications use for what has another key here. */
const synonyms: Readonly<Record<string, string>> = {
  'accreditation number': 'number',
  'assessment criteria': 'criteria',
  'credit value': 'credits',
  'end date': 'operational end',
  'guided learning hours': 'glh',
  'indicative content': 'content',
  'learning hours': 'glh',
  'learning outcomes': 'outcomes',
  'maximum marks': 'marks',
  'minimum marks': 'minimum',
  'rules of combination': 'rules',
  'start date': 'operational start',
  'total qualification time': 'tqt',
  'unit number': 'reference',
  'unit reference': 'reference',
  'word count': 'words',
  code: 'reference',
  criterion: 'evidences',
  max: 'marks',
  min: 'minimum',
  name: 'title',
  qan: 'number',
  roc: 'rules',
};

/** The key that was probably meant: another spelling, a known word for the same, or a key with words added to it. */
export function keyMeant(written: string, known: readonly string[]): string | undefined {
  const plain = written.toLowerCase().replace(/[_-]/g, ' ').trim();
  const synonym = Object.hasOwn(synonyms, plain) ? synonyms[plain] : undefined;
  if (synonym !== undefined && known.includes(synonym)) return synonym;
  return nearest(plain, known) ?? known.find((key) => ` ${plain} `.includes(` ${key} `));
}

/** Where a key belongs that stands beside its place: below a key of the mapping, or at the beginning of a line. */
export function placeNearby(key: string, within: ShapeName | undefined): string | undefined {
  const below = within && Object.entries(shapes[within].keys).find(([, shape]) => knows(shape, key));
  if (below) return `It belongs under '${below[0]}', indented.`;
  if (within && Object.hasOwn(topLevel, key)) return 'It belongs at the beginning of a line, without spaces before it.';
  return undefined;
}

/** Which other mappings know a key; undefined where none does, or so many that it says nothing. */
export function ownersOf(key: string): string | undefined {
  const owners = (Object.keys(shapes) as ShapeName[]).filter((shape) => Object.hasOwn(shapes[shape].keys, key));
  if (owners.length === 0 || owners.length > 2) return undefined;
  return `It is a key of ${owners.map(nameOfShape).join(' and of ')}.`;
}

function knows(shape: KeyShape, key: string): boolean {
  return 'shape' in shape && shape.is === 'part' && Object.hasOwn(shapes[shape.shape].keys, key);
}
