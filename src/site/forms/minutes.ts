/** What the minutes of a meeting start with: the agenda, with its lists in the fields of the minutes and the rest as notes. */
import type { AgendaList } from '../../audit/agreement/agenda/agenda.ts';
import { meetingsOf } from '../../audit/agreement/meetings.ts';
import type { Audit } from '../../audit/audit.ts';
import { newId } from '../../content/new-id.ts';
import { newMdx } from '../../content/write/new-mdx.ts';
import type { NewFile } from '../../forge/hosts/links.ts';
import { printParts } from '../../print/agenda.ts';
import { kinds } from '../../schema/kinds.ts';
import { agendaText } from '../../words/agreement/agenda.ts';
import { plainText } from '../../words/parts.ts';
import { judgedAgreement } from '../agreement/agreement-pages.ts';
import { contentFolder } from './choices.ts';

/** A record that a form starts with. */
export interface FormStart {
  readonly record: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Nothing if the team has no agreement. The form adds the day. */
export function startOfMinutes(audit: Audit): FormStart | undefined {
  const judged = judgedAgreement(audit);
  if (!judged) return undefined;
  const { people, site } = audit.model;
  const { agenda, agreement } = judged;
  const { unsettled } = meetingsOf(agreement, site.policy.meetEvery, audit.today, people);
  return {
    record: {
      kind: agenda.kind,
      teams: agenda.teams,
      new: linesOf(agenda.new),
      wentWell: linesOf(agenda.wentWell),
      wentWrong: linesOf(agenda.wentWrong),
      disagreements: unsettled.map(({ about }) => ({ about })),
    },
    body: printParts(agenda, ['figures', 'plan', 'topics']),
  };
}

/** The minutes as a file of their own, for readers without scripts: of the day of the audit, and not filled in yet. */
export function minutesFile(audit: Audit): NewFile | undefined {
  const start = startOfMinutes(audit);
  if (!start) return undefined;
  const { body, record } = start;
  const filled = Object.entries(record).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  const taken = new Set(audit.model.agreement?.meetings.map(({ id }) => id));
  const { extension, place } = kinds.meeting;
  return {
    path: `${contentFolder(audit)}${place}/${newId(audit.today, 'meeting', taken)}${extension}`,
    text: newMdx({ date: audit.today, ...Object.fromEntries(filled) }, body),
  };
}

/** The most letters of a line in minutes. */
const LONGEST = 300;

function linesOf({ items }: AgendaList): string[] {
  return items.map((item) => {
    const text = plainText(agendaText(item));
    return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).toWellFormed()}…`;
  });
}
