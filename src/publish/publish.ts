/** Where a model becomes what may be published: what people write in a hurry is masked, and only what is named goes on. */
import type { Agreement } from '../content/agreement/model.ts';
import type { ContentRequest, Model, Piece } from '../content/model.ts';
import { assessmentSchema } from '../schema/agreement/assessment.ts';
import { claimSchema } from '../schema/agreement/claim.ts';
import { commitmentSchema } from '../schema/agreement/commitment.ts';
import { goalSchema } from '../schema/agreement/goal.ts';
import { handoffsSchema } from '../schema/agreement/handoffs.ts';
import { lossSchema } from '../schema/agreement/loss.ts';
import { meetingSchema } from '../schema/agreement/meeting.ts';
import { numbersSchema } from '../schema/agreement/numbers.ts';
import { systemSchema } from '../schema/agreement/system.ts';
import { termSchema } from '../schema/agreement/term.ts';
import { requestSchema } from '../schema/request.ts';
import { maskPersonal } from './mask.ts';
import { textMask } from './mask-texts.ts';
import { askFields, type PublishedModel, type PublishedRequest, triageFields } from './published.ts';

/**
 * The model as it is published. In requests, in the agreement and in the reasons of decisions, mail addresses and phone
 * numbers are masked. Lists, personas, and everything else about pieces are written to be published and stay as they
 * are, and so do the bodies of terms and meetings. What needs no mask stays the same object.
 */
export function publish(model: Model): PublishedModel {
  const { site, stages, formats, people, products, personas, leads } = model;
  const named: Model = {
    ...{ site, stages, formats, people, products, personas },
    pieces: model.pieces.map(publishPiece),
    requests: model.requests.map(publishRequest),
    ...(model.agreement && { agreement: publishAgreement(model.agreement) }),
    ...(leads && { leads }),
  };
  return named as PublishedModel;
}

/** A request as it is published. */
export function publishRequest({ id, path, ask, triage }: ContentRequest): PublishedRequest {
  const named: ContentRequest = { id, path, ask: pick(ask, askFields), triage: pick(triage, triageFields), custom: {} };
  return maskRequest(named) as PublishedRequest;
}

const maskRequest = textMask(requestSchema);

function publishPiece(piece: Piece): Piece {
  const { decision } = piece;
  if (decision?.why === undefined) return piece;
  const why = maskPersonal(decision.why);
  return why === decision.why ? piece : { ...piece, decision: { ...decision, why } };
}

/** The masks for each part of the agreement; a part without one does not compile. */
const agreementMasks: { readonly [Part in keyof Required<Agreement>]: <T>(record: T) => T } = {
  terms: textMask(termSchema),
  commitments: textMask(commitmentSchema),
  roles: textMask(handoffsSchema.shape.roles.unwrap().element),
  handoffs: textMask(handoffsSchema.shape.handoffs.unwrap().element),
  rejections: textMask(handoffsSchema.shape.rejections.unwrap()),
  goals: textMask(goalSchema),
  numbers: textMask(numbersSchema),
  losses: textMask(lossSchema),
  systems: textMask(systemSchema),
  claims: textMask(claimSchema),
  meetings: textMask(meetingSchema),
  assessments: textMask(assessmentSchema),
};

function publishAgreement(agreement: Agreement): Agreement {
  const { rejections, numbers } = agreement;
  const masks = agreementMasks;
  return {
    terms: agreement.terms.map(masks.terms),
    commitments: agreement.commitments.map(masks.commitments),
    roles: agreement.roles.map(masks.roles),
    handoffs: agreement.handoffs.map(masks.handoffs),
    ...(rejections && { rejections: masks.rejections(rejections) }),
    goals: agreement.goals.map(masks.goals),
    ...(numbers && { numbers: masks.numbers(numbers) }),
    losses: agreement.losses.map(masks.losses),
    systems: agreement.systems.map(masks.systems),
    claims: agreement.claims.map(masks.claims),
    meetings: agreement.meetings.map(masks.meetings),
    assessments: agreement.assessments.map(masks.assessments),
  };
}

function pick<T extends object, const Name extends keyof T>(from: T, names: readonly Name[]): Pick<T, Name> {
  return Object.fromEntries(names.flatMap((name) => (name in from ? [[name, from[name]]] : []))) as Pick<T, Name>;
}
