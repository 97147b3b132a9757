/** What a pull changes: planned in full before the first file is touched. */
import { isDeepStrictEqual } from 'node:util';
import type { ContentRequest, Model } from '../../content/model.ts';
import { editYaml } from '../../content/write/edit-yaml.ts';
import { zoneCalendar } from '../../kit/zone-calendar.ts';
import { askSchema } from '../../schema/request.ts';
import { REQUEST_LABEL } from '../../schema/request-label.ts';
import { pulledText, pullText, type Withdrawal, withdrawalText } from '../../words/requests/pull.ts';
import type { HostIssue, IssueList, Whereabouts } from '../hosts/issue.ts';
import { firstTriage } from './first-triage.ts';
import { newRequestId, newRequestText } from './new-request.ts';
import { type Ask, type AskReading, askReader } from './read-ask.ts';
import { closeReason, isUntouched } from './settled.ts';

/** The label that maintainers put on spam. */
const SPAM_LABEL = 'spam';

/** The change of one file. */
export interface FileChange {
  /** `withdraw`: what people wrote is removed, what marketing decided stays. */
  readonly kind: 'add' | 'update' | 'withdraw' | 'remove';
  /** The name of the file, which is the id of the request and `.yaml`. */
  readonly file: string;
  /** The current text; null for a new file. */
  readonly before: string | null;
  /** The new text; null when the file is removed. */
  readonly after: string | null;
  /** What changes, in a few words. */
  readonly what: string;
}

export interface PullPlan {
  /** In the order of the issues' numbers. */
  readonly changes: readonly FileChange[];
  /** What a person has to look at, because an issue or an answer could not be understood. */
  readonly problems: readonly string[];
  /** What is worth knowing, without anything to fix. */
  readonly notes: readonly string[];
}

export interface PullInput {
  readonly model: Model;
  /** The text of the file of each request, by its id. */
  readonly texts: ReadonlyMap<string, string>;
  readonly list: IssueList;
  /** Of the issues of requests that are not in the list; empty where the host was not asked. */
  readonly whereabouts: ReadonlyMap<number, Whereabouts>;
}

/** The requests that have an issue, by its number. Of several for one issue, the first by id. */
export function requestsByIssue(model: Model): Map<number, ContentRequest> {
  const found = new Map<number, ContentRequest>();
  for (const request of model.requests) {
    const { issue } = request.ask;
    if (issue !== undefined && !found.has(issue.number)) found.set(issue.number, request);
  }
  return found;
}

/** The numbers of issues of requests that are not in the list. An unreadable one is not missing. */
export function missingIssues(model: Model, list: IssueList): number[] {
  const there = new Set([...list.issues.filter(isRequest), ...list.bad].map(({ number }) => number));
  return [...requestsByIssue(model).keys()].filter((number) => !there.has(number)).sort((a, b) => a - b);
}

function isRequest({ labels }: HostIssue): boolean {
  return labels.some((label) => label.toLowerCase() === REQUEST_LABEL);
}

/** Plans the changes that bring the content up to date with the issues. */
export function planPull(input: PullInput): PullPlan {
  const plan = new Planner(input);
  for (const { name, problem } of input.list.bad) plan.problems.push(pullText.skipped(name, problem));
  for (const number of input.list.repeated ?? []) plan.notes.push(pullText.listedTwice(number));
  for (const issue of input.list.issues) if (isRequest(issue)) plan.take(issue);
  for (const [number, whereabouts] of input.whereabouts) plan.miss(number, whereabouts);
  return plan;
}

class Planner implements PullPlan {
  readonly changes: FileChange[] = [];
  readonly problems: string[] = [];
  readonly notes: string[] = [];
  readonly #input: PullInput;
  readonly #read: ReturnType<typeof askReader>;
  readonly #known: ReadonlyMap<number, ContentRequest>;
  readonly #originals: ReadonlySet<string | undefined>;
  readonly #ids: Set<string>;
  readonly #day: (moment: number) => string;

  constructor(input: PullInput) {
    const { model } = input;
    this.#input = input;
    this.#read = askReader(model);
    this.#known = requestsByIssue(model);
    for (const request of model.requests) {
      const { issue } = request.ask;
      const first = issue && this.#known.get(issue.number);
      if (!first || first === request) continue;
      this.problems.push(pullText.sharedIssue(first.id, request.id, issue.number));
    }
    this.#originals = new Set(model.requests.map(({ triage }) => triage.duplicateOf));
    this.#ids = new Set(model.requests.map(({ id }) => id));
    this.#day = zoneCalendar(model.site.timeZone);
  }

