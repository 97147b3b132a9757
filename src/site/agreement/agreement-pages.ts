/** The pages of the agreement: where each lies, and which records stand on it. */

import { type Agenda, agendaOf } from '../../audit/agreement/agenda/agenda.ts';
import { type Signing, signing } from '../../audit/agreement/signing.ts';
import { type AnyRecord, recordKey } from '../../audit/agreement/state.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Agreement } from '../../content/agreement/model.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { AgreementKindName } from '../../schema/agreement/kinds.ts';
import { href } from '../frame/href.ts';
import { getPast } from '../frame/site-content.ts';

/** The names of the pages below /agreement/. The first is the index itself. */
export const agreementFolder = [
  'index',
  'to-sign',
  'terms',
  'commitments',
  'handoffs',
  'systems',
  'products',
  'goals',
  'funnel',
  'losses',
  'claims',
  'leads',
  'meetings',
  'next-meeting',
] as const;

export type PartInFolder = (typeof agreementFolder)[number];

/** All pages of the agreement, in the order in which they are named. */
export const agreementParts = [...agreementFolder, 'alignment', 'self-check'] as const;

export type AgreementPart = (typeof agreementParts)[number];

export interface PartInfo {
  readonly title: string;
  /** What stands there, in a sentence. */
  readonly about: string;
}

export const partInfo: Readonly<Record<AgreementPart, PartInfo>> = {
  index: {
    title: 'Agreement',
    about: 'What sales and marketing have agreed on, and whether it still holds.',
  },
  'to-sign': { title: 'To sign', about: 'What each team has still to sign, define or look at again.' },
  terms: { title: 'Terms', about: 'What both teams mean by their words, from lead to customer.' },
  commitments: {
    title: 'Commitments',
    about: 'What each team promises the other, and by when.',
  },
  handoffs: {
    title: 'Hand-offs',
    about: 'How a lead goes from team to team, and why it may come back.',
  },
  systems: { title: 'Systems', about: 'Which tool is right about which fact.' },
  products: { title: 'Products', about: 'What each team pushes this quarter, and which offers work.' },
  meetings: { title: 'Meetings', about: 'When the teams met, what they decided, and what of it is done.' },
  'next-meeting': { title: 'Next meeting', about: 'The agenda, written from what happened since.' },
  goals: { title: 'Goals', about: 'Where each goal stands against its line, and who answers for it.' },
  funnel: { title: 'Funnel', about: 'What the revenue goal takes at every lead stage.' },
  losses: { title: 'Losses', about: 'Why deals were lost and won, beside what the content answers.' },
  claims: {
    title: 'Claims',
    about: 'The figures that we quote, whether they are true, and what to mend.',
  },
  leads: {
    title: 'Measured',
    about: 'Which promises are kept, as far as a list of leads and the requests tell.',
  },
  alignment: {
    title: 'Alignment',
    about: 'What each team believes, beside what the repository proves.',
  },
  'self-check': {
    title: 'Self-check',
    about: 'How far do you agree? Two minutes, and nothing is sent.',
  },
};

/** The parts that do not lie in a folder of their own name below /agreement/. */
const ELSEWHERE: Readonly<Partial<Record<AgreementPart, `/${string}`>>> = {
  index: '/agreement/',
  alignment: '/alignment/',
  'self-check': '/alignment/check/',
};

function partPath(part: AgreementPart): `/${string}` {
  return ELSEWHERE[part] ?? `/agreement/${part}/`;
}

export const partHref = (part: AgreementPart): string => href(partPath(part));

/** The page that shows the records of a kind. */
export const partOfKind: Readonly<Record<AgreementKindName, AgreementPart>> = {
  term: 'terms',
  commitment: 'commitments',
  handoff: 'handoffs',
  rejections: 'handoffs',
  goal: 'goals',
  numbers: 'funnel',
  loss: 'losses',
  system: 'systems',
  claim: 'claims',
  role: 'handoffs',
  meeting: 'meetings',
  assessment: 'alignment',
};

/** Where a record is shown. */
export function recordHref({ id, kind }: Pick<AnyRecord, 'id' | 'kind'>): string {
  return `${partHref(partOfKind[kind])}#${anchor({ id, kind })}`;
}

/** The place of a record on its page. It begins with a letter, whatever the id. */
export function anchor(record: Pick<AnyRecord, 'id' | 'kind'>): string {
  return recordKey(record).replace('/', '-');
}

/** The agreement that pages draw, with every record judged. */
export interface JudgedAgreement {
  readonly agreement: Agreement;
  readonly signing: Signing;
  readonly agenda: Agenda;
}

/** Nothing where there is no agreement/ folder. */
export const judgedAgreement = oncePer((audit: Audit): JudgedAgreement | undefined => {
  const { agreement } = audit.model;
  if (!agreement) return undefined;
  return {
    agreement,
    signing: signing(agreement, audit.today),
    agenda: agendaOf(audit, agreement, getPast()?.gapsThen),
  };
});
