import { defineShapeRule } from '../rule';
import { nameOfShape } from './names';

export default defineShapeRule({
  id: 'format/missing-key',
  title: 'What others refer to has its name',
  severity: 'error',
  source: 'The schema of the format',
  shape: 'missing-key',
  message: ({ key, within }) =>
    `This is ${within === undefined ? 'a part' : nameOfShape(within)} without '${key}', and the rest of the file cannot refer to it. Add a line '${key}: …' to it.`,
});
