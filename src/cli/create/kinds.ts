/** The three kinds of record that `new` writes: the questions for each, and the file made from the answers. */
import type { z } from 'zod';
import type { Model } from '../../content/model.ts';
import { newId } from '../../content/new-id.ts';
import { newMdx } from '../../content/write/front-matter.ts';
import { recordYaml } from '../../content/write/record-yaml.ts';
import type { Path } from '../../content/yaml.ts';
import { kinds } from '../../schema/kinds.ts';
import { personaSchema } from '../../schema/persona.ts';
import { type PieceFields, pieceSchema, pieceStatus, share } from '../../schema/piece.ts';
import { requestKind, requestSchema } from '../../schema/request.ts';
import { fieldTitles, newOutput, questionField } from '../../words/commands/new.ts';
import {
  type Answers,
  type Choice,
  choicesOf,
  type Field,
  field,
  listOf,
  numberOf,
  repeatedOf,
  wordsOf,
} from './field.ts';

export type NewKind = 'piece' | 'persona' | 'request';

export interface Creation {
  readonly fields: readonly Field[];
  /** The answer that the id is made from. */
  readonly nameOf: (answers: Answers) => string;
  /** Existing records, whose ids are taken. */
  readonly taken: (model: Model) => readonly { readonly id: string; readonly path: string }[];
  /** The folder within the content folder. */
  readonly folder: (answers: Answers) => string;
  readonly extension: string;
  readonly schema: z.ZodType;
  /** The fields of the new record; unanswered ones are undefined. */
  readonly record: (answers: Answers, today: string) => Readonly<Record<string, unknown>>;
  /** The text of the file. */
  readonly text: (record: Readonly<Record<string, unknown>>) => string;
  /** A sentence about the new record that its author should know. */
  readonly note?: (answers: Answers) => string | undefined;
}

const people = ({ people: all }: Model) => choicesOf(all.filter(({ active }) => active));
const stages = (model: Model) => choicesOf(model.stages);
const formats = (model: Model) => choicesOf(model.formats);
const personas = (model: Model) => choicesOf(model.personas.filter(({ status }) => status !== 'retired'));
const products = (model: Model) => choicesOf(model.products);
const segments = (model: Model) => choicesOf(model.segments);

/** The questions of the chosen persona at the chosen stage. */
function questions(model: Model, { persona, stage }: Answers): Choice[] {
  const asked = model.personas.find(({ id }) => id === persona)?.questions ?? [];
  return asked.filter((question) => question.stage === stage).map(({ id, ask }) => ({ value: id, label: ask }));
}

const inPiece = (flag: string, rules: Omit<Parameters<typeof field>[2], 'flag'> = {}, path: Path = [flag]) =>
  field(pieceSchema, path, { flag, ...rules });

/** What `new` asks about each field of a piece, in the order of the questions. Empty for fields that it leaves out. */
const pieceFields = {
  title: [inPiece('title', { required: true })],
  format: [inPiece('format', { required: true, choices: formats })],
  owner: [inPiece('owner', { required: true, choices: people })],
  url: [inPiece('url', { asked: true })],
  file: [inPiece('file')],
  status: [inPiece('status', { choices: () => wordsOf(pieceStatus.options) })],
  summary: [inPiece('summary', { asked: true })],
  serves: [
    inPiece('persona', { asked: true, choices: personas }, ['serves', 0, 'persona']),
    inPiece('stage', { asked: true, choices: stages }, ['serves', 0, 'stage']),
    inPiece('answers', { asked: true, many: true, choices: questions }, ['serves', 0, 'answers']),
  ],
  products: [inPiece('products', { many: true, choices: products })],
  segments: [inPiece('segments', { many: true, choices: segments })],
  competitors: [inPiece('competitors', { many: true, choices: ({ competitors }) => choicesOf(competitors) })],
  keywords: [inPiece('keywords', { many: true })],
  language: [inPiece('language')],
  share: [inPiece('share', { asked: true, choices: () => wordsOf(share.options) })],
  whenToUse: [inPiece('when-to-use', {}, ['whenToUse'])],
  say: [inPiece('say')],
  reviewed: [inPiece('reviewed-by', { choices: people, title: fieldTitles.reviewedBy }, ['reviewed', 'by'])],
  reviewEvery: [],
  expires: [],
  decision: [],
  origin: [],
  approved: [],
  published: [],
  supersedes: [],
  translationOf: [],
  next: [],
} as const satisfies Record<keyof PieceFields, readonly Field[]>;

type AskedField = {
  [Name in keyof PieceFields]-?: (typeof pieceFields)[Name] extends readonly [] ? never : Name;
}[keyof PieceFields];

