/** Topics for both teams to discuss. */
import { facts } from '../facts.ts';
import { promises } from '../promises.ts';
import { productViews } from '../pull-apart.ts';
import { handoffViews } from '../seats.ts';
import { signing } from '../signing.ts';
import type { AgreementState } from '../state.ts';
import type { AgendaBase, AgendaTopic } from './item.ts';

const TOPICS = 5;

/**
 * The first of each kind in this order, then the second of each, up to five: open disagreements, contradicting
 * promises, records changed since signed, products with different focus, empty roles, the most pressing gap, facts with
 * two sources of truth, and records that only one team has signed.
 */
export function proposedTopics({ agreement, audit, meetings }: AgendaBase): AgendaTopic[] {
  const { records } = signing(agreement, audit.today);
  const inState = (state: AgreementState) => records.filter(({ judged }) => judged.state === state);
  const { silent, contradictions } = promises(agreement);
  const kinds: AgendaTopic[][] = [
    meetings.unsettled.map(({ about, meeting }) => ({ code: 'disagreement-open', about, meeting })),
    [
      ...contradictions.map(({ a, b }): AgendaTopic => ({ code: 'promises-contradict', a, b })),
      ...silent.map((team): AgendaTopic => ({ code: 'team-promises-nothing', team })),
    ],
    inState('changed').map(({ record }) => ({ code: 'changed-since-signed', record })),
    productViews(audit.model, audit.today)
      .filter(({ now }) => now?.pull === 'apart')
      .map(({ now, product }) => ({
        code: 'focus-differs',
        product,
        sales: now?.sales,
        marketing: now?.marketing,
      })),
    handoffViews(audit.model).empty.map((role) => ({ code: 'role-empty', role })),
    audit.gaps.slice(0, 1).map((gap) => ({ code: 'top-gap', gap })),
    facts(agreement.systems)
      .filter(({ problem }) => problem === 'two')
      .map(({ fact }) => ({ code: 'two-truths', fact })),
    inState('one').map(({ record }) => ({ code: 'signed-by-one', record })),
  ];
  const longest = Math.max(...kinds.map(({ length }) => length));
  const rounds = Array.from({ length: longest }, (_, round) => kinds.flatMap((kind) => kind[round] ?? []));
  return rounds.flat().slice(0, TOPICS);
}
