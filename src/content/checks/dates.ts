import type { Context } from './context.ts';

/** Dates that contradict the calendar or each other. */
export function checkDates({ pieces, personas, today, reporter }: Context): void {
  const future = (path: readonly string[], what: string, day: string) => ({
    rule: 'review/future-date' as const,
    message: `${what} on ${day} lies in the future (today is ${today}).`,
    path,
  });
  for (const piece of pieces) {
    const { reviewed, decision, published, expires } = piece.fields;
    if (reviewed && reviewed.on > today)
      reporter.inRecord(piece, future(['reviewed', 'on'], 'The review', reviewed.on));
    if (decision && decision.on > today)
      reporter.inRecord(piece, future(['decision', 'on'], 'The decision', decision.on));
    if (published !== undefined && expires !== undefined && expires < published) {
      const message = `It expires on ${expires}, before it was published on ${published}.`;
      reporter.inRecord(piece, { rule: 'piece/expires-before-published', message, path: ['expires'] });
    }
  }
  for (const persona of personas) {
    const { reviewed } = persona.fields;
    if (reviewed && reviewed.on > today)
      reporter.inRecord(persona, future(['reviewed', 'on'], 'The review', reviewed.on));
  }
}
