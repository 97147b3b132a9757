/** Where each figure of the agenda is explained, and where its rows are. */
import type { AgendaFigure } from '../../audit/agreement/agenda/figures.ts';
import type { MethodPart } from '../frame/href.ts';

interface FigurePlace {
  readonly rule: MethodPart;
  readonly page: `/${string}`;
}

export const figurePlaces: Readonly<Record<AgendaFigure['code'], FigurePlace>> = {
  'requests-late': { rule: 'requests', page: '/requests/' },
  coverage: { rule: 'coverage', page: '/gaps/' },
  promises: { rule: 'promises', page: '/agreement/leads/' },
  'goals-behind': { rule: 'goals', page: '/agreement/goals/' },
  losses: { rule: 'won-and-lost-deals', page: '/agreement/losses/' },
};
