import * as vscode from 'vscode';
import type { CodeLensMiddleware } from 'vscode-languageclient/node';
import { noSlots, type Slots, slotsAfter } from './lens-slots';

/** A place as the language server writes it. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** What a lens stands above: the name of a unit, say, by its number in a document. */
interface Named {
  readonly document: vscode.Uri;
  readonly slot: number;
}

/** The names of a document that lenses stand above, and where they were last, by their numbers. */
interface Places {
  readonly slots: Slots;
  readonly at: ReadonlyMap<number, vscode.Position>;
}

/**
 * Gives each lens a command of its own, which has no arguments. The editor lets the arguments of a lens go as soon as
 * there are newer lenses, but what was out of view keeps its old command until a moment after it is scrolled into view:
 * a click in that moment would find nothing. Lenses are known by the names above which they stand, and where a name is
 * now is asked at the click: the text above it may have changed since.
 */
export class LensCommands implements CodeLensMiddleware, vscode.Disposable {
  /** The commands of each document, by their ids. */
  private readonly registered = new Map<string, Map<string, vscode.Disposable>>();
  private readonly named = new WeakMap<vscode.CodeLens, Named>();
  private readonly places = new Map<string, Places>();
  private readonly subscriptions = vscode.Disposable.from(
    vscode.commands.registerCommand('qualspec.showUses', (uri: string, at: Place) => showUses(uri, at)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString())),
  );

  readonly provideCodeLenses: NonNullable<CodeLensMiddleware['provideCodeLenses']> = async (document, token, next) => {
    const lenses = await next(document, token);
    // given up: there will be others in a moment
    if (!lenses) return lenses;
    const slots = this.slotsOf(document, lenses);
    for (const lens of lenses) {
      const named = { document: document.uri, slot: slots.get(document.offsetAt(lens.range.start)) ?? 0 };
      this.named.set(lens, named);
      this.giveCommand(lens, named);
    }
    return lenses;
  };

  readonly resolveCodeLens: NonNullable<CodeLensMiddleware['resolveCodeLens']> = async (lens, token, next) => {
    const named = this.named.get(lens);
    const resolved = await next(lens, token);
    if (resolved && named) this.giveCommand(resolved, named);
    return resolved;
  };

  dispose(): void {
    this.subscriptions.dispose();
    for (const document of [...this.registered.keys()]) this.forget(document);
  }

  /** The number of each name that has lenses, by where it begins: several lenses can stand above one. */
  private slotsOf(document: vscode.TextDocument, lenses: readonly vscode.CodeLens[]): ReadonlyMap<number, number> {
    const key = document.uri.toString();
    const ranges = [...new Map(lenses.map(({ range }) => [document.offsetAt(range.start), range]))];
    const inOrder = ranges.sort(([one], [other]) => one - other);
    const names = inOrder.map(([, range]) => document.getText(range));
    const slots = slotsAfter(names, this.places.get(key)?.slots ?? noSlots);
    const slotOf = (nth: number) => slots.numbers[nth] ?? 0;
    this.places.set(key, { slots, at: new Map(inOrder.map(([, { start }], nth) => [slotOf(nth), start])) });
    return new Map(inOrder.map(([offset], nth) => [offset, slotOf(nth)]));
  }

  private giveCommand(lens: vscode.CodeLens, named: Named): void {
    const { command } = lens;
    // one without a command is text
    if (!command?.command || !command.arguments) return;
    lens.command = { title: command.title, command: this.commandFor(command.command, named) };
  }

  /** The id of the command that does with a name what another command does with a place. */
  private commandFor(does: string, named: Named): string {
    const document = named.document.toString();
    const own = this.registered.get(document) ?? new Map<string, vscode.Disposable>();
    this.registered.set(document, own);
    const id = `${does}/${document}#${named.slot}`;
    if (!own.has(id))
      own.set(
        id,
        vscode.commands.registerCommand(id, () => this.run(does, named)),
      );
    return id;
  }

  private async run(does: string, { document, slot }: Named): Promise<void> {
    await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document);
    const at = this.places.get(document.toString())?.at.get(slot);
    if (at) await vscode.commands.executeCommand(does, document.toString(), { line: at.line, character: at.character });
  }

  private forget(document: string): void {
    this.places.delete(document);
    this.registered.get(document)?.forEach((command) => command.dispose());
    this.registered.delete(document);
  }
}

/** Lists the places that use what is defined at a place. */
async function showUses(uri: string, { line, character }: Place): Promise<void> {
  const document = vscode.Uri.parse(uri, true);
  const position = new vscode.Position(line, character);
  const places = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document,
    position,
  );
  // the definition is what the reader has in view
  const uses = places.filter(
    (place) => place.uri.toString() !== document.toString() || !place.range.contains(position),
  );
  await vscode.commands.executeCommand('editor.action.showReferences', document, position, uses);
}
