/** What the minutes of a meeting start with: both teams, the disagreements to settle, and the agenda as notes. */
import { meetingsOf } from '../../audit/agreement/meetings.ts';
import type { Audit } from '../../audit/audit.ts';
import { printAgenda } from '../../print/agenda.ts';
import { agendaWords } from '../../words/agreement/agenda-page.ts';
import { judgedAgreement } from '../agreement/agreement-pages.ts';

/** A record that a form starts with. */
export interface FormStart {
  readonly record: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Nothing where the team has no agreement. */
export function startOfMinutes(audit: Audit): FormStart | undefined {
  const judged = judgedAgreement(audit);
  if (!judged) return undefined;
  const { people, site } = audit.model;
  const { company, policy } = site;
  const { unsettled } = meetingsOf(judged.agreement, policy.meetEvery, audit.today, people);
  return {
    record: { teams: ['sales', 'marketing'], disagreements: unsettled.map(({ about }) => ({ about })) },
    body: printAgenda(judged.agenda, agendaWords.title(company)),
  };
}