const piece: Creation = {
  fields: Object.values(pieceFields).flat(),
  nameOf: ({ title = '' }) => title,
  taken: ({ pieces }) => pieces,
  folder: ({ folder }) =>
    [kinds.piece.place, ...(folder === undefined ? [] : [folder.replace(/^\/+|\/+$/g, '')])].join('/'),
  extension: kinds.piece.extension,
  schema: pieceSchema,
  record(answers, today) {
    const { persona, stage, url, file } = answers;
    const pair = { persona, stage, answers: listOf(answers.answers) };
    return {
      title: answers.title,
      summary: answers.summary,
      url,
      file,
      format: answers.format,
      // A piece with an address or a file can be shown already; everything else starts as an idea.
      status: answers.status ?? (url === undefined && file === undefined ? 'idea' : 'live'),
      owner: answers.owner,
      serves: Object.values(pair).every((part) => part === undefined) ? undefined : [pair],
      products: listOf(answers.products),
      segments: listOf(answers.segments),
      competitors: listOf(answers.competitors),
      keywords: listOf(answers.keywords),
      language: answers.language,
      reviewed: answers['reviewed-by'] === undefined ? undefined : { on: today, by: answers['reviewed-by'] },
      share: answers.share,
      whenToUse: answers['when-to-use'],
      say: answers.say,
    } satisfies Record<AskedField, unknown>;
  },
  text: (record) => newMdx(record, ''),
};

const inPersona = (flag: string, rules: Omit<Parameters<typeof field>[2], 'flag'> = {}, path: Path = [flag]) =>
  field(personaSchema, path, { flag, ...rules });

const persona: Creation = {
  fields: [
    inPersona('name', { required: true }),
    inPersona('titles', { asked: true, many: true }),
    inPersona('priority', { choices: () => wordsOf(['1', '2', '3']) }),
    inPersona('role', {
      choices: () => wordsOf(['champion', 'economic-buyer', 'technical-evaluator', 'user', 'influencer', 'blocker']),
    }),
    inPersona('sales', { asked: true, many: true, choices: people, title: fieldTitles.contributors.sales }, [
      'contributors',
      'sales',
    ]),
    inPersona('marketing', { asked: true, many: true, choices: people, title: fieldTitles.contributors.marketing }, [
      'contributors',
      'marketing',
    ]),
    inPersona('aliases', { many: true }),
    inPersona('question', { asked: true, repeated: true, choices: stages, ...questionField }, ['questions']),
    inPersona('status', { asked: true, choices: () => wordsOf(['draft', 'active', 'retired']) }),
  ],
  nameOf: ({ name = '' }) => name,
  taken: ({ personas: all }) => all,
  folder: () => kinds.persona.place,
  extension: kinds.persona.extension,
  schema: personaSchema,
  record(answers) {
    const contributors = { sales: listOf(answers.sales), marketing: listOf(answers.marketing) };
    const written = contributors.sales ?? contributors.marketing;
    return {
      name: answers.name,
      titles: listOf(answers.titles),
      priority: numberOf(answers.priority),
      role: answers.role,
      contributors: written === undefined ? undefined : contributors,
      aliases: listOf(answers.aliases),
      questions: questionsOf(answers.question),
      // On the grid it would be all gaps until this buyer's questions are written down.
      status: answers.status ?? 'draft',
    };
  },
  text: (record) => newMdx(record, ''),
  note: ({ status = 'draft' }) => (status === 'draft' ? newOutput.personaIsDraft : undefined),
};

/** Each question with an id made from its words. */
function questionsOf(answer: string | undefined): object[] | undefined {
  const taken = new Set<string>();
  const asked = repeatedOf(answer).map(({ choice, text }) => {
    const id = newId(text, 'question', taken);
    taken.add(id);
    return { id, stage: choice, ask: text };
  });
  return asked.length === 0 ? undefined : asked;
}

const inRequest = (flag: string, rules: Omit<Parameters<typeof field>[2], 'flag'> = {}, path: Path = ['ask', flag]) =>
  field(requestSchema, path, { flag, ...rules });

const request: Creation = {
  fields: [
    inRequest('title', { required: true }),
    inRequest('kind', { required: true, choices: () => wordsOf(requestKind.options) }),
    inRequest('words', { asked: true }),
    inRequest('persona', { asked: true, choices: personas }),
    inRequest('stage', { asked: true, choices: stages }),
    inRequest('product', { choices: products }),
    inRequest('format', { choices: formats }),
    inRequest('requested-by', { asked: true, choices: people }, ['ask', 'requestedBy']),
    inRequest('needed-by', {}, ['ask', 'neededBy']),
  ],
  nameOf: ({ title = '' }) => title,
  taken: ({ requests }) => requests,
  folder: () => kinds.request.place,
  extension: kinds.request.extension,
  schema: requestSchema,
  record(answers, today) {
    const { kind, title, words, persona: who, stage, product, format } = answers;
    const asked = { requestedOn: today, requestedBy: answers['requested-by'], neededBy: answers['needed-by'] };
    const ask = { kind, title, words, persona: who, stage, product, format, ...asked };
    return { ask, triage: { status: 'new' } };
  },
  text: (record) => recordYaml(record, ['ask', 'triage']),
};

export const creations: Readonly<Record<NewKind, Creation>> = { piece, persona, request };
