/** The grid of personas by stages, and the same for one product or language. */
export const gridWords = {
  caption: 'Persona by stage.',
  captionFor: (name: string) => `Persona by stage, for ${name}.`,
  definitions: 'Definitions',
  persona: 'Persona',
  noQuestions: 'No questions yet',
} as const;

export const lensPageWords = {
  filter: 'Filter the grid',
  all: 'All content',
  by: { product: 'By product', language: 'By language' },
  kind: { product: 'Product', language: 'Language' },
  title: (name: string) => `Grid for ${name}`,
  description: { product: aboutProduct, language: inLanguage },
  coverage: 'Coverage:',
} as const;

function aboutProduct(name: string): string {
  return `Counts only the questions and pieces that name ${name} or no product.`;
}

function inLanguage(name: string): string {
  return `Counts only pieces in ${name}.`;
}
