/** The self-check: answers go into the address and nowhere else; many addresses make the file of a round. */
import {
  checkText,
  LEAST_PEOPLE,
  readCheck,
  roundYaml,
  type SelfCheck,
  type Tally,
  tally,
} from '../../../audit/agreement/self-check.ts';
import { statements } from '../../../schema/agreement/statements.ts';
import { element } from '../../frame/browser/elements.ts';

const form = document.querySelector<HTMLFormElement>('[data-self-check]');

/** From here on one agrees, and down to here one does not. */
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
  tell(form, checkIn(form));
  copyOn('[data-check-copy]', () => location.href);
}

function fill(into: HTMLFormElement, { team, answers }: SelfCheck): void {
  const choose = (name: string, value: string) => {
    const chosen = into.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (chosen) chosen.checked = true;
  };
  choose('team', team);
  for (const [index, { id }] of statements.entries()) choose(id, String(answers[index]));
}

/** What is chosen; nothing while no team is. */
function checkIn(from: HTMLFormElement): SelfCheck | undefined {
  const chosen = new FormData(from);
  const answers = statements.map(({ id }) => Number(chosen.get(id) ?? 0));
  return readCheck(`${chosen.get('team') ?? ''}.${answers.join('')}`);
}

function tell(from: HTMLFormElement, check: SelfCheck | undefined): void {
  const state = document.querySelector('[data-check-state]');
  const done = document.querySelector<HTMLElement>('[data-check-done]');
  const list = document.querySelector('[data-check-differences]');
  const answered = check?.answers.filter((answer) => answer > 0).length ?? 0;
  if (state) {
    state.textContent = check
      ? `${answered} of ${statements.length} answered. The address of this page holds your answers.`
      : 'Say first which team you belong to.';
  }
  if (done) done.hidden = answered === 0;
  const differences = statements.flatMap(({ id, text }, index) => {
    const {
      because = '',
      verdict,
      word = '',
    } = from.querySelector<HTMLElement>(`[data-statement="${id}"]`)?.dataset ?? {};
    const answer = check?.answers[index] ?? 0;
    const differs = (answer >= AGREES && verdict === 'no') || (answer > 0 && answer <= DISAGREES && verdict === 'yes');
    if (!differs) return [];
    return [
      element(
        'li',
        {},
        `${text} You: ${answer}. The repository: ${word.toLowerCase()}. `,
        element('span', { class: 'quiet' }, because),
      ),
    ];
  });
  list?.replaceChildren(...(differences.length > 0 ? differences : [element('li', {}, 'Nowhere so far.')]));
}

const results = document.querySelector<HTMLTextAreaElement>('[data-round-results]');

if (results) {
  results.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    showRound(tally(results.value));
  });
  results.addEventListener('input', () => showRound(tally(results.value)));
  if (results.value !== '') showRound(tally(results.value));
  copyOn('[data-round-copy]', () => document.querySelector<HTMLTextAreaElement>('[data-round-yaml]')?.value ?? '');
}

function showRound(round: Tally): void {
  const { enough, people, unread } = round;
  const state = document.querySelector('[data-round-state]');
  const done = document.querySelector<HTMLElement>('[data-round-done]');
  const text = done?.querySelector<HTMLTextAreaElement>('[data-round-yaml]');
  const broken = unread.length === 0 ? '' : ` Not read: ${unread.length} (“${unread[0]?.slice(0, 40)}”).`;
  const least = enough ? '' : ` It takes ${LEAST_PEOPLE} of each.`;
  if (state) state.textContent = `${people.sales} of sales, ${people.marketing} of marketing.${least}${broken}`;
  if (done) done.hidden = !enough;
  if (text) text.value = enough ? roundYaml(round, done?.dataset.today ?? '') : '';
}

/** A button that copies what is there when it is pressed, and says so. */
function copyOn(selector: string, text: () => string): void {
  const button = document.querySelector<HTMLButtonElement>(selector);
  const words = button?.textContent?.trim() ?? '';
  button?.addEventListener('click', async () => {
    const copied = await navigator.clipboard.writeText(text()).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? 'Copied' : 'Not copied: the browser does not allow it';
    setTimeout(() => {
      button.textContent = words;
    }, 2000);
  });
}
