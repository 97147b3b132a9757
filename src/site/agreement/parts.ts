/** The pages of the agreement: where each lies, and which records stand on it. */
import { type Signing, signing } from '../../audit/agreement/signing.ts';
import { type AnyRecord, recordKey } from '../../audit/agreement/state.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Agreement, SignedKind } from '../../content/agreement/model.ts';
import { type Agenda, agendaOf } from '../../data/agenda/agenda.ts';
import { getPast } from '../audit.ts';
import { oncePerAudit } from '../boards/once-per-audit.ts';
import { href } from '../links.ts';

/** The names of the pages below /agreement/. The first is the index itself. */
export const agreementParts = [
  'index',
  'to-sign',
  'terms',
  'commitments',
  'handoffs',
  'systems',
  'products',
  'meetings',
  'next-meeting',
] as const;

export type AgreementPart = (typeof agreementParts)[number];

export interface PartInfo {
  readonly title: string;
  /** What stands there, in a sentence. */
  readonly about: string;
  /** The kinds of record that stand there. */
  readonly kinds: readonly SignedKind[];
}

export const partInfo: Readonly<Record<AgreementPart, PartInfo>> = {
  index: {
    title: 'Agreement',
    about: 'What sales and marketing have agreed on, and whether it still holds.',
    kinds: [],
  },
  'to-sign': { title: 'To sign', about: 'What each team has still to sign, define or look at again.', kinds: [] },
  terms: { title: 'Terms', about: 'What both teams mean by their words, from lead to customer.', kinds: ['term'] },
  commitments: {
    title: 'Commitments',
    about: 'What each team promises the other, and by when.',
    kinds: ['commitment'],
  },
  handoffs: {
    title: 'Hand-offs',
    about: 'How a lead goes from team to team, and why it may come back.',
    kinds: ['handoff', 'rejections'],
  },
  systems: { title: 'Systems', about: 'Which tool is right about which fact.', kinds: ['system'] },
  products: { title: 'Products', about: 'What each team pushes this quarter, and which offers work.', kinds: [] },
  meetings: { title: 'Meetings', about: 'When the teams met, what they decided, and what of it is done.', kinds: [] },
  'next-meeting': { title: 'Next meeting', about: 'The agenda, written from what happened since.', kinds: [] },
};

/** The folders of the pages, relative to the site's; none where there is no agreement. */
export function agreementPages({ model }: Pick<Audit, 'model'>): string[] {
  return model.agreement ? agreementParts.map((part) => partPath(part).slice(1)) : [];
}

function partPath(part: AgreementPart): `/${string}` {
  return part === 'index' ? '/agreement/' : `/agreement/${part}/`;
}

export const partHref = (part: AgreementPart): string => href(partPath(part));

/** Where a record is shown; nothing for kinds that have no page. */
export function recordHref({ id, kind }: Pick<AnyRecord, 'id' | 'kind'>): string | undefined {
  const part = agreementParts.find((name) => partInfo[name].kinds.includes(kind));
  return part && `${partHref(part)}#${anchor({ id, kind })}`;
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
export const judgedAgreement = oncePerAudit((audit): JudgedAgreement | undefined => {
  const { agreement } = audit.model;
  if (!agreement) return undefined;
  return {
    agreement,
    signing: signing(agreement, audit.today),
    agenda: agendaOf(audit, agreement, getPast()?.gapsThen),
  };
});
