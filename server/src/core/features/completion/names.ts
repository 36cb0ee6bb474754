import { scalarText } from '../../fixes/written';
import { partOf } from '../../model/block-part';
import type { Block } from '../../syntax/block';
import type { Meaning } from '../meaning';
import { keyed, linesAround, unquoted } from './lines';
import type { Names } from './skeletons';

/** The names that a skeleton begins with in a file: of what is new a free one, and a group that is not chosen from yet. */
export function namesFor(block: Block | undefined, { context }: Meaning): Names {
  const groups = context.all('group').map(({ id }) => id);
  const named = [...context.all('qualification'), ...context.all('sheet')].map(({ id }) => id);
  const notes = context.all('specification').flatMap((each) => each.notes);
  const taken = new Set([...groups, ...named, ...notes, ...hiddenNames(block)]);
  const found = block && partOf(block);
  const choices = found?.shape === 'qualification' ? (found.part.rules?.choose ?? []) : [];
  const chosen = new Set(choices.flatMap(({ from }) => from?.value.map(({ text }) => text) ?? []));
  return {
    free: (name) => {
      const [, words = name, number] = /^(.*?)(?: (\d+))?$/.exec(name) ?? [];
      let free = name;
      for (let next = Number(number ?? 1) + 1; taken.has(free); next++) free = `${words} ${next}`;
      return free;
    },
    group: scalarText(groups.find((id) => !chosen.has(id)) ?? groups[0] ?? '').replace(/^""$/, ''),
  };
}

/** The names in a text that what is being typed keeps from being read: below the first letter of a new item are the others. */
function hiddenNames(block: Block | undefined): readonly string[] {
  if (!block || block.unread.length === 0) return [];
  return linesAround(block.text, 0)
    .lines.filter(({ key }) => key === 'id')
    .map(({ text, column }) =>
      unquoted(
        text
          .slice(column)
          .replace(keyed, '')
          .replace(/\s#.*$/, ''),
      ),
    );
}
