/** The self-check: answers are kept in the address only; many addresses make the file of a round. */
import {
  checkText,
  LEAST_PEOPLE,
  readCheck,
  roundYaml,
  type SelfCheck,
  type Tally,
  tally,
} from '../../../audit/agreement/self-check.ts';
import { linkOrder, statements } from '../../../schema/agreement/statements.ts';
import { selfCheckWords } from '../../../words/agreement/self-check.ts';
import { element } from '../../frame/browser/elements.ts';
import { whenShown } from '../../frame/browser/when-shown.ts';

const form = document.querySelector<HTMLFormElement>('[data-self-check]');

/** The answers from which someone agrees, and up to which someone disagrees. */
const AGREES = 4;
const DISAGREES = 2;

if (form) {
  const before = readCheck(location.hash);
  if (before) fill(form, before);
  const update = () => {
    const check = checkIn(form);
    tell(form, check);
    if (check) history.replaceState(null, '', `#${checkText(check)}`);
  };
  form.addEventListener('change', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>('[data-check-result]')?.focus();
  });
  // What was answered while this was loading is in the address, too.
  whenShown(update);
  // Another address of the same page.
  addEventListener('hashchange', () => {
    const other = readCheck(location.hash);
    // A link on this page; the answers stay in the address.
    if (!other) return update();
    form.reset();
    fill(form, other);
    update();
  });
  copyOn('[data-check-copy]', () => location.href);
}

function fill(into: HTMLFormElement, { team, answers }: SelfCheck): void {
  const choose = (name: string, value: string) => {
    const chosen = into.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (chosen) chosen.checked = true;
  };
  choose('team', team);
  for (const [index, id] of linkOrder.entries()) choose(id, String(answers[index]));
}

/** The current answers; undefined until a team is chosen. */
function checkIn(from: HTMLFormElement): SelfCheck | undefined {
  const chosen = new FormData(from);
  const answers = linkOrder.map((id) => Number(chosen.get(id) ?? 0));
  return readCheck(`${chosen.get('team') ?? ''}.${answers.join('')}`);
}

function tell(from: HTMLFormElement, check: SelfCheck | undefined): void {
  const state = document.querySelector('[data-check-state]');
  const done = document.querySelector<HTMLElement>('[data-check-done]');
  const list = document.querySelector('[data-check-differences]');
  const answered = check?.answers.filter((answer) => answer > 0).length ?? 0;
  if (state) {
    state.textContent = check ? selfCheckWords.answered(answered, statements.length) : selfCheckWords.chooseTeam;
  }
  if (done) done.hidden = answered === 0;
  const differences = statements.flatMap(({ id, text }) => {
    const {
      because = '',
      verdict,
      word = '',
    } = from.querySelector<HTMLElement>(`[data-statement="${id}"]`)?.dataset ?? {};
    const answer = check?.answers[linkOrder.indexOf(id)] ?? 0;
    const differs = (answer >= AGREES && verdict === 'no') || (answer > 0 && answer <= DISAGREES && verdict === 'yes');
    if (!differs) return [];
    return [
      element(
        'li',
        {},
        selfCheckWords.differs(text, answer, word.toLowerCase()),
        element('span', { class: 'quiet' }, because),
      ),
    ];
  });
  list?.replaceChildren(...(differences.length > 0 ? differences : [element('li', {}, selfCheckWords.noDifferences)]));
}

const results = document.querySelector<HTMLTextAreaElement>('[data-round-results]');

if (results) {
  results.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    showRound(tally(results.value));
  });
  results.addEventListener('input', () => showRound(tally(results.value)));
  whenShown(() => {
    if (results.value !== '') showRound(tally(results.value));
  });
  copyOn('[data-round-copy]', () => document.querySelector<HTMLTextAreaElement>('[data-round-yaml]')?.value ?? '');
}

function showRound(round: Tally): void {
  const { enough, people, unread } = round;
  const state = document.querySelector('[data-round-state]');
  const done = document.querySelector<HTMLElement>('[data-round-done]');
  const text = done?.querySelector<HTMLTextAreaElement>('[data-round-yaml]');
  const [broken] = unread;
  const texts = [
    selfCheckWords.round(people.sales, people.marketing),
    ...(enough ? [] : [selfCheckWords.least(LEAST_PEOPLE)]),
    ...(broken === undefined ? [] : [selfCheckWords.unread(unread.length, broken.slice(0, 40))]),
  ];
  if (state) state.textContent = texts.join(' ');
  if (done) done.hidden = !enough;
  if (text) text.value = enough ? roundYaml(round, done?.dataset.today ?? '', selfCheckWords.roundComment) : '';
}

/** A button that copies a text, and says so. */
function copyOn(selector: string, text: () => string): void {
  const button = document.querySelector<HTMLButtonElement>(selector);
  const words = button?.textContent?.trim() ?? '';
  button?.addEventListener('click', async () => {
    const copied = await navigator.clipboard.writeText(text()).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? selfCheckWords.copied : selfCheckWords.notCopied;
    setTimeout(() => {
      button.textContent = words;
    }, 2000);
  });
}
