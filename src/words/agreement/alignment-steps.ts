/** What the two teams do first about a statement they rate differently. */
import type { Verdict } from '../../audit/agreement/evidence/evidence.ts';
import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import type { StatementId } from '../../schema/agreement/statements.ts';
import { inSentence } from '../states.ts';
import { signingTeamWords } from './teams.ts';

const steps: Readonly<Record<StatementId, string>> = {
  'leads-good':
    'Go through last month’s rejected leads together. Change the definition of a lead that let them through.',
  'leads-followed-up': 'Go through the leads no one tried to reach, and agree on who takes them.',
  'same-lead-words': 'Write down what a lead and a qualified lead are, and have both teams sign it.',
  'words-written-down': 'Write the missing terms, and have both teams sign them again where the text has changed.',
  'stages-matched': 'Write the CRM stage next to each lead term.',
  'same-buyers': 'Go through one persona together, and have both teams sign it. Then take the next one.',
  'buyers-questions': 'Ask sales for the questions from last week’s calls, and add them to the stages that have none.',
  'buyers-current': 'Review the persona that was reviewed longest ago, with one person from each team.',
  'same-number': 'Choose one goal that both teams own, and write it down.',
  'goals-on-course': 'Enter the latest reading of every goal, then decide what to change where you are behind.',
  'leads-needed': 'Fill in the numbers of the funnel, and promise the number of leads that comes out.',
  'same-push': 'Agree on what both teams push this quarter, and write it down.',
  'offers-agreed':
    'For each offer, have both teams say at which stage it works. Discuss only the ones you see differently.',
  'pushed-has-content': 'Take the pushed product with the most empty stages, and plan one piece.',
  'content-found':
    'Look at the requests for content that already existed. Give those pieces the words sales searched for.',
  'content-right': 'Review the pieces that sales sends most often, starting with the most overdue.',
  'content-asked-for': 'Decide on the requests that have waited longest, and tell the people who asked.',
  'handoff-clear': 'Take the handoff that is used most, and fill in who takes the lead, when, and what they must know.',
  'leads-reached-in-time': 'Agree on one time limit and one number of attempts, and measure both for a month.',
  'promises-both-ways': 'Have each team make one promise that the lead list can measure.',
  'rejections-explained': 'Agree on a short list of reasons for sending a lead back, each with a next step.',
  'losses-known': 'Go through last quarter’s lost deals together, and agree on the reasons.',
  'losses-answered': 'Take the most frequent reason that content can answer, and request the piece.',
  'meet-often-enough': 'Set the date of the next meeting now, or agree to meet less often.',
  'decisions-done': 'Go through the overdue decisions. Give each a new date or drop it.',
  'learn-together': 'Add one item to the next agenda: what each team has learned about buyers since the last meeting.',
  'teams-speak-well': 'Ask each team what the other could do differently, and bring one answer to the meeting.',
  'disagree-openly': 'Take one open disagreement, and settle it with a decision, an owner and a date.',
  'same-figures': 'For the figure you argue about most, write down the one system it comes from.',
  'claims-true': 'Check the claims no one has verified, and take the untrue ones out of the pieces.',
};

/**
 * What to do about a statement.
 * @param doubts The team with the lower average. If the evidence is on the other side, this team sees it first.
 */
export function stepText(id: StatementId, verdict: Verdict, doubts: SigningTeam): string {
  if (verdict !== 'yes') return steps[id];
  return `The records support the statement. Go through them with ${inSentence({ word: signingTeamWords[doubts] })}, and ask what they leave out.`;
}
