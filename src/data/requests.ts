import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { type RequestClock, requestClocks } from '../audit/clock.ts';
import { requestKind, requestStatus } from '../schema/request.ts';
import { sumText } from '../words/sum.ts';
import { pageAddress } from './address.ts';
import { count, flag, maybeDate, maybeNumber, maybeText, text } from './fields.ts';
import { namesIn } from './names.ts';

/** One request as it is published. */
export const requestRow = z.strictObject({
  id: text('The id: the name of its file.'),
  kind: requestKind.meta({ description: 'What is needed: find, new, update, adopt, translate or retire.' }),
  title: text('What is asked for, in one line.'),
  words: maybeText('What sales wrote.'),
  persona: maybeText('The id of the persona.'),
  personaName: maybeText('The name of the persona.'),
  stage: maybeText('The id of the stage.'),
  stageName: maybeText('The name of the stage.'),
  product: maybeText('The id of the product.'),
  productName: maybeText('The name of the product.'),
  format: maybeText('The id of the format that would help.'),
  formatName: maybeText('The name of that format.'),
  tried: maybeText('What was tried before asking.'),
  deals: maybeText('How many open deals wait for it, as a band.'),
  value: maybeText('What these deals are worth together, as a band.'),
  neededBy: maybeDate('The day after which it no longer helps.'),
  why: maybeText('What happens on that day.'),
  votes: count('How many others want it too.'),
  requestedOn: maybeDate('The day it was filed.'),
  requestedBy: maybeText('The id of who asks.'),
  requestedByName: maybeText('The name of who asks.'),
  requestedByTeam: maybeText('The team of who asks.'),
  issue: maybeText('The address of the issue behind it.'),
  status: requestStatus.meta({ description: 'What was decided so far.' }),
  open: flag('Whether sales still waits for it.'),
  effort: maybeText('How much work it is: S, M or L.'),
  owner: maybeText('The id of who works on it.'),
  ownerName: maybeText('The name of who works on it.'),
  reason: maybeText('Why it was decided so.'),
  decidedOn: maybeDate('The day of the decision.'),
  decisionDue: maybeDate('The day by which it had to be decided.'),
  daysToDecision: maybeNumber('Business days from the request to the decision.'),
  deliveryDue: maybeDate('The day it is promised for; only of accepted requests.'),
  deliveredOn: maybeDate('The day it was delivered.'),
  daysToDelivery: maybeNumber('Business days from the request to the delivery.'),
  age: maybeNumber('Business days from the day it was filed until today, or until it was closed.'),
  lateBy: maybeNumber('Business days late with what it waits for now; 0 is in time.'),
  waitingOn: maybeText('Who has to do the next thing: marketing or requester.'),
  waitingFor: maybeText('What it waits for.'),
  score: count('The demand it makes while it is open.'),
  scoreSum: text('The sum behind the score, each number with what it stands for.'),
  piece: maybeText('The id of the piece that answers it or is made for it.'),
  pieceTitle: maybeText('The title of that piece.'),
  duplicateOf: maybeText('The id of the request that asks for the same.'),
  outcome: maybeText('What became of it with the buyer.'),
  page: text('Its page on the site.'),
});

export type RequestRow = z.output<typeof requestRow>;

/** Every request: open ones first, the highest score first; then the others; ties by id. */
export function requestRows(audit: Audit): RequestRow[] {
  const names = namesIn(audit.model);
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
      score: clock.points,
      scoreSum: sumText(clock.score),
      piece: triage.piece ?? null,
      pieceTitle: names.piece(triage.piece),
      duplicateOf: triage.duplicateOf ?? null,
      page: pageAddress(audit.model.site, `/requests/${id}/`),
    };
  });
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
