/** Turns a model into what may be published: masks texts, and keeps only listed fields. */
import type { Agreement } from '../content/agreement/model.ts';
import type { ContentRequest, Model, Piece } from '../content/model.ts';
import type { AgreementKind } from '../schema/agreement/kind.ts';
import { agreementKinds } from '../schema/agreement/kinds.ts';
import { requestSchema } from '../schema/request.ts';
import { siteAddressesSchema } from '../schema/site-addresses.ts';
import { maskPersonal } from './mask.ts';
import { textMask } from './mask-texts.ts';
import {
  askFields,
  type PublishedAgreement,
  type PublishedModel,
  type PublishedPiece,
  type PublishedRequest,
  triageFields,
} from './published.ts';

/**
 * The model as published. Email addresses and phone numbers are masked in requests, in the agreement, in the reasons for
 * decisions, and in those for addresses left out. Everything else is written to be published and stays unchanged: the
 * rest of a piece, lists, personas, competitors, and the bodies of terms and meetings. Competitors, the addresses of
 * the company’s site and how often pieces were used are for colleagues only: a public site has none, and nothing names them.
 * A record with nothing to mask stays the same object.
 */
export function publish(model: Model): PublishedModel {
  const { site, stages, formats, people, products, segments, leads, leadExport, siteAddresses } = model;
  const { funnel, funnelExport, usage, usageExport } = model;
  const { competitors, personas, pieces } = site.public ? withoutCompetitors(model) : model;
  const requests = model.requests.map(publishRequest);
  const helped = requests.filter(({ ask }) => ask.kind === 'helped');
  const named: Model & Pick<PublishedModel, 'helped'> = {
    ...{ site, stages, formats, people, products, segments, personas, competitors },
    pieces: pieces.map(publishPiece),
    requests: requests.filter(({ ask }) => ask.kind !== 'helped'),
    ...(helped.length > 0 && { helped }),
    ...(model.agreement && { agreement: publishAgreement(model.agreement) }),
    ...(leads && { leads }),
    ...(leadExport && { leadExport }),
    ...(siteAddresses && !site.public && { siteAddresses: maskSiteAddresses(siteAddresses) }),
    ...(funnel && { funnel }),
    ...(funnelExport && { funnelExport }),
    ...(usage && !site.public && { usage }),
    ...(usageExport && !site.public && { usageExport }),
  };
  return named as PublishedModel;
}

function withoutCompetitors({ personas, pieces }: Model): Pick<Model, 'competitors' | 'personas' | 'pieces'> {
  const unnamed = <T extends { readonly competitors: readonly string[] }>(record: T): T =>
    record.competitors.length === 0 ? record : { ...record, competitors: [] };
  return {
    competitors: [],
    pieces: pieces.map(unnamed),
    personas: personas.map((persona) => ({ ...persona, questions: persona.questions.map(unnamed) })),
  };
}

/** A request as published. */
export function publishRequest({ id, path, ask, triage }: ContentRequest): PublishedRequest {
  const named: ContentRequest = { id, path, ask: pick(ask, askFields), triage: pick(triage, triageFields), custom: {} };
  return maskRequest(named) as PublishedRequest;
}

const maskRequest = textMask(requestSchema);
const maskSiteAddresses = textMask(siteAddressesSchema);

function publishPiece(piece: Piece): PublishedPiece {
  return maskPiece(piece) as PublishedPiece;
}

function maskPiece(piece: Piece): Piece {
  const { decision } = piece;
  if (decision?.why === undefined) return piece;
  const why = maskPersonal(decision.why);
  return why === decision.why ? piece : { ...piece, decision: { ...decision, why } };
}

/** The mask of each list in the agreement, by its name. */
const agreementMasks = new Map(
  Object.values<AgreementKind>(agreementKinds).map(({ list, schema }) => [list, textMask(schema)]),
);

function publishAgreement(agreement: Agreement): PublishedAgreement {
  const lists = Object.entries(agreement).flatMap(([list, records]: [string, unknown]) => {
    const mask = agreementMasks.get(list);
    return mask
      ? [[list, Array.isArray(records) ? records.map((record: unknown) => mask(record)) : mask(records)]]
      : [];
  });
  // Masking changes neither the names of lists nor the fields of records.
  return Object.fromEntries(lists) as PublishedAgreement;
}

function pick<T extends object, const Name extends keyof T>(from: T, names: readonly Name[]): Pick<T, Name> {
  return Object.fromEntries(names.flatMap((name) => (name in from ? [[name, from[name]]] : []))) as Pick<T, Name>;
}
