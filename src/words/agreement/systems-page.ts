import { count } from '../dates.ts';
import { nothingRecorded } from './pages.ts';

export const systemsWords = {
  empty: nothingRecorded('systems', 'agreement/systems.yaml'),
  facts: (facts: number, problems: number) =>
    problems === 0
      ? `${count(facts, 'fact')}, each with one source of truth`
      : `${count(facts, 'fact')}; ${problems} without exactly one source of truth`,
  fact: 'Fact',
  truth: 'Source of truth',
  copies: 'Also stored in',
  nowhere: 'nowhere else',
  systems: 'Systems and their owners',
  system: 'System',
} as const;
