/** The page for addresses that do not exist. */
import { type Sentence, sentence } from '../parts.ts';

export const notFoundWords = {
  title: 'Page not found',
  description: 'This address does not lead to a page.',
} as const;

export const notFoundLead: Sentence = sentence`It may have been renamed or retired. Browse ${{ link: 'all content', to: '/content/' }}, or choose a persona and a stage in ${{ link: 'the grid', to: '/' }}.`;
