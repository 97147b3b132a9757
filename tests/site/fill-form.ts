/** Fills a form as a browser does: every control holds what its field has in a record. */
import type { FormField } from '../../src/schema/form-fields.ts';
import { draftOf, type Entry, entryInput, textsOf, valueAt } from '../../src/site/forms/entries.ts';
import type { Filled } from '../../src/site/forms/form-file.ts';
import { fieldsOf, type RecordForm } from '../../src/site/forms/record-forms.ts';

/** The entries of a form for a record. */
function entriesFor(form: RecordForm, record: unknown): Entry[] {
  const { seldom, usual } = fieldsOf(form);
  return [...usual, ...seldom].flatMap((field) => entriesOf(field, record));
}

/** @param record The fields of a record, as its file has them. */
export function filledWith(form: RecordForm, record: unknown, body = ''): Filled {
  return { draft: draftOf(entriesFor(form, record)), body };
}

function entriesOf(field: FormField, record: unknown): Entry[] {
  const { fields = [], input, name } = field;
  if (input === 'group') return fields.flatMap((inner) => entriesOf(inner, record));
  if (input !== 'rows') {
    const held = entryInput(field);
    return [{ name, input: held, texts: textsOf(held, valueAt(record, name)) }];
  }
  const rows = valueAt(record, name);
  return (Array.isArray(rows) ? rows : []).flatMap((row, index) =>
    row === null || typeof row !== 'object'
      ? []
      : fields.flatMap((inner) => entriesOf({ ...inner, name: inner.name.replace('*', String(index)) }, record)),
  );
}
