/** The published lists: what each is called, and its contents and order. */
import { CHANGE_DAYS } from '../../audit/changes.ts';
import { candidateListWords } from '../review/lists.ts';

export const listWords = {
  pieces: { title: 'Pieces', description: 'Every piece, live or not, by id.' },
  personas: { title: 'Personas', description: 'Every persona, active or not, by id.' },
  stages: {
    title: 'Journey',
    description: 'Every stage of the buyer with its lead stages, deal stages and owner, in the order of the journey.',
  },
  questions: {
    title: 'Questions and answers',
    description:
      'Every question and objection of an active persona with its answer: those that lost most deals first, then objections.',
  },
  competitors: { title: 'Competitors', description: 'Every competitor with its won and lost deals, by id.' },
  quarters: {
    title: 'Deals by competitor and quarter',
    description: 'Every competitor in every quarter since the first recorded deal, newest quarter first.',
  },
  coverage: { title: 'Coverage', description: 'Every cell of the grid, in the order of the grid.' },
  lenses: {
    title: 'Lenses',
    description: 'Every product, segment and language, with the figures of its grid and its gaps.',
  },
  gaps: { title: 'Gaps', description: 'Every gap, highest priority first.' },
  tasks: { title: 'Tasks', description: 'Every task with the gaps that it closes, most points first.' },
  topics: {
    title: 'Topics',
    description: 'Pieces by the origin of their topics, for all, for each quarter and for each team.',
  },
  requests: { title: 'Requests', description: 'Every request: open ones first, by score; then the closed ones.' },
  reviews: {
    title: 'Reviews',
    description: 'What is due for review, by owner. Owners with something overdue come first.',
  },
  decisions: { title: 'Decisions', description: 'Pending decisions about pieces, oldest first.' },
  candidates: { title: candidateListWords.title, description: candidateListWords.description },
  usage: {
    title: 'Use',
    description: 'How often each piece was used in each of the last months that are known, by id, newest month first.',
  },
  changes: { title: 'Changes', description: `What happened in the last ${CHANGE_DAYS} days, newest first.` },
  'site-addresses': {
    title: 'Addresses not in the audit',
    description: 'Addresses of the company’s site that are not in the audit, and those left out for a reason.',
  },
  agreement: {
    title: 'Agreement',
    description: 'What sales and marketing sign, by kind. Empty if there is no agreement.',
  },
  goals: { title: 'Goals', description: 'Every goal compared with its line, in the order of the file.' },
  funnel: {
    title: 'Plan and actual',
    description: 'Leads needed, promised and counted, by month and lead stage, newest month first.',
  },
  acceptance: {
    title: 'Leads by team and region',
    description: 'How many leads sales accepted, by team and by region. No list counts leads by person.',
  },
  completeness: {
    title: 'Known at handoffs',
    description: 'How often the information that a handoff requires was known, in the order of the file.',
  },
  losses: {
    title: 'Won and lost deals',
    description: 'Why deals were won and lost, newest period first, and whether content answers the reason.',
  },
  claims: { title: 'Claims', description: 'Every statistic we quote, least reliable first.' },
  alignment: {
    title: 'Alignment',
    description: 'Every alignment statement: what the repository shows and what each team believes.',
  },
} as const;
