/** What a change does: two versions of the content, audited for the same day and compared. */

import type { Finding } from '../../content/finding.ts';
import type { Model } from '../../content/model.ts';
import type { RuleId } from '../../content/rules.ts';
import { publish } from '../../publish/publish.ts';
import { type Audit, audit, type Coverage, type Gap } from '../audit.ts';
import { type Candidate, candidates } from '../candidates.ts';
import { freshnessStates } from '../freshness.ts';
import { requestOf } from '../gaps/gap.ts';
import type { Task } from '../tasks/task.ts';
import { tasksOf } from '../tasks/tasks.ts';
import { type AgreementChange, agreementChanges } from './agreement.ts';
import { type CellChange, cellChanges, type NeedChange, needChanges } from './coverage-change.ts';
import { compareFindingLists, type FindingChanges } from './findings.ts';
import { type LeadsChange, type LeadsList, leadsChange } from './leads.ts';
import { type Overlap, overlaps } from './overlaps.ts';
import { type RecordChange, recordChanges } from './records.ts';
import { renameIn } from './rename-in.ts';
import { findRenames, type Renames } from './renames.ts';

/**
 * One version of the content, read and checked. With errors it has no audit, because nothing can be counted. Findings
 * quote what people wrote, so they must come from `publishFindings`.
 */
export type Version = (Whole | { readonly audit?: undefined; readonly model?: undefined }) & {
  readonly findings: readonly Finding[];
  /** The list of leads, if there is one. */
  readonly leads?: LeadsList | undefined;
};

/** A version without errors. */
interface Whole {
  readonly audit: Audit;
  /** What was read, unmasked, because a change inside masked text is still a change. */
  readonly model: Model;
}

/** The figures of one version. */
export interface Figures {
  readonly coverage: Coverage;
  /** How many pieces are live, and how many of them are fresh or due. */
  readonly freshness: { readonly current: number; readonly live: number };
}

interface GapChanges {
  readonly opened: readonly Gap[];
  readonly closed: readonly Gap[];
  /** Older requests for content that now exists, so that someone can send the requester a link. */
  readonly answerable: readonly Gap[];
}

/** What a change does to the list of tasks. A task that only closes more or fewer gaps than before is in neither list. */
interface TaskChanges {
  readonly added: readonly Task[];
  readonly removed: readonly Task[];
}

/** What a change does. Texts are masked, so it may be published. */
export interface Comparison {
  /** `absent`: no content folder. `broken`: errors, so nothing can be counted. */
  readonly before: { readonly state: 'absent' | 'broken' | 'whole'; readonly figures?: Figures | undefined };
  readonly after: { readonly state: 'broken' | 'whole'; readonly figures?: Figures | undefined };
  /** Added, changed and removed records. This list and those below are empty when a version is broken. */
  readonly records: readonly RecordChange[];
  /** The same for the agreement and its signatures. */
  readonly agreement: readonly AgreementChange[];
  /** Absent if the list of leads has not changed. */
  readonly leads?: LeadsChange | undefined;
  readonly needs: readonly NeedChange[];
  readonly cells: readonly CellChange[];
  /** Gaps other than needs: unmapped pieces, requests, products, segments and languages. */
  readonly gaps: GapChanges;
  readonly tasks: TaskChanges;
  readonly duplicates: {
    /** Questions that another piece already answered. */
    readonly overlaps: readonly Overlap[];
    /** Pieces that could now be merged, because they add nothing to a crowded cell. */
    readonly merge: readonly Candidate[];
    /** Pieces with nearly the same title as another, or the same address. Known even if a version has errors. */
    readonly findings: readonly Finding[];
  };
  /** Known even when a version is broken. */
  readonly findings: FindingChanges;
}

/** The rules about duplicate pieces. */
const TWINS: ReadonlySet<RuleId> = new Set<RuleId>(['piece/similar-title', 'piece/duplicate-address']);

/**
 * Compares two versions of the content. A record with the same id is the same, even in another folder; `findRenames`
 * finds records with a new id.
 *
 * @param before The older version; undefined without earlier content.
 * @param after The newer version. Both are audited for the same day, so the calendar makes no difference.
 */
