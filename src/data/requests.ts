import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { type RequestClock, requestClocks } from '../audit/clock.ts';
import { rushOf } from '../audit/rush.ts';
import type { PublishedModel, PublishedRequest } from '../publish/published.ts';
import { requestKind, requestStatus } from '../schema/request.ts';
import { sumText } from '../words/sum.ts';
import { pageAddress } from './address.ts';
import { count, flag, maybeDate, maybeNumber, maybeText, text } from './fields.ts';
import { namesIn } from './names.ts';

/** One published request. */
export const requestRow = z.strictObject({
  id: text('The id: the file name.'),
  kind: requestKind.meta({ description: 'The kind of request: find, new, update, adopt, translate or retire.' }),
  title: text('The request in one line.'),
  words: maybeText('The details from sales.'),
  persona: maybeText('The id of the persona.'),
  personaName: maybeText('The name of the persona.'),
  stage: maybeText('The id of the stage.'),
  stageName: maybeText('The name of the stage.'),
  question: maybeText('The id of the question that it is about.'),
  questionText: maybeText('That question, in the buyer’s words.'),
  product: maybeText('The id of the product.'),
  productName: maybeText('The name of the product.'),
  format: maybeText('The id of the requested format.'),
  formatName: maybeText('The name of that format.'),
  tried: maybeText('What the rep has already tried.'),
  deals: maybeText('The number of open deals that need it, as a range.'),
  value: maybeText('The value of these deals, as a range.'),
  neededBy: maybeDate('The day it is needed by.'),
  why: maybeText('What happens on that day.'),
  votes: count('The number of votes from other people.'),
  requestedOn: maybeDate('The day it was filed.'),
  requestedBy: maybeText('The id of the requester.'),
  requestedByName: maybeText('The name of the requester.'),
  requestedByTeam: maybeText('The requester’s team.'),
  issue: maybeText('The address of the issue.'),
  status: requestStatus.meta({ description: 'The status.' }),
  open: flag('Whether the request is open.'),
  effort: maybeText('The effort: S, M or L.'),
  owner: maybeText('The id of the assignee.'),
  ownerName: maybeText('The name of the assignee.'),
  reason: maybeText('The reason for the decision.'),
  decidedOn: maybeDate('The day of the decision.'),
  decisionDue: maybeDate('The day the decision was due.'),
  daysToDecision: maybeNumber('Business days from the request to the decision.'),
  deliveryDue: maybeDate('The promised delivery date. Accepted requests only.'),
  deliveredOn: maybeDate('The day it was delivered.'),
  daysToDelivery: maybeNumber('Business days from the request to the delivery.'),
  age: maybeNumber('Business days since it was filed, until today or until it was closed.'),
  lateBy: maybeNumber('Business days overdue; 0 when on time.'),
  waitingOn: maybeText('Who acts next: marketing or requester.'),
  waitingFor: maybeText('The next step.'),
  rush: text('rushed, in-time, no-day or no-agreement: whether it was needed sooner than agreed.'),
  agreedBy: maybeDate('The day on which it would be delivered as agreed, counted from the request.'),
  score: count('The demand it adds while it is open.'),
  scoreSum: text('The sum behind the score; each number says what it is for.'),
  piece: maybeText('The id of the piece that answers it or is being made for it.'),
  pieceTitle: maybeText('The title of that piece.'),
  duplicateOf: maybeText('The id of the earlier request for the same thing.'),
  outcome: maybeText('What happened with the buyer.'),
  page: text('Its page on the site.'),
});

export type RequestRow = z.output<typeof requestRow>;

/** Every request: open ones by score, then the others; ties by id. */
export function requestRows(audit: Audit): RequestRow[] {
  const names = namesIn(audit.model);
  const personas = new Map(audit.model.personas.map((persona) => [persona.id, persona]));
  const questionOf = (ask: PublishedRequest['ask']) =>
    personas.get(ask.persona ?? '')?.questions.find(({ id }) => id === ask.question);
  const teams = new Map(audit.model.people.map(({ id, team }) => [id, team]));
  return requestClocks(audit).map((clock) => {
    const { ask, id, triage } = clock.request;
    return {
      id,
      title: ask.title,
      words: ask.words ?? null,
      tried: ask.tried ?? null,
      why: ask.why ?? null,
      reason: triage.reason ?? null,
      outcome: triage.outcome ?? null,
      kind: ask.kind,
      persona: ask.persona ?? null,
      personaName: names.persona(ask.persona),
      stage: ask.stage ?? null,
      stageName: names.stage(ask.stage),
      question: ask.question ?? null,
      questionText: questionOf(ask)?.ask ?? null,
      product: ask.product ?? null,
      productName: names.product(ask.product),
      format: ask.format ?? null,
      formatName: names.format(ask.format),
      deals: ask.deals ?? null,
      value: ask.value ?? null,
      neededBy: ask.neededBy ?? null,
      votes: ask.votes,
      requestedOn: ask.requestedOn,
      requestedBy: ask.requestedBy ?? null,
      requestedByName: names.person(ask.requestedBy),
      requestedByTeam: teams.get(ask.requestedBy ?? '') ?? null,
      issue: ask.issue?.url ?? null,
      status: triage.status,
      effort: triage.effort ?? null,
      owner: triage.owner ?? null,
      ownerName: names.person(triage.owner),
      decidedOn: triage.decidedOn ?? null,
      deliveredOn: triage.deliveredOn ?? null,
      ...timesOf(clock),
      ...rushedBy(clock.request, audit.model),
      score: clock.points,
      scoreSum: sumText(clock.score),
      piece: triage.piece ?? null,
      pieceTitle: names.piece(triage.piece),
      duplicateOf: triage.duplicateOf ?? null,
      page: pageAddress(audit.model.site, `/requests/${id}/`),
    };
  });
}

function rushedBy(request: PublishedRequest, model: PublishedModel) {
  const { agreedBy, state } = rushOf(request, model);
  return { rush: state, agreedBy: agreedBy ?? null };
}

function timesOf({ age, decision, delivery, lateBy, open, waiting }: RequestClock) {
  return {
    open,
    decisionDue: decision.due ?? null,
    daysToDecision: decision.days ?? null,
    deliveryDue: delivery?.due ?? null,
    daysToDelivery: delivery?.days ?? null,
    age: age ?? null,
    lateBy: lateBy ?? null,
    waitingOn: waiting?.on ?? null,
    waitingFor: waiting?.for ?? null,
  };
}
