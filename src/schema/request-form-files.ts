/** The request form as the files that each Git host reads. */
import { Document } from 'yaml';
import { type FormField, NO_RESPONSE, offered, REQUEST_LABEL } from './request-form.ts';
import type { Site } from './site.ts';

export type FormHost = NonNullable<Site['host']>;

/** What the form says of the site around it. */
export interface FormPlace {
  /** The company whose content is asked for. */
  readonly company: string;
  /** The address of the published site, where it has one. */
  readonly address?: string | undefined;
}

/** Where each host looks for the form, from the repository's top folder. */
const FORM_FILE: Readonly<Record<FormHost, string>> = {
  github: '.github/ISSUE_TEMPLATE/content-request.yml',
  gitlab: '.gitlab/issue_templates/content-request.md',
  gitea: '.gitea/ISSUE_TEMPLATE/content-request.yaml',
};

const MADE_BY = ' Made by `content-audit requests form --write` from the lists in the content folder. Do not edit.';

const NAME = 'Content request';

/** Every file of the form for one host, by its path from the repository's top folder. */
export function requestFormFiles(host: FormHost, form: readonly FormField[], place: FormPlace): Map<string, string> {
  switch (host) {
    case 'github':
      return new Map([
        [FORM_FILE.github, yaml(issueForm(form, place, 'description'))],
        ['.github/ISSUE_TEMPLATE/config.yml', yaml(chooser(place))],
      ]);
    case 'gitea':
      return new Map([
        [FORM_FILE.gitea, yaml(issueForm(form, place, 'about'))],
        ['.gitea/ISSUE_TEMPLATE/config.yaml', yaml(chooser(place))],
      ]);
    case 'gitlab':
      return new Map([[FORM_FILE.gitlab, descriptionTemplate(form)]]);
  }
}

function issueForm(form: readonly FormField[], { company, address }: FormPlace, summary: 'description' | 'about') {
  const look = address === undefined ? '' : ` Look first whether it is there: ${address}`;
  const intro = `You get an answer in this issue, with a day or with a reason.${look}`;
  return {
    name: NAME,
    [summary]: `Ask marketing for content: something to find, to make or to change at ${company}.`,
    labels: [REQUEST_LABEL],
    body: [{ type: 'markdown', attributes: { value: intro } }, ...form.map(formElement)],
  };
}

const ELEMENTS = { choice: 'dropdown', line: 'input', text: 'textarea' } as const;

function formElement(field: FormField) {
  const { id, control, label, description, placeholder, required } = field;
  return {
    type: ELEMENTS[control],
    id,
    attributes: {
      label,
      description,
      ...(placeholder ? { placeholder } : {}),
      ...(control === 'choice' ? { options: offered(field).map((choice) => choice.label) } : {}),
    },
    validations: { required },
  };
}

/** What the host offers before a form is chosen: no issue without a form, and the way to the site. */
function chooser({ address }: FormPlace) {
  const link = { name: 'Look for content', url: address, about: 'What there is for each buyer at each stage.' };
  return { blank_issues_enabled: false, ...(address === undefined ? {} : { contact_links: [link] }) };
}

/** Every text in quotes: hosts read older YAML, in which `yes` or `2-4` may be something else. */
function yaml(data: object): string {
  const document = new Document(data);
  document.commentBefore = MADE_BY;
  return document.toString({ defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
}

/** GitLab has no forms: the headings stand there to be filled in, with the options in comments. */
function descriptionTemplate(form: readonly FormField[]): string {
  const sections = form.map((field) => {
    const options = offered(field).map(({ label }) => `- ${label}`);
    const help = [field.description, ...(options.length > 0 ? ['Write one of:', ...options] : [])].join('\n');
    return `### ${field.label}\n\n<!-- ${help.replaceAll('--', '- -')} -->\n\n`;
  });
  return `<!--${MADE_BY} -->\n\n${sections.join('')}/label ~"${REQUEST_LABEL}"\n`;
}

/**
 * The body of an issue with these answers, as a host with forms writes it. Without the empty ones it is what a link can
 * start a description with.
 */
export function renderAnswers(form: readonly FormField[], answers: Readonly<Record<string, string>>): string {
  return form.map(({ id, label }) => `### ${label}\n\n${answers[id]?.trim() || NO_RESPONSE}`).join('\n\n');
}
