import type { Context } from './context.ts';

/** Dates that contradict the calendar or each other. */
export function checkDates(context: Context): void {
  const { loaded, today, reporter } = context;
  const future = (path: readonly string[], what: string, day: string) => ({
    rule: 'review/future-date' as const,
    message: `${what} on ${day} lies in the future (today is ${today}).`,
    path,
  });
  for (const piece of [...loaded.piece.records, ...loaded.piece.partial]) {
    const { reviewed, decision, published, expires, status } = piece.fields;
    if (reviewed && reviewed.on > today)
      reporter.inRecord(piece, future(['reviewed', 'on'], 'The review', reviewed.on));
    if (decision && decision.on > today)
      reporter.inRecord(piece, future(['decision', 'on'], 'The decision', decision.on));
    if (status === 'live' && published !== undefined && published > today) {
      const message = `It is live, and published only on ${published} (today is ${today}).`;
      reporter.inRecord(piece, { rule: 'piece/future-publication', message, path: ['published'] });
    }
    if (published !== undefined && expires !== undefined && expires < published) {
      const message = `It expires on ${expires}, before it was published on ${published}.`;
      reporter.inRecord(piece, { rule: 'piece/expires-before-published', message, path: ['expires'] });
    }
  }
  for (const persona of [...loaded.persona.records, ...loaded.persona.partial]) {
    const { reviewed } = persona.fields;
    if (reviewed && reviewed.on > today)
      reporter.inRecord(persona, future(['reviewed', 'on'], 'The review', reviewed.on));
  }
  checkRequestDates(context);
}

/** What happened to a request happened after it was filed, and not in the future. */
function checkRequestDates({ loaded, today, reporter }: Context): void {
  for (const request of [...loaded.request.records, ...loaded.request.partial]) {
    const { ask, triage } = request.fields;
    const { requestedOn } = ask;
    const steps = [
      { what: 'It was filed', on: requestedOn, path: ['ask', 'requestedOn'] },
      { what: 'It was decided', on: triage.decidedOn, path: ['triage', 'decidedOn'] },
      { what: 'It was delivered', on: triage.deliveredOn, path: ['triage', 'deliveredOn'] },
    ];
    for (const { what, on, path } of steps) {
      if (on === undefined) continue;
      const rule = 'request/impossible-date';
      if (on > today) {
        reporter.inRecord(request, { rule, message: `${what} on ${on}, in the future (today is ${today}).`, path });
      } else if (on < requestedOn) {
        reporter.inRecord(request, { rule, message: `${what} on ${on}, before it was filed on ${requestedOn}.`, path });
      }
    }
  }
}
