/** What follows the kind of a question: `, about Vindhalm Energy`. */
export function questionAbout(products: readonly string[]): string {
  return `, about ${products.join(' or ')}`;
}
