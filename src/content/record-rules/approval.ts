import type { PieceFields } from '../../schema/piece.ts';
import { approvalTexts } from '../../words/findings/people.ts';
import type { RecordCheck } from './record-check.ts';

/** Only sales approves a topic for sales. */
export const approvedOutsideSales: RecordCheck<PieceFields> = {
  partial: true,
  find({ fields: { approved } }, { inactive, teams }) {
    const team = approved && teams.get(approved.by);
    if (approved === undefined || team === undefined || team === 'sales') return [];
    const sales = [...teams].flatMap(([id, of]) => (of === 'sales' && inactive(id) === undefined ? [id] : []));
    const hint = sales.length > 0 ? approvalTexts.nameOneOf(sales) : approvalTexts.noOne;
    return [{ message: approvalTexts.outside(approved.by, team), hint, path: ['approved', 'by'] }];
  },
};
