import { sentence } from '../parts.ts';
import { useHeadings } from '../pieces/sending.ts';
import { copyWords, freshnessWords, leavingWord, shareWords } from '../states.ts';
import { at, type Guide, part } from './guide.ts';

const { due, expired, fresh, overdue, stale, unreviewed } = freshnessWords;

export const repGuide: Guide = {
  title: 'Sales rep',
  lead: 'Know what to send and what to say before the next call, in 90 seconds.',
  parts: [
    part(
      'Before a call',
      sentence`Open ${at('Home', '/')} and pick the cell of your buyer and their stage. What you may send comes first, with what to say.`,
      sentence`Or press Ctrl+K or / on any page, and type what the buyer said. You find pieces, and the buyer’s questions with their answers.`,
      sentence`Choose ${copyWords.url} or ${copyWords.say}, and paste it into your email.`,
    ),
    part(
      'May I send it?',
      sentence`Only pieces that you may send have these buttons. “${shareWords.prospects.word}” includes customers; “${shareWords.internal.word}” never leaves the company. Internal pieces are under “${useHeadings['for-you']}”.`,
      sentence`“${fresh.word}” and “${due.word}” are current. With “${unreviewed.word}” or “${overdue.word}”, check with the owner first. Do not send anything that says “${stale.word}”, “${expired.word}” or “${leavingWord.word}”.`,
    ),
    part(
      'Nothing fits',
      sentence`Choose “Request content” on the page of the cell. The form already knows the buyer and the stage. Write what the buyer asked, in their words, and how many deals wait for it.`,
      sentence`Marketing accepts or declines it, with a date or a reason. Follow it under ${at('Requests', '/requests/')}.`,
      sentence`A question that is not on the page of the ${at('persona', '/personas/')}? Tell marketing: gaps are found by questions.`,
    ),
  ],
};
