/**
 * Reads the words of a mail: the lines that the site fills in, such as `Persona: Finance lead`, or the headings that an
 * issue has. Everything else the sender wrote belongs to the request, except a signature below the last line.
 */
import { type Answers, type ParsedBody, parseBody } from '../requests/issue-body.ts';
import type { FormField } from '../requests/request-form.ts';

/** Reads the text of a mail. */
export function readMailText(form: readonly FormField[], text: string): ParsedBody {
  const lines = withoutSignature(text.replace(/\r\n?/g, '\n').split('\n'));
  const byHeading = parseBody(form, lines.join('\n'));
  return byHeading.form || byHeading.repeated !== undefined ? byHeading : readLines(form, lines);
}

/** Without what follows the line that separates a signature (RFC 3676). Names and numbers in it stay in the mailbox. */
function withoutSignature(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => /^-- ?$/.test(line));
  return lines.slice(0, at < 0 ? lines.length : at);
}

interface Section {
  readonly field: FormField;
  readonly lines: string[];
}

/** The longest line that can name a field, so that long lines cost nothing. */
const LONGEST_LABEL = 60;

function readLines(form: readonly FormField[], lines: readonly string[]): ParsedBody {
  const byLabel = new Map(form.map((field) => [comparable(field.label), field]));
  const before: string[] = [];
  const sections: Section[] = [];
  for (const line of lines) {
    const colon = line.slice(0, LONGEST_LABEL).search(/[:：]/u);
    const field = colon < 0 ? undefined : byLabel.get(comparable(line.slice(0, colon)));
    const section = sections.at(-1);
    if (field && sections.some((known) => known.field === field)) {
      // A quoted copy of the same mail below an answer repeats all of its lines.
      if (section?.field.id === 'from') break;
      return { answers: {}, rest: lines.join('\n').trim(), form: false, repeated: field.label };
    }
    if (field) sections.push({ field, lines: [line.slice(colon + 1)] });
    else if (section) section.lines.push(line);
    else before.push(line);
  }
  const answers: Answers = {};
  const rest = [before.join('\n').trim()];
  for (const { field, lines: own } of sections) {
    const text = own.join('\n').trim();
    // A mail program may have broken a long line; an empty line ends the answer.
    const end = field.control === 'text' ? -1 : text.search(/\n[ \t]*\n/);
    const answer = end < 0 ? text : text.slice(0, end);
    const shown = field.control === 'text' ? answer : answer.replace(/\s+/g, ' ');
    if (shown !== '') answers[field.id] = shown;
    // Below the last line of the form there is only the signature.
    if (end >= 0 && field.id !== 'from') rest.push(text.slice(end).trim());
  }
  return { answers, rest: rest.filter((part) => part !== '').join('\n\n'), form: sections.length > 0 };
}

function comparable(label: string): string {
  return label
    .replace(/^[\s>*-]+|[\s*]+$/g, '')
    .toLowerCase()
    .normalize('NFKC');
}
