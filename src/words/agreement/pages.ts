/** The pages of the agreement: titles, and labels that several of them share. */
import { journeyWords } from '../journey/page.ts';
import { type Sentence, sentence } from '../parts.ts';

/** Each page with its title and what it shows. */
export const agreementPages = {
  index: {
    title: 'Agreement',
    about: 'What sales and marketing have agreed on, and what still needs their signatures.',
  },
  'to-sign': { title: 'To sign', about: 'What each team still has to sign, define or review.' },
  terms: { title: 'Terms', about: 'What each term means to both teams, from lead to customer.' },
  commitments: {
    title: 'Commitments',
    about: 'What each team promises the other, how often it kept its word, and which usual clauses are missing.',
  },
  handoffs: { title: 'Handoffs', about: 'How a lead passes from team to team, and why it may come back.' },
  systems: { title: 'Systems', about: 'Which system is the source of truth for each fact.' },
  products: { title: 'Products', about: 'What each team pushes this quarter, and which offers work.' },
  goals: { title: 'Goals', about: 'Whether each goal is on course, and who owns it on each team.' },
  funnel: { title: 'Funnel', about: 'How many leads the revenue goal needs at every stage.' },
  losses: {
    title: 'Won and lost deals',
    about: 'Why we lost and won deals, and whether our content answers those reasons.',
  },
  claims: { title: 'Claims', about: 'The statistics we quote, whether they are true, and which pieces need a fix.' },
  leads: { title: 'Kept promises', about: 'How often each promise was kept, counted from leads and requests.' },
  meetings: { title: 'Meetings', about: 'When the teams met, what they decided, and which decisions are pending.' },
  'next-meeting': {
    title: 'Agenda',
    about: 'The agenda for the next meeting, based on what happened since the last one.',
  },
  journey: { title: journeyWords.title, about: journeyWords.about },
  alignment: { title: 'Alignment', about: 'What each team believes, compared with the evidence.' },
  'self-check': {
    title: 'Self-assessment',
    about: 'Rate how well the two teams are aligned. It takes two minutes, and nothing is sent.',
  },
} as const;

/** The groups of pages in the list beside them. */
export const partGroups = { agree: 'Agree', promise: 'Promise', measure: 'Measure', meet: 'Meet' } as const;

export const agreementNavigation = {
  label: 'Pages of the agreement',
  overview: 'Overview',
  page: (name: string) => `Page: ${name}`,
} as const;

export const agreementLabels = {
  kind: 'Kind',
  leads: 'Leads',
  owner: 'Owner',
  record: 'Record',
  state: 'State',
  method: 'How it is counted',
  none: 'none',
  notStated: 'not stated',
  unknown: 'unknown',
  noPerson: 'no one',
  inactive: 'no longer active',
  nextReview: 'next review',
  reviewWasDue: 'review was due',
} as const;

/**
 * @param what The missing records, in the plural.
 * @param file The place for them, below the content folder.
 */
export function nothingRecorded(what: string, file: string): Sentence {
  return sentence`No ${what} recorded yet. Add them to ${{ code: file }}.`;
}

/** The links to the rules of figures and states, by the section of the method page that has them. */
export const ruleLinkTexts = {
  signatures: 'How states are judged',
  promises: 'How promises are judged',
  goals: 'How goals are judged',
  funnel: 'How it is calculated',
  'won-and-lost-deals': 'How deals are counted',
  claims: 'How claims are judged',
  'products-and-systems': 'How it is judged',
  meetings: 'How meetings are counted',
  alignment: 'How statements are judged',
} as const;

export type AgreementRule = keyof typeof ruleLinkTexts;
