/** The request form as the issue form of a host that has such forms. */
import { Document } from 'yaml';
import { REQUEST_LABEL } from '../../schema/request-label.ts';
import { type FormField, offered } from '../requests/request-form.ts';
import type { FormPlace } from './host.ts';

/** What every file of the form says of itself. */
export const MADE_BY =
  ' Made by `content-audit requests form --write` from the lists in the content folder. Do not edit.';

/** How a host reads issue forms. */
export interface IssueFormFiles {
  /** Where the form is, from the repository's top folder. */
  readonly form: string;
  /** Where the host looks for what it offers before a form is chosen. */
  readonly chooser: string;
  /** The key of the sentence that says what the form is for. */
  readonly summary: 'description' | 'about';
}

/** The form, and what the host offers before a form is chosen. */
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
  const look = address === undefined ? '' : ` Look first whether it is there: ${address}`;
  const intro = `You get an answer in this issue, with a day or with a reason.${look}`;
  return {
    name: 'Content request',
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

/** No issue without a form, and the way to the site. */
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
