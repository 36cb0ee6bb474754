/** The page of the preview of mark sheets and qualifications: shows what the extension sends and remembers it over a reload of the window. */
import type { PageMessage, PreviewState, PreviewView, SheetChoice, ShowMessage } from '../src/preview/messages';

interface Host {
  postMessage(message: PageMessage): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const element = <E extends HTMLElement>(id: string): E => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found as E;
};
const bar = element('bar');
const chooser = element<HTMLSelectElement>('chooser');
const note = element('note');
const sheet = element('sheet');
const styles = element('sheet-styles');

let state = host.getState();
/** What the page holds now, so that only what changes is written. */
const written = { choices: '', body: '', styles: '' };

function remember(next: PreviewState): void {
  state = next;
  host.setState(next);
}

/** Qualifications and mark sheets apart, where there are both. */
function choiceGroups({ sheets }: PreviewView): HTMLElement[] {
  const options = (is: SheetChoice['is']) =>
    sheets.filter((choice) => choice.is === is).map(({ id, title }) => new Option(title, id));
  const [qualifications, markSheets] = [options('qualification'), options('mark sheet')];
  if (qualifications.length === 0 || markSheets.length === 0) return [...qualifications, ...markSheets];
  return [group('Qualifications', qualifications), group('Mark sheets', markSheets)];
}

function group(label: string, options: readonly HTMLOptionElement[]): HTMLOptGroupElement {
  const element = document.createElement('optgroup');
  element.label = label;
  element.append(...options);
  return element;
}

function showChoices(view: PreviewView): void {
  const wanted = JSON.stringify(view.sheets);
  // An open chooser would close under the reader's hand if its lines were made anew at every keystroke.
  if (written.choices !== wanted) {
    written.choices = wanted;
    chooser.replaceChildren(...choiceGroups(view));
  }
  if (view.rendering) chooser.value = view.rendering.id;
  bar.hidden = view.sheets.length < 2;
}

/** Shows a view. The scroll position stays while the same part is shown, and starts at the top of another. */
function show(view: PreviewView, sameSheet: boolean, scroll: number): void {
  showChoices(view);
  // Set only when it changes: a screen reader speaks it each time.
  if (note.textContent !== (view.note ?? '')) note.textContent = view.note ?? '';
  document.body.classList.toggle('stale', view.note !== undefined);
  const { rendering } = view;
  const { body = '', styles: css = '' } = rendering ?? {};
  if (written.styles !== css) styles.textContent = written.styles = css;
  if (written.body !== body) sheet.innerHTML = written.body = body;
  sheet.setAttribute('aria-label', rendering ? rendering.title : 'Preview');
  window.scrollTo({ top: sameSheet ? scroll : 0, behavior: 'instant' });
  host.postMessage({
    type: 'shown',
    id: rendering?.id ?? null,
    text: sheet.textContent ?? '',
    note: view.note ?? '',
  });
}

window.addEventListener('message', ({ data }: MessageEvent<ShowMessage>) => {
  if (data.type !== 'show') return;
  const before = state?.view?.rendering?.id;
  const first = state?.uri !== data.uri;
  const scroll = sheet.childElementCount > 0 ? window.scrollY : (state?.scroll ?? 0);
  const same = !first && (before === undefined || before === data.view.rendering?.id);
  const { uri, view, atCursor } = data;
  remember({ uri, view, atCursor, scroll: same ? scroll : 0 });
  show(data.view, same, scroll);
});
window.addEventListener(
  'scroll',
  () => {
    if (state) remember({ ...state, scroll: window.scrollY });
  },
  { passive: true },
);
chooser.addEventListener('change', () => host.postMessage({ type: 'choose', id: chooser.value }));

/**
 * The forms are laid out for a sheet of this width, in pixels. A narrower page shows them smaller, as a sheet of paper held
 * further away, so that the columns of marks stay in sight; but not too small to read: below that they scroll.
 */
const paperWidth = 620;
const smallest = 0.8;
function fit(): void {
  const scale = Math.min(1, Math.max(smallest, document.documentElement.clientWidth / paperWidth));
  sheet.style.setProperty('zoom', String(scale));
}
window.addEventListener('resize', fit);
fit();

if (state?.view) show(state.view, true, state.scroll);
host.postMessage({ type: 'ready' });
