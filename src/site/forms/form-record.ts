/** From what stands in the form to a record, and from there to a file and what is wrong with it. Pure. */
import { splitFrontMatter } from '../../content/front-matter.ts';
import { newId } from '../../content/new-id.ts';
import { parseBytes } from '../../content/parse.ts';
import { schemaProblems } from '../../content/schema-problems.ts';
import { newMdx } from '../../content/write/new-mdx.ts';
import { didYouMean } from '../../kit/did-you-mean.ts';
import { pieceSchema } from '../../schema/piece.ts';
import { normalAddress, webAddressProblem } from '../../schema/web-address.ts';
import type { Choices } from './choices.ts';

/** What a field holds: its name, its text, and whether it is a number. */
export interface FormValue {
  readonly name: string;
  readonly text: string;
  readonly isNumber?: boolean;
  /** One of several that may be chosen. */
  readonly isOneOfMany?: boolean;
}

/** Something to mend before the file can go on its way. */
export interface FormProblem {
  /** The name of the field; absent when it is about the text below the facts. */
  readonly field?: string | undefined;
  readonly message: string;
  readonly hint: string;
}

export interface FormFile {
  /** From the repository's top folder. */
  readonly path: string;
  readonly text: string;
  readonly problems: readonly FormProblem[];
}

/** The name of the field for the text below the facts. */
const BODY = 'body';

/**
 * The file that the form describes.
 *
 * @param today `YYYY-MM-DD` where the team is.
 */
export function fileOf(values: readonly FormValue[], choices: Choices, today: string): FormFile {
  const { record, rows } = recordOf(values.filter(({ name }) => name !== BODY));
  const body = values.find(({ name }) => name === BODY)?.text ?? '';
  const text = newMdx(record, body.replaceAll('\r\n', '\n'));
  const title = typeof record.title === 'string' ? record.title : '';
  const id = newId(title, 'piece', new Set(choices.taken.ids));
  const inFields = fieldProblems(record, rows);
  const beyond = inFields.length > 0 ? [] : [...fileProblems(text), ...placeProblems(record, choices, today)];
  return { path: `${choices.folder}${id}.mdx`, text, problems: [...inFields, ...beyond] };
}

/**
 * Builds the record: `serves.0.persona` is the persona of the first pair. What is blank is not there. The form's number
 * of each pair is kept, since rows that are empty or removed leave none in the record.
 */
function recordOf(values: readonly FormValue[]): { record: Record<string, unknown>; rows: readonly string[] } {
  const root: Record<string, unknown> = {};
  for (const { name, text, isNumber, isOneOfMany } of values) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    const steps = name.split('.');
    const last = steps.pop() ?? '';
    let place: Record<string, unknown> = root;
    for (const step of steps) {
      place[step] ??= {};
      place = place[step] as Record<string, unknown>;
    }
    if (isOneOfMany) place[last] = [...((place[last] as string[] | undefined) ?? []), trimmed];
    else place[last] = isNumber && /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed.replaceAll('\r\n', '\n');
  }
  const { serves } = root;
  if (serves === undefined) return { record: root, rows: [] };
  return { record: { ...root, serves: Object.values(serves as object) }, rows: Object.keys(serves as object) };
}

function fieldProblems(record: Record<string, unknown>, rows: readonly string[]): FormProblem[] {
  const result = pieceSchema.safeParse(record);
  if (result.success) return [];
  return schemaProblems(pieceSchema, record, result.error.issues).map(({ path, message, hint }) => ({
    field: path.map((step, at) => (at === 1 && path[0] === 'serves' ? rows[Number(step)] : step)).join('.'),
    message,
    hint,
  }));
}

/** What reading the file has against it, as `check` does: mostly what may not stand in the text below the facts. */
function fileProblems(text: string): FormProblem[] {
  return parseBytes('piece', new TextEncoder().encode(text), splitFrontMatter).problems.map(
    ({ message, hint = '', line }) => ({
      field: BODY,
      message: `Line ${line} of the file: ${message}`,
      hint,
    }),
  );
}

/** What only shows beside the other pieces, or on a day. */
function placeProblems(record: Record<string, unknown>, { site, taken }: Choices, today: string): FormProblem[] {
  const { url, status, share, reviewed, published, expires, supersedes, translationOf, next } =
    pieceSchema.parse(record);
  const problems: FormProblem[] = [];
  const report = (field: string, message: string, hint: string) => problems.push({ field, message, hint });
  const named = { supersedes, translationOf: [translationOf], next: [next] };
  for (const [field, ids] of Object.entries(named)) {
    for (const id of ids) {
      if (id === undefined || taken.ids.includes(id)) continue;
      const near = didYouMean(id, taken.ids);
      report(
        field,
        `There is no piece "${id}".`,
        near ? `Did you mean ${near}?` : 'It is the last part of its address here.',
      );
    }
  }
  if (status === 'live' && url === undefined) {
    report('url', 'A live piece has an address.', 'Copy it from the browser, or choose another status.');
  }
  if (
    url !== undefined &&
    status !== 'retired' &&
    !webAddressProblem(url) &&
    taken.addresses.includes(normalAddress(url))
  ) {
    report(
      'url',
      'Another piece has this address already.',
      'Look for it in the list of all content and change that one.',
    );
  }
  if (site.public && share === 'internal') {
    report('share', 'Anybody can read this site, so an internal piece cannot be on it.', 'Choose who may get it.');
  }
  if (reviewed !== undefined && reviewed.on > today) {
    report('reviewed.on', 'This day has not come yet.', 'Give the day on which it was read.');
  }
  if (published !== undefined && expires !== undefined && expires < published) {
    report('expires', 'It would expire before it was published.', 'Check the two days.');
  }
  return problems;
}
