/** The page of a persona. */
import { count } from '../../kit/count.ts';

export const personaPageWords = {
  description: (name: string) =>
    `${name}: who they are, what they ask at each stage, and which pieces answer their questions.`,
  news: (name: string) => `News for ${name}`,
  subscribe: 'Subscribe to new content for this persona',
  notActive: (status: string) => `This persona is ${status}, so the grid and the counts leave it out.`,
  goals: 'Goals',
  pains: 'Challenges',
  coverage: 'Coverage',
  coverageByStage: 'Coverage by stage',
  gaps: 'Gaps',
  allGaps: (gaps: number, name: string) =>
    gaps === 1 ? 'See this gap in the list' : `See all ${gaps} gaps of ${name}`,
  questions: 'Buyer questions',
  asked: (questions: number, answered: number) => `${count(questions, 'question')}, ${answered} answered`,
  background: 'Background',
} as const;

/** The columns of coverage by stage. */
export const stageColumns = {
  stage: 'Stage',
  state: 'State',
  coverage: 'Coverage',
  answered: 'Questions answered',
  noQuestions: 'No questions yet',
  answeredOf: (answered: number, questions: number) => `${answered} of ${questions}`,
} as const;

export const personaFactWords = {
  title: 'Facts',
  coverage: 'Coverage',
  freshness: 'Freshness',
  role: 'Role in the purchase',
  unknown: 'Unknown',
  priority: 'Priority',
  sales: 'Sales contributors',
  marketing: 'Marketing contributors',
  none: 'None yet',
  reviewed: 'Reviewed',
  never: 'Never',
  signatures: 'Signatures',
  readAndSign: 'Read and sign',
} as const;
