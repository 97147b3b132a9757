/** The pages of the agreement: their addresses, and the records on each. */

import { type Agenda, agendaOf } from '../../audit/agreement/agenda/agenda.ts';
import { sharedRecords } from '../../audit/agreement/shared-records.ts';
import { type Signing, signing } from '../../audit/agreement/signing.ts';
import { type AnyRecord, recordKey, type Signable } from '../../audit/agreement/state.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Agreement } from '../../content/agreement/model.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { AgreementKindName } from '../../schema/agreement/kinds.ts';
import { isShared } from '../../schema/signed-kinds.ts';
import { agreementPages, partGroups } from '../../words/agreement/pages.ts';
import { href, personaHref, stageHref } from '../frame/href.ts';
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

/** All pages of the agreement. */
export const agreementParts = [...agreementFolder, 'journey', 'alignment', 'self-check'] as const;

export type AgreementPart = (typeof agreementParts)[number];

/** The group of each page in the list beside the pages; those in none come first. */
const GROUP_OF: Readonly<Record<AgreementPart, PartGroup | undefined>> = {
  index: undefined,
  'to-sign': undefined,
  terms: 'agree',
  commitments: 'promise',
  handoffs: 'agree',
  systems: 'agree',
  products: 'agree',
  goals: 'promise',
  funnel: 'measure',
  losses: 'measure',
  claims: 'agree',
  leads: 'promise',
  meetings: 'meet',
  'next-meeting': 'meet',
  journey: 'agree',
  alignment: 'measure',
  'self-check': 'measure',
};

type PartGroup = keyof typeof partGroups;

/** The pages as the list beside them shows them. */
export const listedParts: readonly { readonly label: string | undefined; readonly parts: readonly AgreementPart[] }[] =
  [undefined, ...(Object.keys(partGroups) as PartGroup[])].map((group) => ({
    label: group && partGroups[group],
    parts: agreementParts.filter((part) => GROUP_OF[part] === group),
  }));

export interface PartInfo {
  readonly title: string;
  readonly about: string;
}

export const partInfo: Readonly<Record<AgreementPart, PartInfo>> = agreementPages;

/** The pages that are not in the folder of their name below /agreement/. */
const ELSEWHERE: Readonly<Partial<Record<AgreementPart, `/${string}`>>> = {
  index: '/agreement/',
  journey: '/journey/',
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

/** The address of a record, for links. */
export function recordHref(record: Pick<AnyRecord, 'id' | 'kind'>): string {
  return href(recordPath(record));
}

/** The path of a record on the site, for a link in a sentence. */
export function recordPath({ id, kind }: Pick<AnyRecord, 'id' | 'kind'>): `/${string}` {
  return `${partPath(partOfKind[kind])}#${anchor({ id, kind })}`;
}

/** The place of a promise on the page that shows its rows and its rule. */
export function keptAnchor({ id }: Pick<AnyRecord, 'id'>): string {
  return `kept-${id}`;
}

/** The address of how often a promise was kept. */
export function keptHref(promise: Pick<AnyRecord, 'id'>): string {
  return `${partHref('leads')}#${keptAnchor(promise)}`;
}

/** The address of anything that both teams sign. */
export function signableHref({ id, kind }: Pick<Signable, 'id' | 'kind'>): string {
  if (!isShared(kind)) return recordHref({ id, kind });
  return kind === 'persona' ? personaHref(id) : stageHref(id);
}

/** The page on which a record is read and signed. */
export function signHref(record: Pick<Signable, 'id' | 'kind'>): string {
  return href(`/agreement/sign/${anchor(record)}/`);
}

/** The place of a record on its page. It starts with a letter, even if the id does not. */
export function anchor(record: Pick<Signable, 'id' | 'kind'>): string {
  return recordKey(record).replace('/', '-');
}

/** The agreement that pages show, with the state of every record. */
export interface JudgedAgreement {
  readonly agreement: Agreement;
  readonly signing: Signing;
  readonly agenda: Agenda;
}

/** Undefined without an agreement/ folder. */
export const judgedAgreement = oncePer((audit: Audit): JudgedAgreement | undefined => {
  const { agreement } = audit.model;
  if (!agreement) return undefined;
  return {
    agreement,
    signing: signing(agreement, audit.today, sharedRecords(audit.model)),
    agenda: agendaOf(audit, agreement, getPast()?.gapsThen),
  };
});
