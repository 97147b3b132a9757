/** The reference of fields as a document: `docs/fields.md`. */
import { fieldList, type ListedField } from '../../schema/field-list.ts';
import { generatedBy } from '../../words/help/docs.ts';
import { fieldPageWords, fieldValue, kindPlace } from '../../words/help/fields.ts';
import { plainText, type Sentence } from '../../words/parts.ts';

export function fieldReference(): string {
  const kinds = fieldList();
  const { example, field, lead, meaning, notes, title, value } = fieldPageWords;
  const lines = [
    `<!-- ${generatedBy('npm run schemas')} -->`,
    `# ${title}`,
    '',
    lead,
    '',
    ...notes.map((note) => `- ${markdown(note)}`),
    '',
    ...kinds.map((kind) => `- [${kind.title}](#${kind.title.toLowerCase().replaceAll(' ', '-')}): \`${kind.files}\``),
    ...kinds.flatMap((kind) => [
      '',
      `## ${kind.title}`,
      '',
      `${kind.description} ${markdown(kindPlace(kind))}`,
      '',
      `| ${field} | ${value} | ${meaning} | ${example} |`,
      '| --- | --- | --- | --- |',
      ...kind.fields.map(row),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function row(field: ListedField): string {
  const required = field.required ? `, ${fieldPageWords.required}` : '';
  const cells = [
    `\`${field.path}\`${required}`,
    markdown(fieldValue(field)),
    field.description,
    field.example === undefined ? '' : code(field.example),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function markdown(parts: Sentence): string {
  return plainText(parts, { code });
}

function code(text: string): string {
  return `\`${text}\``;
}