  /** Plans the change for one issue. */
  take(issue: HostIssue): void {
    const known = this.#known.get(issue.number);
    const secret = issue.confidential ? 'confidential' : issue.labels.some(isSpam) ? 'spam' : undefined;
    if (secret !== undefined) {
      if (known) this.#withdraw(known, secret);
      else if (issue.confidential) this.notes.push(pullText.confidential(issue.number));
      return;
    }
    if (issue.moved) {
      if (known) this.#moved(known, issue.number);
      return;
    }
    const reading = this.#read(issue);
    if ('problem' in reading) {
      this.problems.push(pullText.skipped(pullText.issue(issue.number), reading.problem));
      return;
    }
    if (reading.faulty && (known === undefined || isUntouched(known))) {
      this.problems.push(pullText.needsAnswer(issue.number, reading.unclear));
    }
    if (known) this.#update(known, reading.ask, issue);
    else this.#add(reading, issue);
  }

  /** Plans the change for a request whose issue is not in the list. */
  miss(number: number, whereabouts: Whereabouts): void {
    const known = this.#known.get(number);
    if (!known) return;
    if (whereabouts === 'moved') this.#moved(known, number);
    else if (whereabouts !== 'unlabeled' || this.#input.list.bad.every((bad) => bad.number !== undefined)) {
      this.#withdraw(known, whereabouts);
    }
  }

  #moved({ id }: ContentRequest, number: number): void {
    this.notes.push(pullText.moved(number, id));
  }

  #add({ ask, unclear }: AskReading, issue: HostIssue): void {
    const id = newRequestId(this.#ids, ask.title, `${issue.number}-`);
    const after = newRequestText(ask, this.#firstTriage(issue, ask, unclear), this.#input.texts.values());
    this.changes.push({ kind: 'add', file: `${id}.yaml`, before: null, after, what: pullText.added(ask.title) });
  }

  /** The triage that a new record starts with. After that it belongs to marketing. */
  #firstTriage({ open, closed }: HostIssue, ask: Ask, unclear: readonly string[]): Record<string, unknown> {
    if (!open && ask.kind !== 'helped') {
      const decidedOn = closed === undefined ? undefined : this.#day(closed);
      return { status: 'parked', reason: pulledText.closedEarly, decidedOn };
    }
    return firstTriage(ask, unclear);
  }

  #update(request: ContentRequest, ask: Ask, issue: HostIssue): void {
    const { status } = request.triage;
    if (!issue.open && closeReason(status) === undefined && status !== 'parked') {
      this.notes.push(pullText.closedButOpen(issue.number, request.id, status));
    }
    if (issue.reopened && (closeReason(status) !== undefined || status === 'parked')) {
      this.notes.push(pullText.reopened(issue.number, request.id, status));
    }
    this.#edit('update', request, ask);
  }

  /**
   * Takes a request back. Its file is removed where marketing has decided nothing and no other request names it. Else its
   * figures stay, and what people wrote is removed unless only the label is missing.
   */
  #withdraw(request: ContentRequest, withdrawal: Withdrawal): void {
    const why = withdrawalText(withdrawal, REQUEST_LABEL);
    if (isUntouched(request) && !this.#originals.has(request.id)) {
      const before = this.#textOf(request);
      this.changes.push({ kind: 'remove', file: `${request.id}.yaml`, before, after: null, what: why });
    } else if (withdrawal !== 'unlabeled') {
      const { words: _words, tried: _tried, why: _why, ...rest } = request.ask;
      this.#edit('withdraw', request, { ...rest, title: pulledText.withdrawn(request.ask.issue?.number) }, why);
    } else {
      this.notes.push(pullText.kept(request.id, why));
    }
  }

  #edit(kind: 'update' | 'withdraw', request: ContentRequest, ask: Ask, why?: string): void {
    const fields = Object.keys(askSchema.shape) as (keyof Ask)[];
    const different = fields.filter((field) => !isDeepStrictEqual(request.ask[field], ask[field]));
    if (different.length === 0) return;
    const before = this.#textOf(request);
    const after = editYaml(
      before,
      different.map((field) => ({ path: ['ask', field], value: ask[field] })),
    );
    this.changes.push({ kind, file: `${request.id}.yaml`, before, after, what: why ?? different.join(', ') });
  }

  #textOf({ id }: ContentRequest): string {
    const text = this.#input.texts.get(id);
    if (text === undefined) throw new Error(`The file of the request ${id} was not read.`);
    return text;
  }
}

function isSpam(label: string): boolean {
  return label.toLowerCase() === SPAM_LABEL;
}

/** How many requests with an issue one run may remove without `--allow-remove`. */
const REMOVALS = { most: 5, part: 0.2 } as const;

/** Whether a plan removes so much that it is more likely a mistake at the host. */
export function takesTooMuch({ changes }: PullPlan, model: Model): boolean {
  const removed = changes.filter(({ kind }) => kind === 'remove' || kind === 'withdraw').length;
  return removed > REMOVALS.most || (removed > 1 && removed > requestsByIssue(model).size * REMOVALS.part);
}
