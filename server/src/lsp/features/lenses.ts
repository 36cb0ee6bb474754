import {
  type CodeLens,
  CodeLensRequest,
  CodeLensResolveRequest,
  type Command,
  type Range,
} from 'vscode-languageserver';
import { type Lens, lensesOf } from '../../core/features/lenses';
import { Meaning } from '../../core/features/meaning';
import { Units } from '../../core/features/units';
import { qualificationsOffering } from '../../core/features/usage';
import { rangeIn } from '../../core/project/settled';
import { count } from '../../core/rules/words';
import { previewCommand, showUsesCommand } from '../commands';
import { type Feature, type Session, answer } from '../feature';

/** What a lens of a unit has to be resolved with: the client's spelling of its file, and the reference. */
interface UnitLensData {
  readonly uri: string;
  readonly reference: string;
}

/** Figures above assessments, units and qualifications; and what they open, in a client that can. */
export const lenses: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  requests: [
    answer(CodeLensRequest.type, ({ textDocument: { uri } }, session): CodeLens[] => {
      const opened = session.settings.codeLenses ? session.opened(uri) : undefined;
      if (!opened) return [];
      const { file, project } = opened;
      const meaning = new Meaning(file, new Units(project));
      return lensesOf(file.document.blocks, meaning).flatMap((lens) =>
        codeLens(lens, uri, rangeIn(file, lens.block, lens.at), session),
      );
    }),
    answer(CodeLensResolveRequest.type, (lens, session) => resolved(lens, session)),
  ],
};

function codeLens({ title = '', does }: Lens, uri: string, range: Range, session: Session): CodeLens[] {
  if (does.is === 'uses') {
    const data: UnitLensData = { uri, reference: does.reference };
    return [{ range, data }];
  }
  const opens = does.is === 'preview' && session.commands.has(previewCommand);
  const words = [...(title === '' ? [] : [title]), ...(opens ? ['preview'] : [])].join(' · ');
  return words === '' ? [] : [{ range, command: commandFor(words, opens ? previewCommand : '', uri, range) }];
}

function commandFor(title: string, command: string, uri: string, { start }: Range): Command {
  return command === '' ? { title, command } : { title, command, arguments: [uri, start] };
}

/** How many qualifications use a unit is worked out when its lens is seen: a file can have hundreds. */
function resolved(lens: CodeLens, session: Session): CodeLens {
  const data = lens.data as UnitLensData | undefined;
  const opened = typeof data?.uri === 'string' ? session.opened(data.uri) : undefined;
  if (!data || !opened) return lens;
  const unit = new Meaning(opened.file, new Units(opened.project)).unitOf(data.reference);
  const uses = qualificationsOffering(unit, opened.project).length;
  const title = uses === 0 ? 'in no qualification' : `used in ${count(uses, 'qualification')}`;
  const command = session.commands.has(showUsesCommand) ? showUsesCommand : '';
  return { ...lens, command: commandFor(title, command, data.uri, lens.range) };
}
