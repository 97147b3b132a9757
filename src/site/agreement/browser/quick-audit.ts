/** The quick audit: shows what to write first, by the answers. Answers are kept nowhere. */
import { quickAnswers, quickQuestions, writeFirst } from '../../../audit/agreement/quick-audit.ts';
import { answeredText } from '../../../words/agreement/quick-audit.ts';
import { whenShown } from '../../frame/browser/when-shown.ts';

const questions = document.querySelector<HTMLElement>('[data-quick-audit]');
const list = document.querySelector('[data-to-write]');
const state = document.querySelector('[data-quick-state]');

if (questions && list && state) {
  const items = new Map(
    [...list.querySelectorAll<HTMLElement>('[data-question]')].map((item) => [item.dataset.question, item]),
  );
  const show = () => {
    const checked = [...questions.querySelectorAll<HTMLInputElement>(':checked')];
    const chosen = new Map(checked.map(({ name, value }) => [name, value]));
    const answers = new Map(
      quickQuestions.flatMap((question) => {
        const answer = quickAnswers.find((each) => each === chosen.get(question));
        return answer === undefined ? [] : [[question, answer] as const];
      }),
    );
    const shown = writeFirst(answers);
    for (const item of items.values()) item.hidden = true;
    for (const question of shown) {
      const item = items.get(question);
      if (!item) continue;
      item.hidden = false;
      for (const text of item.querySelectorAll<HTMLElement>('[data-answer]')) {
        text.hidden = text.dataset.answer !== answers.get(question);
      }
      list.append(item);
    }
    state.textContent = answeredText(shown.length);
  };
  questions.addEventListener('change', show);
  whenShown(show);
}