export function compareVersions(before: Version | undefined, after: Version): Comparison {
  const { old, renames, moved } = align(before, after);
  const findings = knownChanges(compareFindingLists(before?.findings ?? [], after.findings, moved), before, after);
  const twins = findings.added.filter(({ rule }) => TWINS.has(rule));
  const sides = {
    before: { state: stateOf(before) ?? 'absent', figures: before?.audit && figuresOf(before.audit) },
    after: { state: stateOf(after) ?? 'broken', figures: after.audit && figuresOf(after.audit) },
    findings,
  } as const;
  if (!after.audit || (before && !old)) {
    return {
      ...sides,
      ...{ records: [], agreement: [], needs: [], cells: [], gaps: { opened: [], closed: [], answerable: [] } },
      tasks: { added: [], removed: [] },
      duplicates: { overlaps: [], merge: [], findings: twins },
    };
  }
  return {
    ...sides,
    records: recordChanges(old?.model, after.model, renames),
    agreement: agreementChanges(old?.model.agreement, after.model.agreement),
    leads: leadsChange(before?.leads, after.leads),
    needs: needChanges(old?.audit, after.audit),
    cells: cellChanges(old?.audit, after.audit),
    gaps: gapChanges(old?.audit, after.audit),
    tasks: taskChanges(old?.audit, after.audit),
    duplicates: {
      overlaps: overlaps(old?.audit, after.audit),
      merge: newMerges(old?.audit, after.audit),
      findings: twins,
    },
  };
}

/** In a version with errors, not every check has run, so a missing warning proves nothing. */
function knownChanges({ added, mended }: FindingChanges, before: Version | undefined, after: Version): FindingChanges {
  const isError = ({ severity }: Finding) => severity === 'error';
  return {
    added: before && !before.audit ? added.filter(isError) : added,
    mended: after.audit ? mended : mended.filter(isError),
  };
}

function stateOf(version: Version | undefined): 'broken' | 'whole' | undefined {
  return version && (version.audit ? 'whole' : 'broken');
}

/** The older version under the names of the newer one, if neither has errors; and files that moved. */
function align(before: Version | undefined, after: Version) {
  const none: Renames = { personas: new Map(), pieces: new Map(), requests: new Map() };
  if (!before?.model || !after.model) return { old: undefined, renames: none, moved: new Map<string, string>() };
  const renames = findRenames(before.model, after.model);
  const model = renameIn(before.model, renames);
  const old =
    model === before.model ? before : { model, audit: audit(publish(model), before.audit.today, before.audit.lens) };
  return { old, renames, moved: movedFiles(model, after.model) };
}

function movedFiles(before: Model, after: Model): Map<string, string> {
  const moved = new Map<string, string>();
  for (const kind of ['personas', 'pieces', 'requests'] as const) {
    const now = new Map(after[kind].map(({ id, path }) => [id, path]));
    for (const { id, path } of before[kind]) {
      const to = now.get(id);
      if (to !== undefined && to !== path) moved.set(path, to);
    }
  }
  return moved;
}

function figuresOf({ coverage, freshness }: Audit): Figures {
  const current = freshness.fresh + freshness.due;
  const live = freshnessStates.reduce((sum, state) => sum + freshness[state], 0);
  return { coverage, freshness: { current, live } };
}

/** Gaps other than needs. If the gap of a request only changed its kind, it was neither opened nor closed. */
function gapChanges(before: Audit | undefined, after: Audit): GapChanges {
  const [old, now] = [otherGaps(before), otherGaps(after)];
  const subject = (gap: Gap) => requestOf(gap)?.id ?? gap.id;
  const were = new Map(old.map((gap) => [subject(gap), gap]));
  const are = new Set(now.map(subject));
  const asked = new Set(before?.model.requests.map(({ id }) => id));
  const answerable = now.filter(
    (gap) => gap.kind === 'findability' && asked.has(subject(gap)) && were.get(subject(gap))?.kind !== 'findability',
  );
  return {
    opened: now.filter((gap) => !were.has(subject(gap)) && !answerable.includes(gap)),
    closed: old.filter((gap) => !are.has(subject(gap))),
    answerable,
  };
}

function taskChanges(before: Audit | undefined, after: Audit): TaskChanges {
  const [old, now] = [tasksOf(before?.gaps ?? []), tasksOf(after.gaps)];
  const [were, are] = [old, now].map((tasks) => new Set(tasks.map(({ id }) => id)));
  return { added: now.filter(({ id }) => !were?.has(id)), removed: old.filter(({ id }) => !are?.has(id)) };
}

function otherGaps(audited: Audit | undefined): Gap[] {
  const isNeed = ({ kind }: Gap) => kind === 'question' || kind === 'format' || kind === 'stale';
  return (audited?.gaps ?? []).filter((gap) => !isNeed(gap));
}

function newMerges(before: Audit | undefined, after: Audit): Candidate[] {
  const merges = (audited: Audit) => candidates(audited).filter(({ verdict }) => verdict === 'merge');
  const known = new Set((before ? merges(before) : []).map(({ audited }) => audited.piece.id));
  return merges(after).filter(({ audited }) => !known.has(audited.piece.id));
}
