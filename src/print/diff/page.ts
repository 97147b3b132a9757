/** Builds the page about what a change does. It is printed as text or Markdown. */
import type { Coverage, Gap } from '../../audit/audit.ts';
import type { AgreementChange } from '../../audit/compare/agreement.ts';
import type { Comparison, Figures } from '../../audit/compare/compare.ts';
import type { CellChange, NeedChange, NeedEffect } from '../../audit/compare/coverage-change.ts';
import type { LeadsChange } from '../../audit/compare/leads.ts';
import type { RecordChange } from '../../audit/compare/records.ts';
import type { Finding } from '../../content/finding.ts';
import type { ChangedFile } from '../../forge/git/versions.ts';
import { percent } from '../../kit/percent.ts';
import {
  allOf,
  cellSides,
  duplicateEntries,
  fileEntry,
  firstAndMore,
  formatNeed,
  leadsEntry,
  needReason,
  place,
  quoted,
} from '../../words/diff/entries.ts';
import {
  comparedNote,
  coverageMove,
  diffDeeds,
  diffFigures,
  diffHeadings,
  diffHeadlines,
} from '../../words/diff/page.ts';
import {
  countedHeading,
  recordCount,
  recordDeed,
  recordHeadings,
  recordName,
  recordVerb,
} from '../../words/diff/records.ts';
import { gapTitle } from '../../words/gaps/titles.ts';
import type { Sentence } from '../../words/parts.ts';
import { factsText } from '../../words/record-facts.ts';
import { taskLine } from '../../words/tasks/titles.ts';
import { agreementDeeds, agreementEntry, agreementHeading } from './agreement.ts';
import { capitalized, fieldsText, LONGEST, short } from './phrases.ts';

/** A heading and the entries below it. */
export interface DiffSection {
  readonly title: string;
  readonly entries: readonly Sentence[];
  /** How many entries the section has. It may list fewer. */
  readonly total: number;
}

export interface DiffPage {
  /** What the change does, in a sentence or two. */
  readonly headline: string;
  /** The figures before and after the change. */
  readonly figures: readonly string[];
  readonly sections: readonly DiffSection[];
  readonly notes: readonly string[];
}

/** What the page shows in addition to the comparison. */
export interface DiffContext {
  /** The date that both sides are counted as of, `YYYY-MM-DD`. */
  readonly today: string;
  /** What is compared, such as `1a2b3c4` and `the working tree`. */
  readonly from: string;
  readonly to: string;
  readonly notes: readonly string[];
  /** The files that differ, if no record shows what changed. */
  readonly files: readonly ChangedFile[];
}

/** At most this many entries of a section are listed; the rest are counted. */
const LISTED = 10;

/** Records that both teams agreed on are listed one by one, even in a large change. */
const LISTED_OF_AGREEMENT = 50;

/** Sections come in the order that matters to the reviewer of a pull request. */
export function diffPage(comparison: Comparison, context: DiffContext): DiffPage {
  const { duplicates, findings } = comparison;
  const errors = findings.added.filter(({ severity }) => severity === 'error');
  const twins = new Set(duplicates.findings);
  const warnings = findings.added.filter((finding) => finding.severity === 'warning' && !twins.has(finding));
  const needs = (...effects: NeedEffect[]) => comparison.needs.filter(({ effect }) => effects.includes(effect));
  return {
    headline: headline(comparison),
    figures: figureLines(comparison),
    sections: [
      section(diffHeadings.errors, errors, findingEntry),
      ...agreementSections(comparison.agreement),
      section(diffHeadings.closes, needs('closed', 'secured'), needEntry),
      section(diffHeadings.answers, needs('answered'), needEntry),
      section(diffHeadings.opens, needs('opened'), needEntry),
      section(diffHeadings.atRisk, needs('at-risk'), needEntry),
      section(diffHeadings.dropped, needs('dropped'), needEntry),
      section(diffHeadings.answerable, comparison.gaps.answerable, gapEntry),
      section(diffHeadings.gapsOpened, comparison.gaps.opened, gapEntry),
      section(diffHeadings.gapsClosed, comparison.gaps.closed, gapEntry),
      section(diffHeadings.tasksRemoved, comparison.tasks.removed, taskLine),
      section(diffHeadings.tasksAdded, comparison.tasks.added, taskLine),
      duplicateSection(comparison),
      section(diffHeadings.cells, comparison.cells, cellEntry),
      ...recordSections(comparison.records),
      section(diffHeadings.leads, comparison.leads ? [comparison.leads] : [], leadsMove),
      section(fileHeading(comparison), context.files, ({ verb, path, from }) => fileEntry(verb, path, from)),
      section(diffHeadings.warnings, warnings, findingEntry),
      section(diffHeadings.fixed, findings.mended, fixedEntry),
    ].filter(({ total }) => total > 0),
    notes: [...context.notes, comparedNote(context.from, context.to, context.today)],
  };
}

