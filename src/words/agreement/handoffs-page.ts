/** How a lead passes from role to role, and why it may come back. */
import { formatDays } from '../dates.ts';
import { nothingRecorded } from './pages.ts';

export const handoffsWords = {
  empty: nothingRecorded('handoffs', 'agreement/handoffs.yaml'),
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
