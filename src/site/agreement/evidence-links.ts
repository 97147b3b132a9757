/** Where the evidence for a statement can be looked at, and what statements are about. */
import type { EvidencePlace } from '../../audit/agreement/evidence/evidence.ts';
import type { StatementTopic } from '../../schema/agreement/statements.ts';
import { href } from '../frame/href.ts';
import { type AgreementPart, agreementParts, partHref } from './agreement-pages.ts';

const OTHERS = {
  personas: '/personas/',
  gaps: '/gaps/',
  requests: '/requests/',
  review: '/review/',
  map: '/',
} as const;

export function evidenceHref(place: EvidencePlace): string {
  const part: AgreementPart | undefined = agreementParts.find((name) => name === place);
  if (part) return partHref(part);
  return href(OTHERS[place as keyof typeof OTHERS]);
}

export const topicWords: Readonly<Record<StatementTopic, string>> = {
  language: 'Language',
  buyers: 'Buyers',
  goals: 'Goals',
  products: 'Products',
  content: 'Content',
  'hand-off': 'Hand-off',
  feedback: 'Feedback',
  meetings: 'Meetings',
  trust: 'Trust',
};
