/**
 * Reads the body of an issue, made by the request form or written by hand.
 *
 * A form's body has a heading and an answer for each field. An answer may contain such headings itself. Only one field
 * takes several lines, so the body is read from both ends, and everything between belongs to that field.
 */
import { type FormField, type FormFieldId, NO_RESPONSE } from './request-form.ts';

export type Answers = Partial<Record<FormFieldId, string>>;

export interface ParsedBody {
  /** The answers as written. Fields without an answer are absent. */
  readonly answers: Answers;
  /** Text outside the fields: all of it when the form was not used. */
  readonly rest: string;
  /** Whether the form was used. */
  readonly form: boolean;
  /** A heading that appears more than once, so that its answer is ambiguous. */
  readonly repeated?: string | undefined;
}

/** Reads the body of an issue. Nothing is lost: all text is in an answer or in the rest. */
export function parseBody(form: readonly FormField[], body: string): ParsedBody {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  return readForm(form, lines) ?? readByHand(form, lines);
}

/** A body exactly as the form makes it; nothing for any other. */
function readForm(form: readonly FormField[], lines: readonly string[]): ParsedBody | undefined {
  const middle = form.findIndex(({ control }) => control === 'text');
  const answers: Answers = {};
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  const textOf = (place: number) => (lines[filled[place] ?? -1] ?? '').trim();
  let first = 0;
  for (const field of form.slice(0, middle)) {
    if (textOf(first) !== `### ${field.label}`) return undefined;
    put(answers, field, textOf(first + 1));
    first += 2;
  }
  const text = form[middle];
  let last = filled.length - 1;
  for (const field of form.slice(middle + 1).reverse()) {
    if (last - 1 <= first || textOf(last - 1) !== `### ${field.label}`) return undefined;
    put(answers, field, textOf(last));
    last -= 2;
  }
  if (text === undefined || textOf(first) !== `### ${text.label}` || last <= first) return undefined;
  put(answers, text, lines.slice((filled[first] ?? 0) + 1, (filled[last] ?? 0) + 1).join('\n'));
  return { answers, rest: '', form: true };
}

interface Section {
  readonly field: FormField;
  readonly lines: string[];
}

/** GitLab quick action that sets the label. GitLab removes the line when it runs it. */
const COMMAND = /^\/label ~/;

/** A body that was edited, that an older form made, or that was written without a form. */
function readByHand(form: readonly FormField[], lines: readonly string[]): ParsedBody {
  const byLabel = new Map(form.map((field) => [field.label.toLowerCase(), field]));
  const before: string[] = [];
  const sections: Section[] = [];
  for (const { line, literal } of withLiterals(lines)) {
    const heading = literal ? undefined : /^ {0,3}#{1,6}\s+(.+?)\s*#*\s*$/.exec(line)?.[1];
    const field = byLabel.get((heading ?? '').toLowerCase());
    const section = sections.at(-1);
    if (field && sections.some((known) => known.field === field)) {
      return { answers: {}, rest: lines.join('\n').trim(), form: false, repeated: field.label };
    }
    if (field) sections.push({ field, lines: [] });
    else if (section) section.lines.push(line);
    else before.push(line);
  }
  if (sections.length === 0) return { answers: {}, rest: lines.join('\n').trim(), form: false };
  const answers: Answers = {};
  const rest = [before.join('\n')];
  for (const { field, lines: own } of sections) {
    const answer = withoutComments(own.join('\n')).trim();
    if (field.control === 'text') {
      put(answers, field, answer);
      continue;
    }
    const [line = '', ...more] = answer.split('\n').filter((other) => !COMMAND.test(other));
    put(answers, field, line.replace(/^[-*]\s+/, '').trim());
    rest.push(more.join('\n'));
  }
  const kept = rest.map((part) => withoutComments(part).trim()).filter((part) => part !== '');
  return { answers, rest: kept.join('\n\n'), form: true };
}

function put(answers: Answers, { id }: FormField, answer: string): void {
  const text = answer.trim();
  if (text !== '' && text !== NO_RESPONSE) answers[id] = text;
}

/** Each line, and whether it is inside a code block, where nothing is a heading. */
function* withLiterals(lines: readonly string[]): Generator<{ line: string; literal: boolean }> {
  let fence: string | undefined;
  for (const line of lines) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const closes = fence !== undefined && mark?.startsWith(fence) === true && /^\s*[`~]+\s*$/.test(line);
    yield { line, literal: fence !== undefined };
    if (closes) fence = undefined;
    else if (fence === undefined && mark !== undefined) fence = mark;
  }
}

/** The text without HTML comments, which the host does not show. In code it does, so they stay there. */
export function withoutComments(text: string): string {
  const parts: { literal: boolean; lines: string[] }[] = [];
  for (const { line, literal } of withLiterals(text.split('\n'))) {
    const part = parts.at(-1);
    if (part?.literal === literal) part.lines.push(line);
    else parts.push({ literal, lines: [line] });
  }
  return parts.map(({ literal, lines }) => (literal ? lines.join('\n') : visible(lines.join('\n')))).join('\n');
}

/** Prose without its comments. One that is never closed stays, as its end is unknown. */
function visible(prose: string): string {
  const runs = ticksByLength(prose);
  const openings = /<!--|`+/g;
  let shown = '';
  let from = 0;
  for (let found = openings.exec(prose); found; found = openings.exec(prose)) {
    const [mark] = found;
    if (mark === '<!--') {
      const end = prose.indexOf('-->', found.index + mark.length);
      if (end < 0) break;
      shown += prose.slice(from, found.index);
      from = end + 3;
      openings.lastIndex = from;
    } else {
      const close = nextAfter(runs.get(mark.length) ?? [], found.index);
      if (close !== undefined) openings.lastIndex = close + mark.length;
    }
  }
  return shown + prose.slice(from);
}

/** Where runs of backticks begin, by their length: code ends at the next run of the same length as its first. */
function ticksByLength(prose: string): ReadonlyMap<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: ticks, index } of prose.matchAll(/`+/g)) {
    const places = runs.get(ticks.length);
    if (places) places.push(index);
    else runs.set(ticks.length, [index]);
  }
  for (const places of runs.values()) places.reverse();
  return runs;
}

/** The first position after another. Earlier ones are removed from the list, as the search only moves forward. */
function nextAfter(places: number[], at: number): number | undefined {
  while ((places.at(-1) ?? at + 1) <= at) places.pop();
  return places.at(-1);
}
