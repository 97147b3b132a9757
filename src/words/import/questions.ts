/** What an import asks in a terminal about groups of rows. */
import { count } from '../../kit/count.ts';

const named = (value: string | undefined) => (value === undefined ? 'no value' : `"${value}"`);

/** Rows that serve no one yet, and how many of them name one half of the pair. */
interface Stated {
  readonly rows: number;
  readonly persona: number;
  readonly stage: number;
}

function missing({ persona, rows, stage }: Stated): string {
  if (stage === rows) return 'persona';
  return persona === rows ? 'stage' : 'persona and stage';
}

export const groupQuestions = {
  by: (stated: Stated, rows: number) =>
    `${stated.rows} of ${count(rows, 'row')} have no ${missing(stated)}. Which column says what they are for?`,
  values: (examples: readonly string[], values: number, open: number) =>
    `${examples.length > 0 ? `${examples.join(', ')}${values > examples.length ? ', …' : ''}; ` : ''}${count(values, 'value')}, ${count(open, 'row')}`,
  importAsIs: 'None: import them without',
  buyers: 'Who are your buyers? Write names with commas between them.',
  buyersExample: 'CFO, IT lead',
  buyersRequired: 'Write at least one name.',
  personas: (heading: string, value: string | undefined, rows: number, examples: readonly string[]) =>
    `${heading}: ${count(rows, 'row')} with ${named(value)}, such as ${examples.join(' · ')}. For which personas?`,
  noPersona: 'None of them: import these rows without',
  stageOfAll: 'At which stage do they need these pieces?',
  stageOfEach: 'A different stage for each value',
  stage: (value: string | undefined) => `At which stage do they need pieces with ${named(value)}?`,
  asInRow: 'As the row says',
  stated: ({ rows, stage }: Pick<Stated, 'rows' | 'stage'>) => `${stage} of ${count(rows, 'row')} name a stage`,
  skip: 'Leave these rows out',
} as const;
