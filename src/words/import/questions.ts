/** What an import asks in a terminal about groups of rows. */
import { count } from '../../kit/count.ts';

const named = (value: string | undefined) => (value === undefined ? 'no value' : `"${value}"`);

export const groupQuestions = {
  by: (open: number, rows: number) =>
    `${open} of ${count(rows, 'row')} have no persona and stage. Which column says what they are for?`,
  values: (values: number, open: number) => `${count(values, 'value')}, ${count(open, 'row')}`,
  importAsIs: 'None: import them without',
  buyers: 'Who are your buyers? Write names with commas between them.',
  buyersExample: 'CFO, IT lead',
  buyersRequired: 'Write at least one name.',
  personas: (heading: string, value: string | undefined, rows: number, examples: readonly string[]) =>
    `${heading}: ${count(rows, 'row')} with ${named(value)}, such as ${examples.join(' · ')}. For which personas?`,
  stage: (value: string | undefined) => `At which stage do they need pieces with ${named(value)}?`,
  asInRow: 'As the row says',
  skip: 'Leave these rows out',
} as const;
