import { type FormField, offered } from '../../requests/request-form.ts';
import { MADE_BY } from '../issue-form.ts';
import { LABEL_COMMAND } from './label-command.ts';

/** GitLab has no forms: the headings stand there to be filled in, with the options in comments. */
export function descriptionTemplate(form: readonly FormField[]): string {
  const sections = form.map((field) => {
    const options = offered(field).map(({ label }) => `- ${label}`);
    const help = [field.description, ...(options.length > 0 ? ['Write one of:', ...options] : [])].join('\n');
    return `### ${field.label}\n\n<!-- ${help.replaceAll('--', '- -')} -->\n\n`;
  });
  return `<!--${MADE_BY} -->\n\n${sections.join('')}${LABEL_COMMAND}\n`;
}
