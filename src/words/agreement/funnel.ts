/** Promises of leads compared with what the goal needs. */
import type { PromisedLeads } from '../../audit/agreement/funnel-input.ts';

interface Promised extends Pick<PromisedLeads, 'needed' | 'promised' | 'per'> {
  /** The name of the lead stage. */
  readonly leads: string;
}

const PER: Readonly<Record<PromisedLeads['per'], string>> = { month: 'per month', representative: 'per rep per month' };

const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** `5 MQLs per rep per month promised; the goal needs 8.3`. */
export function promisedText({ leads, needed, per, promised }: Promised): string {
  return `${leadsText(promised, leads)} ${PER[per]} promised; the goal needs ${oneDecimal.format(needed)}`;
}

/** `short by 3.3`. */
export function shortText(amount: number): string {
  const short = oneDecimal.format(amount);
  return short === '0' ? 'short by less than 0.1' : `short by ${short}`;
}

export const funnelWords = {
  enough: 'That is enough for the goal.',
  short: 'That is not enough for the goal.',
} as const;

function leadsText(amount: number, leads: string): string {
  const shown = oneDecimal.format(amount);
  return `${shown} ${shown === '1' ? leads : `${leads}s`}`;
}