function section<T>(title: string, list: readonly T[], entry: (item: T) => Sentence, most = LISTED): DiffSection {
  const shown = list.length > most ? most - 1 : list.length;
  return { title, entries: list.slice(0, shown).map(entry), total: list.length };
}

/** "Closes 2 gaps, opens 1. Coverage 61% → 64%." */
function headline({ before, after, needs, gaps, records, agreement, leads, findings }: Comparison): string {
  if (after.state === 'broken') {
    return diffHeadlines.broken(findings.added.filter(({ severity }) => severity === 'error').length);
  }
  if (before.state === 'broken') return diffHeadlines.repaired;
  const closed = needs.filter(({ effect }) => effect === 'closed');
  const opened = needs.filter(({ effect }) => effect === 'opened');
  const atRisk = needs.filter(({ effect }) => effect === 'at-risk');
  const { signed, others } = agreementDeeds(agreement);
  const gapDeeds = [
    deed(diffDeeds.closes, closed, gaps.closed.length),
    deed(diffDeeds.opens, opened, gaps.opened.length),
    deed(diffDeeds.putsAtRisk, atRisk, 0),
  ].filter((text) => text !== '');
  const coverage = after.figures
    ? coverageMove(before.figures && covered(before.figures.coverage), covered(after.figures.coverage))
    : '';
  if (before.state === 'absent') return `${diffHeadlines.first} ${coverage}`;
  const main = [...signed, ...gapDeeds, ...others, ...(leads ? [diffDeeds.leads] : [])];
  const deeds = main.length > 0 || records.length === 0 ? main : [diffDeeds.noGaps, ...recordDeeds(records)];
  return `${deeds.length > 0 ? `${capitalized(deeds.join('; '))}.` : diffHeadlines.nothing} ${coverage}`;
}

/** "adds 1 piece; changes 2 questions and 1 stage" */
function recordDeeds(records: readonly RecordChange[]): string[] {
  const deedOf = ({ verb }: RecordChange) => (verb === 'added' || verb === 'removed' ? verb : 'changed');
  return [...Map.groupBy(records, deedOf)].map(([verb, changes]) => {
    const kinds = [...Map.groupBy(changes, ({ kind }) => kind)];
    return recordDeed(verb, allOf(kinds.map(([kind, { length }]) => recordCount(kind, length))));
  });
}

/** "closes 2 gaps: CFO × Decision, “How soon does it pay back?” and 1 more" */
function deed(words: (amount: number) => string, needs: readonly NeedChange[], others: number): string {
  const all = needs.length + others;
  if (all === 0) return '';
  const asked = needs.find(({ need }) => need.kind === 'question') ?? needs[0];
  if (asked === undefined) return words(all);
  const { need, cell } = asked;
  const what = need.kind === 'question' ? quoted(short(need.question.ask)) : diffDeeds.aFormat;
  return `${words(all)}: ${placeOf(cell)}, ${firstAndMore(what, all - 1)}`;
}

function placeOf({ persona, stage }: NeedChange['cell']): string {
  return place(persona.name, stage.name);
}

function covered({ needs, met, atRisk }: Coverage): number | undefined {
  return percent(met + atRisk, needs);
}

function figureLines({ before, after }: Comparison): string[] {
  if (!after.figures) return [];
  const lines = (line: (figures: Figures) => string) => {
    const [was, is] = [before.figures && line(before.figures), line(after.figures as Figures)];
    return was === undefined || was === is ? is : `${was} → ${is}`;
  };
  const needs = lines(({ coverage: { needs, met, atRisk } }) => diffFigures.needsMet(met + atRisk, needs, atRisk));
  const pieces = lines(({ freshness: { current, live } }) => diffFigures.ofLive(current, live));
  return [diffFigures.needs(needs), diffFigures.pieces(pieces)];
}

