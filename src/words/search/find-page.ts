/** The page that other tools link to, such as a CRM. */
import { type Sentence, sentence } from '../parts.ts';

export const findPageWords = {
  title: 'Find',
  description: 'Choose a persona, a stage and a question to see what to send.',
  search: 'Search',
} as const;

/** @param path The path of this page on the site. */
export function findLead(path: string): Sentence {
  const address = { code: `${path}?persona=…&stage=…&product=…&language=…&question=…` };
  return sentence`Choose a buyer and a stage to see what to send. Other tools can link here with ${address}. A persona, stage or product can be an id, a name or an alias; a question can be its id or its text.`;
}

export const browseInstead: Sentence = sentence`You can also browse ${{ link: 'the grid', to: '/' }} or ${{ link: 'all content', to: '/content/' }}.`;
