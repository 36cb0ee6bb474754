import * as vscode from 'vscode';
import type { CodeLensMiddleware } from 'vscode-languageclient/node';

/** A place as the language server writes it. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** What a lens stands above: the name of a unit, say, in a document. */
interface Named {
  readonly document: vscode.Uri;
  readonly name: string;
}

/**
 * Gives each lens a command of its own, which has no arguments. The editor lets the arguments of a lens go as soon as
 * there are newer lenses, but what was out of view keeps its old command until a moment after it is scrolled into view:
 * a click in that moment would find nothing. Lenses are known by the names above which they stand, and where a name is
 * now is asked at the click: the text above it may have changed since.
 */
export class LensCommands implements CodeLensMiddleware, vscode.Disposable {
  /** The commands of each document, by what they do and the name. */
  private readonly registered = new Map<string, Map<string, vscode.Disposable>>();
  private readonly named = new WeakMap<vscode.CodeLens, Named>();
  /** Where the names of a document were last, by document and name. */
  private readonly places = new Map<string, ReadonlyMap<string, vscode.Position>>();
  private readonly subscriptions = vscode.Disposable.from(
    vscode.commands.registerCommand('qualspec.showUses', (uri: string, at: Place) => showUses(uri, at)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString())),
  );

  readonly provideCodeLenses: NonNullable<CodeLensMiddleware['provideCodeLenses']> = async (document, token, next) => {
    const lenses = (await next(document, token)) ?? [];
    const places = new Map<string, vscode.Position>();
    for (const lens of lenses) {
      const named = { document: document.uri, name: document.getText(lens.range) };
      places.set(named.name, lens.range.start);
      this.named.set(lens, named);
      this.giveCommand(lens, named);
    }
    this.places.set(document.uri.toString(), places);
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
    const id = `${does}/${document}#${named.name}`;
    if (!own.has(id))
      own.set(
        id,
        vscode.commands.registerCommand(id, () => this.run(does, named)),
      );
    return id;
  }

  private async run(does: string, { document, name }: Named): Promise<void> {
    await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document);
    const at = this.places.get(document.toString())?.get(name);
    if (at) await vscode.commands.executeCommand(does, document.toString(), { line: at.line, character: at.character });
  }

  private forget(document: string): void {
    this.places.delete(document);
    this.registered.get(document)?.forEach((command) => command.dispose());
    this.registered.delete(document);
  }
}

/** Lists every place that uses what stands at a place. */
async function showUses(uri: string, { line, character }: Place): Promise<void> {
  const document = vscode.Uri.parse(uri, true);
  const position = new vscode.Position(line, character);
  const places = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document,
    position,
  );
  await vscode.commands.executeCommand('editor.action.showReferences', document, position, places);
}
