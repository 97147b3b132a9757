/** Five things for both teams to talk about. */
import { facts } from '../../audit/agreement/facts.ts';
import { promises } from '../../audit/agreement/promises.ts';
import { productViews } from '../../audit/agreement/pull-apart.ts';
import { handoffViews } from '../../audit/agreement/seats.ts';
import { signing } from '../../audit/agreement/signing.ts';
import { recordName } from '../../audit/agreement/state.ts';
import { gapTitle } from '../../words/gaps/titles.ts';
import { sentence } from '../../words/parts.ts';
import type { AgendaBase, AgendaItem } from './item.ts';

const TOPICS = 5;

/**
 * One of each sort in this order, then the second of each, until there are five: what the teams see differently, promises
 * that contradict each other, what changed after it was signed, products they pull apart, empty seats, the most pressing
 * gap, facts with two sources of truth, and what only one team has signed.
 */
export function proposedTopics({ agreement, audit, meetings }: AgendaBase): AgendaItem[] {
  const { records } = signing(agreement, audit.today);
  const inState = (state: string) => records.filter(({ judged }) => judged.state === state);
  const { silent, contradictions } = promises(agreement);
  const sorts: AgendaItem[][] = [
    meetings.unsettled.map(({ about, meeting }) => ({
      text: sentence`Still open: ${about}`,
      page: `/agreement/meetings/#meeting-${meeting.id}`,
    })),
    [
      ...contradictions.map(
        ({ a, b }): AgendaItem => ({
          text: sentence`Two promises that cannot both hold: “${recordName(a)}” and “${recordName(b)}”`,
          page: '/agreement/commitments/',
        }),
      ),
      ...silent.map(
        (team): AgendaItem => ({
          text: sentence`${team === 'sales' ? 'Sales' : 'Marketing'} promises nothing yet`,
          page: '/agreement/commitments/',
        }),
      ),
    ],
    inState('changed').map(({ record }) => ({
      text: sentence`Changed since it was signed: ${recordName(record)}`,
      page: '/agreement/to-sign/',
    })),
    productViews(audit.model, audit.today)
      .filter(({ now }) => now?.pull === 'apart')
      .map(({ now, product }) => ({
        text: sentence`${product.name}: sales says ${now?.sales ?? 'nothing'}, marketing says ${now?.marketing ?? 'nothing'}`,
        page: '/agreement/products/',
      })),
    handoffViews(audit.model).empty.map(({ name }) => ({
      text: sentence`Nobody sits in ${name}`,
      page: '/agreement/handoffs/',
    })),
    audit.gaps
      .slice(0, 1)
      .map(({ missing }) => ({ text: sentence`The most pressing gap: ${gapTitle(missing)}`, page: '/gaps/' })),
    facts(agreement.systems)
      .filter(({ problem }) => problem === 'two')
      .map(({ fact }) => ({
        text: sentence`Two systems claim to be right about ${fact}`,
        page: '/agreement/systems/',
      })),
    inState('one').map(({ record }) => ({
      text: sentence`Signed by one team only: ${recordName(record)}`,
      page: '/agreement/to-sign/',
    })),
  ];
  const longest = Math.max(...sorts.map(({ length }) => length));
  const rounds = Array.from({ length: longest }, (_, round) => sorts.flatMap((sort) => sort[round] ?? []));
  return rounds.flat().slice(0, TOPICS);
}
