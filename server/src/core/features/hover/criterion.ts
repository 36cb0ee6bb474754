import type { SheetFact } from '../../project/facts';
import type { Project } from '../../project/project';
import { Meaning } from '../meaning';
import { fileName } from '../refusal';
import { type Unit, Units, mainDefinitions } from '../units';
import { bold, escaped, paragraphs, points } from './markdown';

/** A criterion's text, where it belongs, and the sections that give evidence of it. */
export function aboutCriterion(unit: Unit, code: string, meaning: Meaning, project: Project): string | undefined {
  const fact = mainDefinitions(unit)[0]?.fact;
  const criterion = fact?.criteria?.find((each) => each.code === code);
  if (!fact || !criterion) return undefined;
  const outcome = fact.outcomes?.find(({ number }) => number === code.slice(0, code.indexOf('.')));
  return paragraphs([
    bold(`${code} ${criterion.text ?? ''}`),
    `${escaped([fact.reference, fact.title].filter(Boolean).join(' '))}${outcome?.text ? `, outcome ${outcome.number}: ${escaped(outcome.text)}` : ''}`,
    assessedIn(unit, code, meaning, project),
  ]);
}

/** The sections of assessments that give evidence of it: those of this file first, then those of files that name the unit. */
function assessedIn(unit: Unit, code: string, meaning: Meaning, project: Project): string {
  const units = new Units(project);
  // the same unit is another object to those who tell it apart anew
  const same = [...unit.names][0] ?? '';
  const others = project
    .mentioning(unit.organisation, unit.names)
    .filter((uri) => uri !== meaning.file.uri)
    .flatMap((uri) => {
      const file = project.get(uri);
      const sections = file ? sectionsOf(new Meaning(file, units), units.of(unit.organisation, same), code) : [];
      return sections.map((section) => `${section} (${escaped(fileName(uri))})`);
    });
  const sections = [...sectionsOf(meaning, unit, code), ...others];
  return sections.length === 0 ? 'No section gives evidence of it.' : `Evidenced in:\n\n${points(sections)}`;
}

function sectionsOf(meaning: Meaning, unit: Unit, code: string): string[] {
  return meaning.context.all('sheet').flatMap((sheet) => sectionsNaming(sheet, unit, code, meaning));
}

function sectionsNaming(sheet: SheetFact, unit: Unit, code: string, meaning: Meaning): string[] {
  if (sheet.is !== 'assessment') return [];
  const covered = meaning.covered({ is: 'sheet', units: sheet.units, assessment: undefined });
  if (!covered.includes(unit)) return [];
  const named = (evidences: string | undefined) =>
    (evidences ?? '').split(',').some((term) => {
      const words = term.trim().split(/\s+/);
      const other = words.slice(0, -1).join(' ');
      return words.at(-1) === code && (other === '' ? covered.length === 1 : meaning.unitOf(other) === unit);
    });
  return (sheet.sections ?? [])
    .filter((section) => section.evidences?.some(named))
    .map(({ heading }) => escaped(`${sheet.id}: ${heading ?? 'a section without a heading'}`));
}
