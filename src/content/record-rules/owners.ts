import type { PersonaFields } from '../../schema/persona.ts';
import type { PieceFields } from '../../schema/piece.ts';
import type { Product } from '../../schema/product.ts';
import type { RequestFields } from '../../schema/request.ts';
import type { Path } from '../yaml.ts';
import type { Found, RecordCheck } from './record-check.ts';

/** An owner who is no longer active. */
export function inactiveOwner(name: string | undefined, path: Path = ['owner']): Found[] {
  return name === undefined ? [] : [{ message: `The owner, ${name}, is no longer active.`, path }];
}

export const pieceOwner: RecordCheck<PieceFields> = {
  partial: false,
  find: ({ fields: { owner, status } }, known) => (status === 'retired' ? [] : inactiveOwner(known.inactive(owner))),
};

export const productOwner: RecordCheck<Product> = {
  partial: false,
  find: ({ fields: { owner = '', status } }, known) =>
    status === 'sunset' ? [] : inactiveOwner(known.inactive(owner)),
};

export const requestOwner: RecordCheck<RequestFields> = {
  partial: false,
  find: ({ fields: { triage } }, known) =>
    ['new', 'needs-info', 'accepted', 'in-progress'].includes(triage.status)
      ? inactiveOwner(known.inactive(triage.owner ?? ''), ['triage', 'owner'])
      : [],
};

/** Both teams wrote a persona. */
export const oneTeam: RecordCheck<PersonaFields> = {
  partial: false,
  find: ({ fields: { contributors, status } }) => {
    const { sales, marketing } = contributors;
    if (status !== 'active' || (sales.length > 0 && marketing.length > 0)) return [];
    const message =
      sales.length + marketing.length === 0
        ? 'Nobody from sales or marketing is named as a contributor.'
        : `Only ${sales.length > 0 ? 'sales' : 'marketing'} is named as a contributor.`;
    return [{ message, path: ['contributors'], key: true }];
  },
};
