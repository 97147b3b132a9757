/** How a lead passes from role to role, and why it may come back. */
import { formatDays } from '../dates.ts';
import { nothingRecorded } from './pages.ts';

export const handoffsWords = {
  empty: nothingRecorded('handoffs', 'agreement/handoffs.yaml'),
  details: 'Required information, contact and signatures',
  channel: 'Contact channel',
  /** @param segments Their names; none if it is for all leads. */
  forLeads: (segments: readonly string[]) => (segments.length === 0 ? 'For all leads' : `For ${segments.join(', ')}`),
  heading: (from: string, to: string) => `From ${from} to ${to}`,
} as const;

export const rejectionWords = {
  title: 'Rejected leads',
  signature: (team: string) => `${team}:`,
  caption: 'The only reasons for sending a lead back',
  reason: 'Reason',
  nextStep: 'Next step',
  send: 'Content to send',
  again: (days: number) => `Review the lead again after ${formatDays(days)}.`,
} as const;
