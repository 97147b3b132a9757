/** From an issue, a mail or a row to the `ask` of a request: only what its schema allows, and nothing lost. */
import type { z } from 'zod';
import type { Model } from '../../content/model.ts';
import { fieldProblem } from '../../content/schema-problems.ts';
import { isCalendarDate } from '../../kit/calendar-date.ts';
import { zoneCalendar } from '../../kit/zone-calendar.ts';
import type { Person } from '../../schema/person.ts';
import { askSchema, requestSchema } from '../../schema/request.ts';
import { readingText } from '../../words/requests/reading.ts';
import type { HostIssue } from '../hosts/issue.ts';
import { issueLink } from '../hosts/links.ts';
import { CONTEXT_FIELDS, type ContextField } from '../hosts/request-link.ts';
import { readMailText } from '../mail/mail-answers.ts';
import { withoutMark } from '../mail/subject.ts';
import { cleanLine, cleanText } from './clean.ts';
import { type Answers, type ParsedBody, parseBody } from './issue-body.ts';
import { type FormField, type FormFieldId, requestForm } from './request-form.ts';

export type Ask = z.output<typeof askSchema>;

/** What an issue requests, and what could not be understood of it. */
export interface AskReading {
  readonly ask: Ask;
  /** What is unclear, each in one or two sentences for the requester. */
  readonly unclear: readonly string[];
  /** Whether the form was used and has an invalid answer. */
  readonly faulty: boolean;
}

/** What was filed that cannot become a request, and why. */
export interface AskRefusal {
  readonly problem: string;
}

/** A request as it was filed, whatever the way. */
export interface Filed extends ParsedBody {
  readonly title: string;
  /** In place of a title that cannot be shown. */
  readonly untitled: string;
  readonly votes: number;
  /** The day it was filed. */
  readonly on: string;
  /** The id of the requester, where no team was chosen. */
  readonly requester: string | undefined;
  /** Fields that say where it was filed. */
  readonly place: Partial<Pick<Ask, 'issue'>>;
}

/** Reads issues by the lists of a model. */
export function askReader(model: Model): (issue: HostIssue) => AskReading | AskRefusal {
  const read = filedReader(model);
  const form = requestForm(model);
  const dayOf = zoneCalendar(model.site.timeZone);
  return (issue) =>
    read({
      ...readIssueBody(form, issue.body),
      title: withoutMark(issue.title),
      untitled: readingText.untitled(issue.number),
      votes: issue.votes,
      on: dayOf(issue.created),
      requester: accountHolder(issue.author, model.people),
      place: { issue: { number: issue.number, url: issueLink(model.site, issue.number) ?? '' } },
    });
}

/** The answers of an issue. One that the host made from a mail has the lines of the mail. */
function readIssueBody(form: readonly FormField[], body: string): ParsedBody {
  const parsed = parseBody(form, body);
  const asMail = parsed.form || parsed.repeated !== undefined ? parsed : readMailText(form, body);
  return asMail.form ? asMail : parsed;
}

/** Reads what was filed in any way by the lists of a model. */
export function filedReader(model: Model): (filed: Filed) => AskReading | AskRefusal {
  const form = requestForm(model);
  return (filed) => readAsk(filed, form, model);
}

/** How long each text may be, as the schema says. */
const LIMITS = { title: 200, words: 10_000, tried: 2000, why: 300 } as const;

