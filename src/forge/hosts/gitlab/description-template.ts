import { formFileText } from '../../../words/requests/form.ts';
import { type FormField, offered } from '../../requests/request-form.ts';
import { MADE_BY } from '../issue-form.ts';
import { LABEL_COMMAND } from './label-command.ts';

/** GitLab has no issue forms, so its template has headings to fill in, with the options in comments. */
export function descriptionTemplate(form: readonly FormField[]): string {
  const sections = form.map((field) => {
    const options = offered(field).map(({ label }) => `- ${label}`);
    const help = [field.description, ...(options.length > 0 ? [formFileText.options, ...options] : [])].join('\n');
    return `### ${field.label}\n\n<!-- ${help.replaceAll('--', '- -')} -->\n\n`;
  });
  return `<!--${MADE_BY} -->\n\n${sections.join('')}${LABEL_COMMAND}\n`;
}
