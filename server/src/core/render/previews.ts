import type { SpecificationFile } from '../project/file';
import type { Project } from '../project/project';
import { blockIndexAt } from '../syntax/document';
import { renderMarkSheet } from './html';
import { renderQualification } from './qualification-html';
import { qualificationStyles } from './qualification-styles';
import { type ShownQualification, qualificationView, qualificationsOf } from './qualifications';
import { type Sheet, sheetAt, sheetsOf, viewOf } from './sheets';
import { markSheetStyles } from './styles';

/** Something of a file that can be shown as it is published: a qualification or a mark sheet. */
export type Preview = {
  /** The one name of it in its file: a mark sheet's is its id. */
  readonly id: string;
  readonly title: string;
  /** Part of its text could not be read. */
  readonly broken: boolean;
} & (
  | { readonly is: 'qualification'; readonly qualification: ShownQualification }
  | { readonly is: 'mark sheet'; readonly sheet: Sheet }
);

/** Everything of a file that can be shown: its qualifications, then its mark sheets, each in the order of the text. */
export function previewsOf(file: SpecificationFile): Preview[] {
  const sheets = sheetsOf(file);
  const taken = new Set(sheets.map(({ id }) => id));
  return [
    ...qualificationsOf(file).map((qualification): Preview => {
      const { id, title, broken } = qualification;
      return { is: 'qualification', id: idBeside(taken, `qualification ${id}`), title, broken, qualification };
    }),
    ...sheets.map((sheet): Preview => {
      const { id, title, broken } = sheet;
      return { is: 'mark sheet', id, title, broken, sheet };
    }),
  ];
}

/** Qualifications and mark sheets may share their ids. */
function idBeside(taken: ReadonlySet<string>, id: string): string {
  return taken.has(id) ? idBeside(taken, `${id}'`) : id;
}

/**
 * What a place in the text means: the qualification in which it is, else the nearest mark sheet. Without a place, the
 * first mark sheet. Where there is none, a qualification.
 */
export function previewAt(file: SpecificationFile, offset: number | undefined): Preview | undefined {
  const previews = previewsOf(file);
  const block = offset === undefined ? undefined : blockIndexAt(file.document, offset);
  const sheet = offset === undefined ? undefined : sheetAt(file, offset)?.id;
  return (
    previews.find((each) => each.is === 'qualification' && each.qualification.block === block) ??
    previews.find((each) => each.is === 'mark sheet' && (sheet === undefined || each.id === sheet)) ??
    previews[0]
  );
}

/** A fragment of HTML in which every text is escaped, and its style sheet; undefined where there is nothing any more. */
export function drawn(
  preview: Preview,
  file: SpecificationFile,
  project: Project,
): { readonly body: string; readonly styles: string } | undefined {
  if (preview.is === 'mark sheet') {
    const view = viewOf(preview.sheet, file, project);
    return view && { body: renderMarkSheet(view), styles: markSheetStyles };
  }
  const view = qualificationView(preview.qualification, file, project);
  return view && { body: renderQualification(view), styles: qualificationStyles };
}
