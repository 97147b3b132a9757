/** Runs in the browser: boxes that collect, and the panel that hands over what was collected. It stays while the tab is open. */
import { editLink, newChangesPage } from '../../../forge/hosts/links.ts';
import { collectScriptText } from '../../../words/collect/panel-script.ts';
import { element } from '../../frame/browser/elements.ts';
import { onNewDay, today } from '../../frame/browser/readers-day.ts';
import { type Collected, changeSetOf, changeText, keyOf, type Pick, readCollected } from '../collected.ts';
import type { Prepared } from './prepare.ts';

const STORED = 'content-audit-change';
const STORED_BY = 'content-audit-reviewer';

const panel = document.querySelector<HTMLElement>('[data-collected]');
if (panel) start(panel);

type Verdict = NonNullable<Collected['verdict']>;

function start(panel: HTMLElement): void {
  let collected = readCollected(stored(() => sessionStorage.getItem(STORED)));
  let prepared: Prepared | undefined;
  let checks = 0;
  const within = <Type extends HTMLElement>(selector: string) => panel.querySelector<Type>(selector);
  const by = within<HTMLSelectElement>('[data-by]');
  const all = within<HTMLElement>('[data-all]');
  const verdicts = all?.querySelector('select');
  const list = within('[data-list]');
  /** Shows the reviewer chosen last, on any page. */
  const showBy = () => {
    const kept = stored(() => localStorage.getItem(STORED_BY));
    if (!by || kept === null) return;
    by.value = kept;
    if (by.selectedIndex < 0) by.value = '';
  };
  showBy();
  if (verdicts) addVerdicts(verdicts);

  const keep = (changed: readonly Collected[]) => {
    collected = [...changed];
    stored(() => sessionStorage.setItem(STORED, JSON.stringify(collected)));
  };
  const add = (picks: readonly Pick[]) => {
    const keys = new Set(collected.map(keyOf));
    keep([...collected, ...picks.filter((pick) => !keys.has(keyOf(pick)))]);
  };
  const say = (text: string) => {
    const status = within('[data-check]');
    if (status) status.textContent = text;
  };
  const show = (selector: string, shown: boolean) => within(selector)?.toggleAttribute('hidden', !shown);

  /** Draws everything again; what is typed into a row only changes what is kept. */
  const draw = () => {
    panel.hidden = collected.length === 0;
    document.querySelector('[data-jump]')?.toggleAttribute('hidden', panel.hidden);
    for (const count of document.querySelectorAll('[data-count]')) {
      count.textContent = collectScriptText.count(collected.length);
    }
    if (all) all.hidden = collected.filter(({ kind }) => kind === 'piece').length < 2;
    list?.replaceChildren(...collected.map((each) => row(each, { change, check: () => void check(), note, remove })));
    const keys = new Set(collected.map(keyOf));
    for (const { box, pick } of boxes()) box.checked = keys.has(keyOf(pick));
    for (const box of document.querySelectorAll<HTMLInputElement>('[data-pick-all]')) {
      const own = boxes(box.closest('[data-picks]') ?? undefined);
      box.checked = own.length > 0 && own.every((each) => each.box.checked);
    }
    void check();
  };
  const note = (key: string, more: Partial<Collected>) => {
    keep(collected.map((each) => (keyOf(each) === key ? ({ ...each, ...more } as Collected) : each)));
  };
  const change = (key: string, more: Partial<Collected>) => {
    note(key, more);
    draw();
  };
  const remove = (key: string) => {
    keep(collected.filter((each) => keyOf(each) !== key));
    draw();
  };

  /** Checks the change as a whole. Only the last of several checks counts. */
  const check = async () => {
    checks += 1;
    const own = checks;
    prepared = undefined;
    for (const button of ['[data-open]', '[data-send]', '[data-file]', '[data-download]']) show(button, false);
    within('[data-problems]')?.replaceChildren();
    if (collected.length === 0) return;
    if (!by?.value) return say(collectScriptText.chooseBy);
    say(collectScriptText.checking);
    const set = changeSetOf(collected, by.value, today);
    let made: Prepared;
    try {
      const { prepare } = await import('./prepare.ts');
      made = await prepare(set, panel.dataset, today);
    } catch {
      if (own === checks) say(collectScriptText.notLoaded);
      return;
    }
    if (own !== checks) return;
    prepared = made;
    const items = made.problems.map((text) => element('li', { dir: 'auto' }, text));
    within('[data-problems]')?.replaceChildren(...items);
    if (made.problems.length > 0) return say('');
    say(
      made.closed.length > 0 && panel.dataset.job === undefined
        ? collectScriptText.closed(made.closed)
        : collectScriptText.ready,
    );
    show('[data-download]', made.patch !== undefined);
    // With a job, one way to send is enough.
    show('[data-file]', panel.dataset.job === undefined && editOf(made) !== undefined);
    const page = panel.dataset.job === undefined ? undefined : newChangesPage(made.site, changeText(set));
    const open = within<HTMLAnchorElement>('[data-open]');
    if (open && page) open.href = page.address;
    show('[data-open]', page?.carriesText === true);
    show('[data-send]', page?.carriesText === false);
  };

  /** Copies a text, and opens the page to paste it on. */
  const handOver = async (text: string, address: string | undefined) => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    say(copied ? collectScriptText.copied : collectScriptText.notCopied);
    if (copied && address) window.open(address, '_blank', 'noopener');
  };
  const send = async () => {
    if (!by?.value || !prepared) return;
    const text = changeText(changeSetOf(collected, by.value, today));
    await handOver(text, newChangesPage(prepared.site, text)?.address);
  };
  const sendFile = async () => {
    if (prepared?.file) await handOver(prepared.file.text, editOf(prepared));
  };
  const download = () => {
    if (prepared?.patch === undefined) return;
    const address = URL.createObjectURL(new Blob([prepared.patch], { type: 'text/x-patch' }));
    element('a', { href: address, download: collectScriptText.file(today) }).click();
    URL.revokeObjectURL(address);
  };

  by?.addEventListener('change', () => {
    stored(() => localStorage.setItem(STORED_BY, by.value));
    void check();
  });
  verdicts?.addEventListener('change', () => {
    const verdict = verdicts.value as Verdict | '';
    keep(collected.map((each) => (each.kind === 'piece' ? { ...each, verdict: verdict || undefined } : each)));
    draw();
  });
  within('[data-send]')?.addEventListener('click', () => void send());
  within('[data-file]')?.addEventListener('click', () => void sendFile());
  within('[data-download]')?.addEventListener('click', download);
  within('[data-empty]')?.addEventListener('click', () => {
    keep([]);
    draw();
  });
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const picks = picksOf(target);
    if (picks.length === 0) return;
    if (target.checked) add(picks);
    else {
      const keys = new Set(picks.map(keyOf));
      keep(collected.filter((each) => !keys.has(keyOf(each))));
    }
    draw();
  });
  // The browser shows a page again as it was left, where more may have been collected on others since, or fills in the boxes and the name.
  addEventListener('pageshow', ({ persisted }) => {
    showBy();
    const kept = persisted ? stored(() => sessionStorage.getItem(STORED)) : null;
    if (kept !== null) collected = readCollected(kept);
    draw();
  });
  onNewDay(() => void check());
  // Ticked while this was loading.
  for (const box of document.querySelectorAll<HTMLInputElement>('.pick input:checked')) add(picksOf(box));
  draw();
}

