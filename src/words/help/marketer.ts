import { sentence } from '../parts.ts';
import { inSentence, statusWords } from '../states.ts';
import { at, code, type Guide, part } from './guide.ts';

export const marketerGuide: Guide = {
  title: 'Content marketer',
  lead: 'See what to make next and why, and keep what you have current.',
  parts: [
    part(
      'What to make next',
      sentence`Work through ${at('Gaps', '/gaps/')} from the top. Each task shows the gaps it closes and how its points add up.`,
      sentence`Do the cheapest thing that it advises. Often a piece exists, and you only need to name the question that it answers.`,
      sentence`Take a task by making yourself the owner of the piece, or of a new piece with the status ${inSentence(statusWords.idea)}.`,
    ),
    part(
      'Add or change a piece',
      sentence`Use the form ${at('Add a piece', '/contribute/')}. It checks what you type and hands you the finished file. Your Git host then asks for a message and opens a change that a colleague approves.`,
      sentence`To change a piece, choose “Edit this piece” on its page. Buyers, goals and meetings have the same kind of button. One click copies the finished file and opens it at your Git host: select everything there and paste. Nothing that the form does not show gets lost.`,
      sentence`Name the buyers and stages that the piece is for, which questions it answers, and who may see it. The ${at('list of fields', '/help/fields/')} explains the rest.`,
    ),
    part(
      'Keep it current',
      sentence`Your reviews are under ${at('Review', '/review/')}, and in a calendar that you can subscribe to there.`,
      sentence`Read the piece. If it is current, set ${code('reviewed')} to today and your name. Fixing a typo is not a review.`,
      sentence`If it is not, say under ${code('decision')} whether to update, merge or remove it. Replaced pieces get the status ${inSentence(statusWords.retired)}; name the old one under ${code('supersedes')} in the new one.`,
    ),
    part(
      'Answer requests',
      sentence`Open ${at('Requests', '/requests/')}. First see whether the content exists: the board says so if it does.`,
      sentence`Choose “Decide on this request” on its page, and give a date, or a reason if the answer is no. The issue gets your answer as a comment.`,
    ),
    part(
      'Many pieces at once',
      sentence`Export the list with ${code('npx content-audit export --format csv')}, fill in the cells in your spreadsheet, and import the file again. The import lists every change first, and leaves alone what you changed elsewhere.`,
    ),
  ],
};
