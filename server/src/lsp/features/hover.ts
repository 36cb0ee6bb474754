import { type Hover, HoverRequest, type MarkupContent, MarkupKind, type Position } from 'vscode-languageserver';
import { meaningAt } from '../../core/configuration/assist';
import { hoverAt } from '../../core/features/hover/hover';
import { asPlainText } from '../../core/features/hover/markdown';
import { type SourceDocument, offsetAt, positionAt, textOf } from '../../core/syntax/document';
import { normalise } from '../../workspace/names';
import { type Feature, type Session, answer } from '../feature';
import { askedAt, rangeIn } from '../views';

/** Tells what is known of the name, the figure or the key under the pointer. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  requests: [
    answer(HoverRequest.type, (params, session): Hover | null => {
      const configuration = session.workspace.configurations.text(normalise(params.textDocument.uri));
      if (configuration) return inConfiguration(configuration, params.position, session);
      const asked = askedAt(params, session);
      const told = asked && hoverAt(asked.view, asked.meaning, asked.project, asked.offset);
      if (!told) return null;
      return { contents: contentsOf(told.markdown, session), range: rangeIn(asked.view, told) };
    }),
  ],
};

function inConfiguration(document: SourceDocument, position: Position, session: Session): Hover | null {
  const told = meaningAt(textOf(document), offsetAt(document, position), session.workspace.rules);
  if (!told) return null;
  const range = { start: positionAt(document, told.start), end: positionAt(document, told.end) };
  return { contents: contentsOf(told.markdown, session), range };
}

/** What is told, as the client can show it. */
function contentsOf(markdown: string, { client }: Session): MarkupContent {
  const formats = client.textDocument?.hover?.contentFormat ?? [];
  return formats.includes(MarkupKind.Markdown)
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: asPlainText(markdown) };
}
