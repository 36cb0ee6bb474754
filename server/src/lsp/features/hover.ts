import { type Hover, HoverRequest, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../core/features/hover/hover';
import { asPlainText } from '../../core/features/hover/markdown';
import { type Feature, answer } from '../feature';
import { askedAt, rangeIn } from '../views';

/** Tells what is known of the name, the figure or the key under the pointer. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  requests: [
    answer(HoverRequest.type, (params, session): Hover | null => {
      const asked = askedAt(params, session);
      const told = asked && hoverAt(asked.view, asked.meaning, asked.project, asked.offset);
      if (!told) return null;
      const formats = session.client.textDocument?.hover?.contentFormat ?? [MarkupKind.Markdown];
      const contents = formats.includes(MarkupKind.Markdown)
        ? { kind: MarkupKind.Markdown, value: told.markdown }
        : { kind: MarkupKind.PlainText, value: asPlainText(told.markdown) };
      return { contents, range: rangeIn(asked.view, told) };
    }),
  ],
};
