/** The first steps of a team, on the home page. */
import { FIRST_NEEDS, type FirstStep } from '../../audit/first-steps.ts';
import { count } from '../dates.ts';
import { addPieces } from '../frame/empty-lists.ts';
import { type Sentence, sentence } from '../parts.ts';
import { inSentence, needWords, statusWords } from '../states.ts';

const live = inSentence(statusWords.live);

export const firstStepsWords = {
  title: 'Start here',
  lead: (met: number) =>
    `Five steps to an audit that both teams can use. ${met} of the first ${FIRST_NEEDS} needs ${met === 1 ? 'is' : 'are'} ${inSentence(needWords.met)}.`,
  done: 'Done',
  method: 'When this panel disappears',
} as const;

/** What to do. */
export const stepTitles: Readonly<Record<FirstStep['code'], string>> = {
  buyers: 'Write down your buyers and their questions',
  content: 'Add the content you have',
  cells: 'Say who each piece is for',
  answers: 'Say which questions each piece answers',
  review: 'Review each piece once',
};

/** How far it is. */
export function stepText(step: FirstStep): string {
  switch (step.code) {
    case 'buyers': {
      const { active, asking, drafts, examples } = step;
      const waiting =
        drafts === 0 ? '' : ` ${count(drafts, 'draft')} ${drafts === 1 ? 'is' : 'are'} not on the grid yet.`;
      if (active === 0) return drafts === 0 ? 'No personas yet.' : `No active personas yet.${waiting}`;
      const own =
        examples === 0
          ? '.'
          : ` of your own. ${examples} still ${examples === 1 ? 'has' : 'have'} only the example questions.`;
      return `${asking} of ${count(active, 'active persona')} ${asking === 1 ? 'has' : 'have'} questions${own}${waiting}`;
    }
    case 'content':
      return step.live === 0 ? `No ${live} pieces yet.` : `${count(step.live, `${live} piece`)}.`;
    case 'cells':
      return step.live === 0
        ? 'A piece counts only in the cells it is for.'
        : `${step.placed} of ${kept(step)} ${step.placed === 1 ? 'names' : 'name'} a persona and a stage.`;
    case 'answers': {
      const { answered, questions, toCheck } = step;
      if (questions === 0) return 'No questions yet.';
      const rest =
        toCheck === 0 ? '' : ` ${toCheck} ${toCheck === 1 ? 'other is' : 'others are'} in cells that have pieces.`;
      return `${answered} of ${count(questions, 'question')} ${answered === 1 ? 'is' : 'are'} answered.${rest}`;
    }
    case 'review':
      return step.live === 0
        ? 'Only people can say that content is current.'
        : `${step.reviewed} of ${kept(step)} ${step.reviewed === 1 ? 'was' : 'were'} reviewed.`;
  }
}

/** The pieces that a step is about. Those to merge or remove are left out. */
function kept({ keep, live: all }: { readonly keep: number; readonly live: number }): string {
  return `${count(keep, `${live} piece`)}${keep < all ? ' to keep' : ''}`;
}

/** How to do it. */
export function stepHow(step: FirstStep): Sentence {
  switch (step.code) {
    case 'buyers':
      if (step.examples > 0) {
        return sentence`Replace the example questions with those that sales hears, in the files of ${{ link: 'your personas', to: '/personas/' }}.`;
      }
      return sentence`${{ code: 'npx content-audit new persona' }} asks for both. Those you have are under ${{ link: 'Personas', to: '/personas/' }}.`;
    case 'content':
      return addPieces;
    case 'cells':
      return step.listed
        ? sentence`See ${{ link: 'the pieces without a persona', to: '/gaps/kind/unmapped/' }}.`
        : sentence`Name them under ${{ code: 'serves' }} in the file of the piece.`;
    case 'answers':
      return sentence`See ${{ link: 'what to check next', to: '/gaps/' }}.`;
    case 'review':
      return step.until === undefined
        ? sentence`See ${{ link: 'the reviews of each owner', to: '/review/' }}.`
        : sentence`See ${{ link: 'the plan, week by week', to: '/review/' }}, until ${{ date: step.until }}.`;
  }
}
