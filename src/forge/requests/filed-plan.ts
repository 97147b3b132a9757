/**
 * What mails and rows of a table change. A request is recognized by its Message-ID or its id in the table, else by its day
 * and its words. It follows its mail or row only when that says something else than before, so what a person corrected
 * in `ask` stays. Nothing is removed: a file may hold only some of the requests.
 */
import { isDeepStrictEqual } from 'node:util';
import type { ContentRequest, Model } from '../../content/model.ts';
import { editYaml } from '../../content/write/edit-yaml.ts';
import { askSchema } from '../../schema/request.ts';
import { filedText } from '../../words/requests/filed.ts';
import { pullText } from '../../words/requests/pull.ts';
import { cleanLine } from './clean.ts';
import { type FiledRequest, keyOf } from './filed-request.ts';
import { firstTriage } from './first-triage.ts';
import { newRequestId, newRequestText } from './new-request.ts';
import type { FileChange, PullPlan } from './pull-plan.ts';
import { type Ask, type AskReading, filedReader } from './read-ask.ts';
import { isUntouched } from './settled.ts';

interface FiledInput {
  readonly model: Model;
  /** The text of the file of each request, by its id. */
  readonly texts: ReadonlyMap<string, string>;
  readonly filed: readonly FiledRequest[];
  readonly today: string;
}

/** A request that was read, with what it is recognized by. */
interface Entry {
  readonly filed: FiledRequest;
  readonly reading: AskReading;
  readonly key: string;
  readonly read: string;
}

/** Plans the changes that bring the content up to date with mails or rows. */
export function planFiled(input: FiledInput): PullPlan {
  const { model, texts } = input;
  const changes: FileChange[] = [];
  const problems: string[] = [];
  const notes: string[] = [];
  const entries = entriesOf(input, problems, notes);
  const known = matched(entries, model);
  const ids = new Set(model.requests.map(({ id }) => id));
  for (const entry of entries) {
    const { filed, key, read, reading } = entry;
    const request = known.get(entry);
    if (reading.faulty && (request === undefined || isUntouched(request))) {
      problems.push(filedText.needsAnswer(filed.name, reading.unclear));
    }
    if (request === undefined) {
      const ask: Ask = { ...reading.ask, filed: { by: filed.by, key, read } };
      const after = newRequestText(ask, firstTriage(ask, reading.unclear), texts.values());
      const file = `${newRequestId(ids, ask.title)}.yaml`;
      changes.push({ kind: 'add', file, before: null, after, what: pullText.added(ask.title) });
    } else if (request.ask.filed?.read !== read) {
      // Without a day of its own, it keeps the day of the run that added it.
      const requestedOn = filed.on ?? request.ask.requestedOn;
      changes.push(update(request, { ...reading.ask, requestedOn, filed: { by: filed.by, key, read } }, texts));
    }
  }
  return { changes, problems, notes };
}

/** What was filed, each once, in the order of the source. */
function entriesOf({ filed: all, model, today }: FiledInput, problems: string[], notes: string[]): Entry[] {
  const readAsk = filedReader(model);
  const seen = new Set<string>();
  return all.flatMap((filed): Entry[] => {
    const on = filed.on ?? today;
    const title = filed.title || firstLine(filed.answers.words ?? filed.rest);
    if (title === '' && filed.answers.kind === undefined) {
      problems.push(filedText.empty(filed.name));
      return [];
    }
    const reading = readAsk({
      ...filed,
      title,
      untitled: filedText.untitled(on),
      votes: 0,
      on,
      requester: personNamed(filed.requester, model),
      place: {},
    });
    if ('problem' in reading) {
      problems.push(pullText.skipped(filed.name, reading.problem));
      return [];
    }
    const { requestedOn: _on, ...said } = reading.ask;
    const read = keyOf([JSON.stringify(said)]);
    const key = keyOf(filed.identity === undefined ? [filed.by, filed.on, read] : [filed.by, filed.identity]);
    if (seen.has(key)) {
      notes.push(filedText.twice(filed.name));
      return [];
    }
    seen.add(key);
    return [{ filed, reading, key, read }];
  });
}

/** The request of each entry: by its key, else one that says the same of the same day. Each request has one entry. */
function matched(entries: readonly Entry[], { requests }: Model): Map<Entry, ContentRequest> {
  const found = new Map<Entry, ContentRequest>();
  const open = new Map(requests.flatMap((request) => (request.ask.filed ? [[request.ask.filed.key, request]] : [])));
  for (const entry of entries) {
    const request = open.get(entry.key);
    if (!request) continue;
    found.set(entry, request);
    open.delete(entry.key);
  }
  for (const entry of entries) {
    if (found.has(entry)) continue;
    const same = [...open.values()].find(
      ({ ask }) =>
        ask.filed?.read === entry.read &&
        (entry.filed.on === undefined || ask.requestedOn === entry.filed.on) &&
        ask.filed.by === entry.filed.by,
    );
    if (!same) continue;
    found.set(entry, same);
    open.delete(same.ask.filed?.key ?? '');
  }
  return found;
}

function update(request: ContentRequest, ask: Ask, texts: ReadonlyMap<string, string>): FileChange {
  const fields = Object.keys(askSchema.shape) as (keyof Ask)[];
  const different = fields.filter((field) => !isDeepStrictEqual(request.ask[field], ask[field]));
  const before = texts.get(request.id);
  if (before === undefined) throw new Error(`The file of the request ${request.id} was not read.`);
  const after = editYaml(
    before,
    different.map((field) => ({ path: ['ask', field], value: ask[field] })),
  );
  const what = different.filter((field) => field !== 'filed').join(', ');
  return { kind: 'update', file: `${request.id}.yaml`, before, after, what };
}

/** The longest title that is made from the first line of the words. */
const TITLE = 100;

function firstLine(words: string): string {
  return cleanLine(words.trim().split('\n')[0] ?? '', TITLE);
}

/** The active person or team with this name. Two of one name are no one. */
function personNamed(name: string, { people }: Pick<Model, 'people'>): string | undefined {
  const wanted = comparable(name);
  const [found, ...more] = people.filter((person) => person.active && comparable(person.name) === wanted);
  return wanted === '' || more.length > 0 ? undefined : found?.id;
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
