/** Answers that a link fills in. */

/** An answer of the form: the id of its field, its heading, and the answer as the form shows it. */
export interface FilledField {
  readonly id: string;
  readonly label: string;
  readonly answer: string;
}

/** The answers, each in a field of the address, for hosts with forms. */
export function answersById(fields: readonly FilledField[], nameOf: (id: string) => string): Record<string, string> {
  return Object.fromEntries(answered(fields).map(({ id, answer }) => [nameOf(id), answer]));
}

/** The fields that have an answer. */
export function answered(fields: readonly FilledField[]): FilledField[] {
  return fields.filter(({ answer }) => answer !== '');
}

/** Every heading with its answer, as one Markdown text. */
export function answersAsText(fields: readonly FilledField[]): string {
  return fields.map(({ label, answer }) => `### ${label}\n\n${answer}`.trimEnd()).join('\n\n');
}
