/** What a list says while it has no entries: what will be there, why nothing is, and the next step. */
import { type Sentence, sentence } from '../parts.ts';
import { candidateListWords, decisionListWords } from '../review/lists.ts';

/** How the first pieces get in. */
export const addPieces: Sentence = sentence`Import your spreadsheet with ${{ code: 'npx content-audit import audit.xlsx' }}, or ${{ link: 'add one piece', to: '/contribute/' }}.`;

export const emptyLists = {
  pieces: sentence`No pieces yet. Every piece of content will be here, with who it is for and whether it is OK to send. ${addPieces}`,
  personas: sentence`No personas yet. The buyers you sell to will be here, with their questions. Create the first one with ${{ code: 'npx content-audit new persona' }}.`,
  requests: sentence`No requests yet. What sales requests will be here, with its owner, its due date and how it ended. Send the first one with ${{ link: 'Request content', to: '/ask/' }}.`,
  /** Where the team has not said how requests are sent. */
  requestsNotSetUp: sentence`No requests yet. What sales requests will be here, with its owner, its due date and how it ended. Requests cannot be sent yet: add ${{ code: 'requests' }} or ${{ code: 'repository' }} to ${{ code: 'site.yaml' }}.`,
  closedRequests: sentence`No closed requests yet. Requests that are confirmed, answered or declined will be here. See ${{ link: 'the open requests', to: '/requests/' }}.`,
  reviews: sentence`No reviews to do, because no piece is live yet. Each owner will have a list here. ${addPieces}`,
  decisions: sentence`${decisionListWords.none} See ${{ link: 'the reviews', to: '/review/' }}.`,
  candidates: sentence`${candidateListWords.none} See ${{ link: 'all content', to: '/content/' }}.`,
  tasks: sentence`No gaps yet, because no persona is on the grid. The tasks that close gaps will be here. Start with ${{ link: 'your personas', to: '/personas/' }}.`,
  changes: (days: number): Sentence =>
    sentence`Nothing changed in the last ${String(days)} days. New pieces, reviews, decisions and requests will be here. See ${{ link: 'what is due for review', to: '/review/' }}.`,
} as const;
