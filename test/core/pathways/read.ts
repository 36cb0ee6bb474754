import assert from 'node:assert/strict';
import type { Qualification } from '../../../server/src/core/model/generated';
import { partOf } from '../../../server/src/core/model/block-part';
import { type KnownPathways, pathwaysOf } from '../../../server/src/core/pathways/pathways';
import type { Problem } from '../../../server/src/core/pathways/problem';
import type { Solution } from '../../../server/src/core/pathways/solution';
import { contextOf } from '../../../server/src/core/project/context';
import { type SpecificationFile, specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { parse } from '../../../server/src/core/syntax/document';

/** The pathways of a qualification in one of some texts. */
export function pathwaysIn(
  texts: Readonly<Record<string, string>>,
  uri: string,
  id: string,
  registered?: string,
): KnownPathways {
  const project = new Project();
  const files = new Map(Object.entries(texts).map(([name, text]) => [name, specificationFile(name, parse(text))]));
  for (const file of files.values()) project.set(file);
  const file = files.get(uri);
  assert.ok(file, `no file ${uri}`);
  const context = contextOf(file, project);
  return pathwaysOf(qualificationOf(file, id), context, registered);
}

function qualificationOf(file: SpecificationFile, id: string): Qualification {
  for (const block of file.document.blocks) {
    const found = partOf(block);
    if (found?.shape === 'qualification' && found.part.id?.value === id) return found.part;
  }
  throw new Error(`no qualification ${id}`);
}

/** A unit in short: `601 6 credits 11 hours level 6`, of which only the number is needed. */
export function unitsText(...units: readonly string[]): string {
  const written = units.map((unit) => {
    const [reference = ''] = unit.split(' ');
    const fields = [
      ['credits', /(\S+) credits?/],
      ['glh', /(\S+) hours?/],
      ['level', /level ((?:Entry )?\S+)/],
      ['replaced by', /-> (.*)$/],
    ] as const;
    const lines = fields.flatMap(([key, pattern]) => {
      const value = pattern.exec(unit)?.[1];
      return value === undefined ? [] : [`    ${key}: ${value}`];
    });
    return [`  - reference: X-${reference}`, ...lines].join('\n');
  });
  return `units:\n${written.join('\n')}\n`;
}

/** What is read of a rule, as the lines below `rules`, in a file with units and perhaps groups. */
export function read(
  rules: string,
  units: string,
  more: { readonly top?: string; readonly groups?: string; readonly registered?: string } = {},
): KnownPathways {
  const indented = rules.trim().replace(/^/gm, '      ');
  const text = [
    'format: 1',
    'specification:',
    '  reference prefix: X-',
    'qualifications:',
    '  - id: award',
    ...(more.top === undefined ? [] : [`    ${more.top}`]),
    '    rules:',
    indented,
    more.groups ?? '',
    units,
  ].join('\n');
  return pathwaysIn({ 'a.qualspec.yaml': text }, 'a.qualspec.yaml', 'award', more.registered);
}

/** The same, where it is known. */
export function readKnown(...args: Parameters<typeof read>): {
  readonly problem: Problem;
  readonly solution: Solution;
} {
  const found = read(...args);
  assert.ok(found.known, JSON.stringify(found));
  return found;
}
