import type { Context } from './context.ts';

/** Owners are still there, and both teams wrote the personas. */
export function checkPeople({ loaded, reporter }: Context): void {
  const gone = new Map(
    loaded.person.records.filter(({ fields }) => !fields.active).map(({ id, fields }) => [id, fields.name]),
  );
  for (const piece of loaded.piece.records) {
    const name = gone.get(piece.fields.owner);
    if (name !== undefined && piece.fields.status !== 'retired') {
      reporter.inRecord(piece, {
        rule: 'owner/inactive',
        message: `The owner, ${name}, is no longer active.`,
        path: ['owner'],
      });
    }
  }
  for (const product of loaded.product.records) {
    const name = gone.get(product.fields.owner ?? '');
    if (name !== undefined && product.fields.status !== 'sunset') {
      reporter.inRecord(product, {
        rule: 'owner/inactive',
        message: `The owner, ${name}, is no longer active.`,
        path: ['owner'],
      });
    }
  }
  for (const request of loaded.request.records) {
    const { owner, status } = request.fields.triage;
    const name = gone.get(owner ?? '');
    if (name !== undefined && ['new', 'needs-info', 'accepted', 'in-progress'].includes(status)) {
      reporter.inRecord(request, {
        rule: 'owner/inactive',
        message: `The owner, ${name}, is no longer active.`,
        path: ['triage', 'owner'],
      });
    }
  }
  for (const persona of loaded.persona.records) {
    if (persona.fields.status !== 'active') continue;
    const { sales, marketing } = persona.fields.contributors;
    if (sales.length > 0 && marketing.length > 0) continue;
    const message =
      sales.length + marketing.length === 0
        ? 'Nobody from sales or marketing is named as a contributor.'
        : `Only ${sales.length > 0 ? 'sales' : 'marketing'} is named as a contributor.`;
    reporter.inRecord(persona, { rule: 'persona/one-team', message, path: ['contributors'], key: true });
  }
}
