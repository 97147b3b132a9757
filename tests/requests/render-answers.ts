import { type FormField, NO_RESPONSE } from '../../src/forge/requests/request-form.ts';

/** The body of an issue with these answers, as a host with forms writes it. */
export function renderAnswers(form: readonly FormField[], answers: Readonly<Record<string, string>>): string {
  return form.map(({ id, label }) => `### ${label}\n\n${answers[id]?.trim() || NO_RESPONSE}`).join('\n\n');
}