function readAsk(filed: Filed, form: readonly FormField[], model: Model): AskReading | AskRefusal {
  const { answers, rest, form: used, repeated } = filed;
  const unclear: string[] = [];
  const leftOver: string[] = [];
  const found: Partial<Record<FormFieldId, string>> = {};
  for (const field of form) {
    const answer = answers[field.id];
    if (answer === undefined || field.id === 'from') continue;
    const value = readAnswer(field, answer);
    if (value !== undefined) found[field.id] = value;
    else {
      const shown = cleanLine(answer, 200);
      leftOver.push(`${field.label}: ${shown}`);
      unclear.push(field.id === 'neededBy' ? readingText.notADate(field.label, shown) : notAnOption(field, shown));
    }
  }
  if (repeated !== undefined) unclear.push(readingText.repeated(repeated));
  const faulty = unclear.length > 0;
  if (!used && !faulty) unclear.push(readingText.noForm);
  const context = readContext(answers, form, model);
  const persona = found.persona ?? context.persona;
  const stage = found.stage ?? context.stage;
  const words = [found.words, rest, ...leftOver].filter((part) => part).join('\n\n');
  const fields = {
    kind: found.kind ?? context.kind ?? 'new',
    // A title of only hidden characters is empty.
    title: cleanLine(filed.title, LIMITS.title) || filed.untitled,
    words: optional(cleanText(words, LIMITS.words)),
    persona,
    stage,
    question: askedQuestion(context.question, { persona, stage }, model),
    product: found.product ?? context.product,
    format: found.format ?? context.format,
    piece: context.piece,
    tried: optional(cleanLine(found.tried ?? '', LIMITS.tried)),
    deals: found.deals,
    value: found.value,
    neededBy: found.neededBy,
    why: optional(cleanLine(found.why ?? '', LIMITS.why)),
    votes: filed.votes,
    requestedOn: filed.on,
    requestedBy: found.requestedBy ?? filed.requester,
    ...filed.place,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  const written = Object.fromEntries(known);
  const problem = fieldProblem(requestSchema, ['ask'], written);
  if (problem) return { problem: problem.message.replace(/\.$/, '') };
  return { ask: askSchema.parse(written), unclear, faulty };
}

/** How many options a message names. A team may have hundreds of products. */
const NAMED_OPTIONS = 12;

function notAnOption({ choices, label }: FormField, answer: string): string {
  const labels = choices.map((choice) => choice.label);
  return readingText.notAnOption(label, answer, labels.slice(0, NAMED_OPTIONS), labels.length);
}

function optional(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function readAnswer(field: FormField, answer: string): string | undefined {
  if (field.control === 'choice') return choiceOf(field, answer);
  return field.id === 'neededBy' ? dateOf(answer) : answer;
}

/** The option that an answer names: by its label, else by a current or earlier name. */
function choiceOf({ choices }: FormField, answer: string): string | undefined {
  const wanted = comparable(answer);
  const exact = choices.find(({ label }) => label === answer);
  const found = exact ?? choices.find(({ label }) => comparable(label) === wanted);
  const named = found ?? choices.find(({ also }) => also.some((name) => comparable(name) === wanted));
  return (named ?? choices.find(({ value }) => isInBand(wanted, value)))?.value;
}

/** Whether a whole number is in a range of the schema, such as `2-4` or `10+`. */
function isInBand(answer: string, band: string): boolean {
  const [, from, to, open] = /^(\d+)(?:-(\d+)|(\+))$/.exec(band) ?? [];
  if (from === undefined || !/^\d{1,6}$/.test(answer)) return false;
  const number = Number(answer);
  return number >= Number(from) && (open !== undefined || number <= Number(to));
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** A date as the form wants it, or as written in German. Nothing where it could be two different days. */
function dateOf(answer: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(answer) ?? [];
  const date = year === '' ? answer : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) && date >= '1990-01-01' && date <= '2100-12-31' ? date : undefined;
}

/** The question that the page named, if the persona of the request still asks it at that stage. */
function askedQuestion(
  id: string | undefined,
  { persona, stage }: { readonly persona: string | undefined; readonly stage: string | undefined },
  { personas }: Pick<Model, 'personas'>,
): string | undefined {
  const questions = personas.find((each) => each.id === persona)?.questions ?? [];
  return questions.find((question) => question.id === id && question.stage === stage)?.id;
}

function readContext(
  { from = '' }: Answers,
  form: readonly FormField[],
  { pieces }: Pick<Model, 'pieces'>,
): Partial<Record<ContextField, string>> {
  return Object.fromEntries(
    from.split(',').flatMap((part) => {
      const [name, id] = part.trim().split(/\s+/);
      if (!CONTEXT_FIELDS.some((other) => other === name)) return [];
      if (name === 'piece') return pieces.some((piece) => piece.id === id) ? [[name, id]] : [];
      // Any other kind is the choice of the requester.
      if (name === 'kind') return id === 'helped' ? [[name, id]] : [];
      // The form has no field for the question: which ones there are depends on the persona and stage.
      const field = form.find((candidate) => candidate.id === name);
      return name === 'question' || field?.choices.some(({ value }) => value === id) ? [[name, id]] : [];
    }),
  );
}

/** The person or team in people.yaml that has this account. */
function accountHolder(author: string | undefined, people: readonly Person[]): string | undefined {
  const account = author?.toLowerCase();
  return people.find(({ handle }) => handle !== undefined && handle.replace(/^@/, '').toLowerCase() === account)?.id;
}