/** Reads or keeps something. Where the browser stores nothing, the page still collects until it is left. */
function stored<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/** The page at the host on which the only file that changes is edited. */
function editOf({ file, site }: Prepared): string | undefined {
  return file && editLink(site, file.path);
}

/** The boxes of a page, or of one list on it. */
function boxes(within: ParentNode = document): { readonly box: HTMLInputElement; readonly pick: Pick }[] {
  return [...within.querySelectorAll<HTMLInputElement>('[data-pick]')].map((box) => ({
    box,
    pick: JSON.parse(box.dataset.pick ?? ''),
  }));
}

/** The record that a box selects, or every record in its list. */
function picksOf(box: HTMLInputElement): Pick[] {
  const { pickAll } = box.dataset;
  const meant = pickAll === undefined ? boxes() : boxes(box.closest('[data-picks]') ?? undefined);
  return meant.filter((each) => pickAll !== undefined || each.box === box).map(({ pick }) => pick);
}

function addVerdicts(select: HTMLSelectElement): void {
  select.add(new Option(collectScriptText.current, ''));
  for (const [id, name] of Object.entries(collectScriptText.verdicts)) select.add(new Option(name, id));
}

interface Handlers {
  /** Changes what is kept, and draws everything again. */
  readonly change: (key: string, more: Partial<Collected>) => void;
  /** Only changes what is kept, for each letter that is typed. */
  readonly note: (key: string, more: Partial<Collected>) => void;
  readonly check: () => void;
  readonly remove: (key: string) => void;
}

function aboutOf(each: Exclude<Collected, { readonly kind: 'piece' }>): string {
  switch (each.kind) {
    case 'answer':
      return collectScriptText.answers(each.ask);
    case 'signature':
      return collectScriptText.signature;
    case 'competitor':
      return collectScriptText.competitor;
    case 'approval':
      return collectScriptText.approval;
    case 'persona':
    case 'piece':
      return collectScriptText.persona;
  }
}

function row(each: Collected, { change, check, note, remove }: Handlers): HTMLElement {
  const key = keyOf(each);
  const removal = element('button', { type: 'button', class: 'button plain small' }, collectScriptText.remove);
  removal.setAttribute('aria-label', collectScriptText.removeItem(each.title));
  removal.addEventListener('click', () => remove(key));
  const title = element('strong', { dir: 'auto' }, each.title);
  if (each.kind !== 'piece') {
    const about = aboutOf(each);
    return element('li', {}, title, element('span', { dir: 'auto' }, about), removal);
  }
  const { into = '', verdict = '', why = '' } = each;
  const decision = element('select', { 'aria-label': collectScriptText.decision(each.title) });
  addVerdicts(decision);
  decision.value = verdict;
  decision.addEventListener('change', () =>
    change(key, { verdict: (decision.value || undefined) as Verdict | undefined }),
  );
  const text = (label: string, value: string, name: 'into' | 'why', attributes = {}) => {
    const input = element('input', {
      type: 'text',
      value,
      maxlength: '300',
      autocomplete: 'off',
      dir: 'auto',
      ...attributes,
    });
    input.addEventListener('input', () => note(key, { [name]: input.value.trim() || undefined }));
    input.addEventListener('change', check);
    return element('label', {}, label, input);
  };
  return element(
    'li',
    { 'data-item': key },
    title,
    decision,
    verdict === 'merge' && text(collectScriptText.into, into, 'into', { list: 'known-piece' }),
    verdict !== '' && text(collectScriptText.why, why, 'why'),
    removal,
  );
}
