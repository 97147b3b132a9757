/** What a change does: two versions of the content, audited for the same day and held side by side. */
import type { Finding } from '../../content/finding.ts';
import type { Model } from '../../content/model.ts';
import type { RuleId } from '../../content/rules.ts';
import { maskPersonal } from '../../publish/mask.ts';
import { publish } from '../../publish/publish.ts';
import { type Audit, audit, type Coverage, type Gap } from '../audit.ts';
import { type Candidate, candidates } from '../candidates.ts';
import { requestOf } from '../gaps/gap.ts';
import { type AgreementChange, agreementChanges } from './agreement.ts';
import { type CellChange, cellChanges, type NeedChange, needChanges } from './coverage-change.ts';
import { compareFindingLists, type FindingChanges } from './findings.ts';
import { type LeadsChange, type LeadsList, leadsChange } from './leads.ts';
import { type Overlap, overlaps } from './overlaps.ts';
import { type RecordChange, recordChanges } from './records.ts';
import { renameIn } from './rename-in.ts';
import { findRenames, type Renames } from './renames.ts';

/** One version of the content, read and checked. Without an audit where a finding is an error: nothing can be counted. */
export type Version = (Whole | { readonly audit?: undefined; readonly model?: undefined }) & {
  readonly findings: readonly Finding[];
  /** The list of leads, if one was dropped. */
  readonly leads?: LeadsList | undefined;
};

/** A version without errors. */
interface Whole {
  readonly audit: Audit;
  /** What was read, as it is written: a change inside what is masked is still a change. */
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
  /** Requests that were there before, and for which something is there now: whoever asked can be pointed to it. */
  readonly answerable: readonly Gap[];
}

/** What may be published of a change: texts in it are masked. */
export interface Comparison {
  /** `absent`: there was no content folder. `broken`: it has errors, so that nothing can be counted. */
  readonly before: { readonly state: 'absent' | 'broken' | 'whole'; readonly figures?: Figures | undefined };
  readonly after: { readonly state: 'broken' | 'whole'; readonly figures?: Figures | undefined };
  /** The records that came, changed and went. Empty when one of the versions is broken, like all that follow. */
  readonly records: readonly RecordChange[];
  /** The records of the agreement likewise, with what becomes of their signatures. */
  readonly agreement: readonly AgreementChange[];
  /** Absent where the list of leads says the same. */
  readonly leads?: LeadsChange | undefined;
  readonly needs: readonly NeedChange[];
  readonly cells: readonly CellChange[];
  /** Gaps that are no need: unmapped pieces, requests, products and languages. */
  readonly gaps: GapChanges;
  readonly duplicates: {
    /** Questions that are answered once more. */
    readonly overlaps: readonly Overlap[];
    /** Pieces that could be merged now, as they bring nothing of their own to a crowded cell. */
    readonly merge: readonly Candidate[];
    /** Nearly the same title as another piece, or the same address. Known also when there are errors. */
    readonly findings: readonly Finding[];
  };
  /** Known also when a version is broken. */
  readonly findings: FindingChanges;
}

/** The rules that speak of two pieces that are one. */
const TWINS: ReadonlySet<RuleId> = new Set<RuleId>(['piece/similar-title', 'piece/duplicate-address']);

/**
 * Compares two versions of the content. Records are the same when they have the same id, whatever folder they lie in;
 * `findRenames` says when they are the same under two ids.
 *
 * @param before The older version; nothing when there was no content.
 * @param after The newer version. Both are audited for the same day, so that no difference comes from the calendar.
 */
export function compareVersions(before: Version | undefined, after: Version): Comparison {
  const { old, renames, moved } = align(before, after);
  const changes = knownChanges(compareFindingLists(before?.findings ?? [], after.findings, moved), before, after);
  const findings = { added: changes.added.map(maskFinding), mended: changes.mended.map(maskFinding) };
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
    duplicates: {
      overlaps: overlaps(old?.audit, after.audit),
      merge: newMerges(old?.audit, after.audit),
      findings: twins,
    },
  };
}

/** Where a version has errors, not every check of it has run: what it does not warn of may be there all the same. */
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

/** The older version under the names of the newer one, where both are without errors, and where files have moved. */
function align(before: Version | undefined, after: Version) {
  const none: Renames = { personas: new Map(), pieces: new Map(), requests: new Map() };
  if (!before?.model || !after.model) return { old: undefined, renames: none, moved: new Map<string, string>() };
  const renames = findRenames(before.model, after.model);
  const model = renameIn(before.model, renames);
  const old = model === before.model ? before : { model, audit: audit(publish(model), before.audit.today) };
  return { old, renames, moved: movedFiles(model, after.model) };
}

/** A finding may quote what a person wrote. */
function maskFinding(finding: Finding): Finding {
  return { ...finding, message: maskPersonal(finding.message), hint: maskPersonal(finding.hint) };
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
  return { coverage, freshness: { current, live: current + freshness.overdue + freshness.stale + freshness.expired } };
}

/** Without the gaps that are needs. A request whose gap is of another kind now has neither opened nor closed one. */
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

function otherGaps(audited: Audit | undefined): Gap[] {
  const isNeed = ({ kind }: Gap) => kind === 'question' || kind === 'format' || kind === 'stale';
  return (audited?.gaps ?? []).filter((gap) => !isNeed(gap));
}

function newMerges(before: Audit | undefined, after: Audit): Candidate[] {
  const merges = (audited: Audit) => candidates(audited).filter(({ verdict }) => verdict === 'merge');
  const known = new Set((before ? merges(before) : []).map(({ audited }) => audited.piece.id));
  return merges(after).filter(({ audited }) => !known.has(audited.piece.id));
}
