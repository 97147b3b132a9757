/** The list of personas. */
import { count } from '../dates.ts';

export const personaListWords = {
  title: 'Personas',
  description: 'The buyers: who they are, what they ask, and how well our content serves them.',
  lead: (personas: number) =>
    `${count(personas, 'persona')}. The grid and the counts include only those that are active.`,
  method: 'How coverage is counted',
  name: 'Name',
  role: 'Role in the purchase',
  priority: 'Priority',
  questions: 'Questions',
  freshness: 'Freshness',
  coverage: 'Coverage',
  unknown: 'Unknown',
  noQuestions: 'None yet',
  notCounted: 'Not counted',
} as const;
