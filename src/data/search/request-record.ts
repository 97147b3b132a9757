import { mainLanguage } from '../../audit/reach.ts';
import type { PublishedModel } from '../../publish/published.ts';
import { cellName } from '../../words/cells/name.ts';
import type { RequestRow } from '../requests.ts';
import { type DraftRecord, idWords, known, lines } from './record.ts';

/** The record of a request. Uses only what the published row of the request has. */
export function requestRecord(request: RequestRow, { site }: PublishedModel): DraftRecord {
  const { id, open, persona, personaName, product, stage, stageName, status } = request;
  const where =
    personaName === null || stageName === null ? (personaName ?? stageName) : cellName(personaName, stageName);
  return {
    kind: 'request',
    part: 'request',
    url: `/requests/${id}/`,
    language: mainLanguage(site.language),
    content: lines(request.words, request.tried, request.why, request.reason, request.outcome),
    meta: { title: request.title, ...known({ where }) },
    also: [idWords(id)],
    about: [personaName, stageName],
    filters: {
      ...(persona !== null && { persona: [persona] }),
      ...(stage !== null && { stage: [stage] }),
      ...(persona !== null && stage !== null && { cell: [`${persona}/${stage}`] }),
      ...(product !== null && { product: [product] }),
      status: [status],
      open: [open ? 'yes' : 'no'],
    },
  };
}
