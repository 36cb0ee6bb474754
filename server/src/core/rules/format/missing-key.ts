import { defineShapeRule } from '../rule';
import { nameOfShape } from './names';

export default defineShapeRule({
  id: 'format/missing-key',
  title: 'What others refer to has its name',
  severity: 'error',
  source: 'The schema of the format',
  fix: 'adds a name, made of the title',
  shape: 'missing-key',
  message: ({ key, within }) =>
    `This is ${within === undefined ? 'a part' : nameOfShape(within)} without '${key}', and the rest of the file cannot refer to it. Add a line '${key}: …' to it.`,
  fixes: ({ key, start, end }, block) => {
    const map = block.kind === 'item' && block.value?.kind === 'map' ? block.value : undefined;
    const head = map?.pairs[0]?.key;
    const title = map?.pairs.find((pair) => pair.key.value === 'title')?.value;
    if (!map || head?.start !== start || head.end !== end || key !== 'id' || title?.kind !== 'scalar') return [];
    const value = nameOf(title.value);
    if (value === '') return [];
    const changes = [{ do: 'set', in: map, key, value, after: 'title' }] as const;
    return [{ title: `Add the name '${value}'`, safe: false, changes }];
  },
});

/** The first words of a title: a name by which it is known in the file, without the commas that part names. */
function nameOf(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.slice(0, 4).join(' ');
}
