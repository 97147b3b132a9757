/** The figures that the agenda begins with. */
import type { AgendaFigure } from '../../audit/agreement/agenda/figures.ts';
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

export const agendaFigureNames: Readonly<Record<AgendaFigure['code'], string>> = {
  'requests-late': 'Late requests',
  coverage: 'Coverage',
  promises: 'Promises',
  'goals-behind': 'Goals',
  losses: 'Lost deals',
};

/** A figure as a line below its name. What is not known is said. */
export function agendaFigureText(figure: AgendaFigure): Sentence {
  switch (figure.code) {
    case 'requests-late':
      return [`${figure.late} of ${count(figure.open, 'open request')} ${isOrAre(figure.late)} late`];
    case 'coverage': {
      const { before, now } = figure;
      const was = before ? `${before.met + before.atRisk} of ${before.needs}` : 'unknown';
      return [`${now.met + now.atRisk} of ${count(now.needs, 'need')}; on the day of the last meeting ${was}`];
    }
    case 'promises':
      return [promisesText(figure)];
    case 'goals-behind': {
      const unknown = figure.unknown > 0 ? `; for ${figure.unknown}, it is unknown` : '';
      return [`${figure.behind} of ${count(figure.of, 'goal')} ${isOrAre(figure.behind)} behind or missed${unknown}`];
    }
    case 'losses': {
      const { lost, until } = figure;
      if (!lost) return sentence`unknown: no deals are recorded after ${{ date: until }}`;
      return sentence`${count(lost.deals, 'deal')} lost since ${{ date: lost.from }} (${String(lost.unanswered)} for reasons that no content answers), recorded until ${{ date: until }}`;
    }
  }
}

function promisesText({ kept, measured, notMeasured, unclear }: Extract<AgendaFigure, { code: 'promises' }>): string {
  if (measured === 0) return `unknown: none of ${count(notMeasured, 'promise')} is measured`;
  return [
    `${kept} of ${count(measured, 'measured promise')} ${kept === 1 ? 'was' : 'were'} kept every time`,
    ...(unclear > 0 ? [`for ${unclear}, the data does not say`] : []),
    ...(notMeasured > 0 ? [`${notMeasured} not measured`] : []),
  ].join('; ');
}

function isOrAre(amount: number): string {
  return amount === 1 ? 'is' : 'are';
}
