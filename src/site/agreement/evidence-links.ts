/** Links to the pages that show the evidence for a statement. */
import type { EvidencePlace } from '../../audit/agreement/evidence/evidence.ts';
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
