/** Addresses with places to fill in, such as `https://forms.example.com/ask?what={title}`. */

const PLACE = /\{([^{}]*)\}/g;

/** The names of the places, each once. */
export function templatePlaces(template: string): string[] {
  return [...new Set([...template.matchAll(PLACE)].map(([, name = '']) => name))];
}

/** The address with a value in each place, encoded so that a value cannot change any other part. */
export function fillTemplate(template: string, fill: (name: string) => string): string {
  return template.replace(PLACE, (_, name: string) => encodeURIComponent(fill(name).toWellFormed()));
}
