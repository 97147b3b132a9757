/** The grid of personas by stages, and the same for one product, segment or language. */
import type { SegmentDimension } from '../../schema/segment.ts';

export const gridWords = {
  caption: 'Persona by stage.',
  captionFor: (name: string) => `Persona by stage, for ${name}.`,
  definitions: 'Definitions',
  persona: 'Persona',
  noQuestions: 'No questions yet',
} as const;

/** The groups of lenses: segments are grouped by what they divide buyers by. */
export type LensGroup = 'product' | SegmentDimension | 'language';

export const lensPageWords = {
  filter: 'Filter the grid',
  all: 'All content',
  by: {
    product: 'By product',
    industry: 'By industry',
    region: 'By region',
    size: 'By company size',
    language: 'By language',
  } satisfies Record<LensGroup, string>,
  kind: {
    product: 'Product',
    industry: 'Industry',
    region: 'Region',
    size: 'Company size',
    language: 'Language',
  } satisfies Record<LensGroup, string>,
  title: (name: string) => `Grid for ${name}`,
  description: {
    product: aboutProduct,
    industry: forSegment('industry'),
    region: forSegment('region'),
    size: forSegment('company size'),
    language: inLanguage,
  } satisfies Record<LensGroup, (name: string) => string>,
  coverage: 'Coverage:',
} as const;

function aboutProduct(name: string): string {
  return `Counts only the questions and pieces that name ${name} or no product.`;
}

function forSegment(dimension: string): (name: string) => string {
  return (name) => `Counts only pieces that name ${name} or no ${dimension}.`;
}

function inLanguage(name: string): string {
  return `Counts only pieces in ${name}.`;
}
