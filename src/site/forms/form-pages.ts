import type { Audit } from '../../audit/audit.ts';
import { href } from '../frame/href.ts';
import { type FormName, recordForms } from './record-forms.ts';

/** The forms that a team has records for. Those of the agreement need an agreement. */
export function formsFor({ model }: Audit): FormName[] {
  const names = Object.keys(recordForms) as FormName[];
  return names.filter((name) => model.agreement !== undefined || !AGREEMENT.has(recordForms[name].kind));
}

const AGREEMENT: ReadonlySet<string> = new Set(['goal', 'meeting']);

/** The page of a form, for one record where an id is given. */
export function formHref(name: FormName, id?: string): string {
  return href(`/contribute/${name}/${id === undefined ? '' : `?id=${encodeURIComponent(id)}`}`);
}