function needEntry({ need, cell, effect, before, pieces }: NeedChange): Sentence {
  const what =
    need.kind === 'question'
      ? quoted(short(need.question.ask))
      : formatNeed(need.number, cell.formatsWanted, effect === 'opened' ? undefined : need.format?.name);
  const [first, ...others] = pieces.map((title) => quoted(short(title)));
  const names = first === undefined ? '' : firstAndMore(first, others.length);
  return [`${placeOf(cell)}: ${what}`, needReason(effect, before === undefined, before !== 'unmet', names)];
}

function gapEntry({ missing }: Gap): Sentence {
  return gapTitle(missing);
}

function cellEntry({ cell, before, after }: CellChange): Sentence {
  const side = (state: CellChange['before']) =>
    state && cellSides.state(state.state, state.coverage.met + state.coverage.atRisk, state.coverage.needs);
  return [cellSides.entry(placeOf(cell), side(before) ?? cellSides.isNew, side(after) ?? cellSides.removed)];
}

function duplicateSection({ duplicates }: Comparison): DiffSection {
  const entries: Sentence[] = [
    ...duplicates.findings.map(({ file, message }) => duplicateEntries.finding(file, short(message))),
    ...duplicates.overlaps.map(({ piece, cell, question, others: [first, ...more] }): Sentence => {
      const titles = [short(piece.title), short(question.ask), placeOf(cell), short(first?.title ?? '')] as const;
      return [duplicateEntries.sameAnswer(...titles, more.length)];
    }),
    ...duplicates.merge.map(
      ({ audited, into }): Sentence => [duplicateEntries.merge(short(audited.piece.title), short(into?.title ?? ''))],
    ),
  ];
  return section(diffHeadings.duplicates, entries, (entry) => entry);
}

function agreementSections(changes: readonly AgreementChange[]): DiffSection[] {
  return [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, list]) =>
    section(agreementHeading(kind), list, agreementEntry, LISTED_OF_AGREEMENT),
  );
}

/** A section for each kind. If it does not list all records, its heading counts them by what happened. */
function recordSections(records: readonly RecordChange[]): DiffSection[] {
  return [...Map.groupBy(records, ({ kind }) => kind)].map(([kind, changes]) => {
    const listed = section(recordHeadings[kind], changes, recordEntry);
    if (listed.entries.length === changes.length) return listed;
    const counts = [...Map.groupBy(changes, ({ verb }) => verb)].map(([verb, { length }]) => [verb, length] as const);
    return { ...listed, title: countedHeading(listed.title, counts) };
  });
}

function recordEntry({ kind, verb, id, title, renamedFrom, facts, fields }: RecordChange): Sentence {
  const name = ['site', 'leadExport', 'funnelExport', 'usageExport'].includes(kind)
    ? []
    : recordName(short(title), id, renamedFrom);
  const said = fields.length > 0 ? fieldsText(fields, 5) : facts ? short(factsText(facts), 2 * LONGEST) : '';
  return [recordVerb(kind, verb), ...name, said === '' ? '' : `: ${said}`];
}

function leadsMove({ before, after, added, removed, changed }: LeadsChange): Sentence {
  const rows = (amount: LeadsChange['before']) =>
    amount === 'unreadable' ? leadsEntry.unreadable : leadsEntry.rows(amount);
  const known = before !== 'unreadable' && after !== 'unreadable';
  return leadsEntry.entry(rows(before), rows(after), known ? leadsEntry.moves(added, removed, changed) : '');
}

function fileHeading({ before, after }: Comparison): string {
  const compared = before.state === 'whole' && after.state === 'whole';
  return compared ? diffHeadings.otherFiles : diffHeadings.files;
}

function findingEntry({ file, line, message, hint }: Finding): Sentence {
  return [{ code: `${file}:${line}` }, ` ${short(message, 2 * LONGEST)} ${short(hint, 2 * LONGEST)}`];
}

function fixedEntry({ file, message }: Finding): Sentence {
  return [{ code: file }, ` ${short(message, 2 * LONGEST)}`];
}
