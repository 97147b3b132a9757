/** The request form as an issue form, for hosts that have them. */
import { Document } from 'yaml';
import { REQUEST_LABEL } from '../../schema/request-label.ts';
import { formFileText } from '../../words/requests/form.ts';
import { type FormField, offered } from '../requests/request-form.ts';
import type { FormPlace } from './host.ts';

/** The first line of every file of the form, after the mark of a comment. */
export const MADE_BY = ` ${formFileText.madeBy}`;

/** How a host reads issue forms. */
export interface IssueFormFiles {
  /** Where the form is, from the repository's top folder. */
  readonly form: string;
  /** Where the settings are for the page on which a form is chosen. */
  readonly chooser: string;
  /** The key of the sentence about the form. */
  readonly summary: 'description' | 'about';
}

/** The form, and the settings for the page on which a form is chosen. */
export function issueFormFiles(
  files: IssueFormFiles,
  form: readonly FormField[],
  place: FormPlace,
): ReadonlyMap<string, string> {
  return new Map([
    [files.form, yaml(issueForm(form, place, files.summary))],
    [files.chooser, yaml(chooser(place))],
  ]);
}

function issueForm(form: readonly FormField[], { company, address }: FormPlace, summary: IssueFormFiles['summary']) {
  const check = address === undefined ? [] : [formFileText.checkFirst(address)];
  const intro = [formFileText.intro, ...check].join(' ');
  return {
    name: formFileText.name,
    [summary]: formFileText.summary(company),
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

/** Allows no issue without a form, and links to the site. */
function chooser({ address }: FormPlace) {
  const link = { name: formFileText.search, url: address, about: formFileText.searchAbout };
  return { blank_issues_enabled: false, ...(address === undefined ? {} : { contact_links: [link] }) };
}

/** Every text in quotes: hosts read older YAML, in which `yes` or `2-4` may not be text. */
function yaml(data: object): string {
  const document = new Document(data);
  document.commentBefore = MADE_BY;
  return document.toString({ defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
}
