/** What a change does, in sentences: one page that is printed as text or as Markdown. */
import type { Coverage, Gap } from '../../audit/audit.ts';
import type { AgreementChange } from '../../audit/compare/agreement.ts';
import type { Comparison, Figures } from '../../audit/compare/compare.ts';
import type { CellChange, NeedChange, NeedEffect } from '../../audit/compare/coverage-change.ts';
import type { LeadsChange } from '../../audit/compare/leads.ts';
import type { RecordChange, RecordKind, RecordVerb } from '../../audit/compare/records.ts';
import { LEADS_FILE } from '../../content/files.ts';
import type { Finding } from '../../content/finding.ts';
import type { ChangedFile } from '../../forge/git/versions.ts';
import { count } from '../../kit/count.ts';
import { percent } from '../../kit/percent.ts';
import { plainText, type Sentence } from '../../words/parts.ts';
import { factsText } from '../../words/record-facts.ts';
import { cellWords } from '../../words/states.ts';
import { agreementDeeds, agreementEntry, agreementHeading } from './agreement.ts';
import { capitalized, fieldsText, LONGEST, listed, short } from './phrases.ts';

/** A heading and what stands under it. */
export interface DiffSection {
  readonly title: string;
  readonly entries: readonly Sentence[];
  /** How many entries there are, when not all of them are listed. */
  readonly total: number;
}

export interface DiffPage {
  /** What the change does, in a sentence or two. */
  readonly headline: string;
  /** The figures before and after. */
  readonly figures: readonly string[];
  readonly sections: readonly DiffSection[];
  readonly notes: readonly string[];
}

/** What the page says besides the comparison. */
export interface DiffContext {
  /** The day that both sides are counted on, `YYYY-MM-DD`. */
  readonly today: string;
  /** What is compared, such as `1a2b3c4` and `the working tree`. */
  readonly from: string;
  readonly to: string;
  readonly notes: readonly string[];
  /** The files that differ, where no record says what changed. */
  readonly files: readonly ChangedFile[];
}

/** So many entries of a section are listed; of more, the count is given. */
const LISTED = 10;

/** What both teams agreed on is named, record by record, also in a large change. */
const LISTED_OF_AGREEMENT = 50;

/** Puts the page together: what matters most to a reader of a pull request first. */
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
      section('Errors to mend', errors, findingEntry),
      ...agreementSections(comparison.agreement),
      section('Closes', needs('closed', 'secured'), needEntry),
      section('Answers from the start', needs('answered'), needEntry),
      section('Opens', needs('opened'), needEntry),
      section('Newly at risk', needs('at-risk'), needEntry),
      section('No longer wanted', needs('dropped'), needEntry),
      section('Sales can be answered', comparison.gaps.answerable, gapEntry),
      section('Other gaps opened', comparison.gaps.opened, gapEntry),
      section('Other gaps closed', comparison.gaps.closed, gapEntry),
      duplicateSection(comparison),
      section('Cells', comparison.cells, cellEntry),
      ...recordSections(comparison.records),
      section('List of leads', comparison.leads ? [comparison.leads] : [], leadsEntry),
      section(fileHeading(comparison), context.files, fileEntry),
      section('New warnings', warnings, findingEntry),
      section('Mended', findings.mended, mendedEntry),
    ].filter(({ total }) => total > 0),
    notes: [
      ...context.notes,
      `From ${context.from} to ${context.to}, both counted on ${context.today}, so that no difference comes from the calendar.`,
    ],
  };
}

function section<T>(title: string, list: readonly T[], entry: (item: T) => Sentence, most = LISTED): DiffSection {
  const shown = list.length > most ? most - 1 : list.length;
  return { title, entries: list.slice(0, shown).map(entry), total: list.length };
}

/** "Closes 2 gaps, opens 1. Coverage 61 → 64 %." */
function headline({ before, after, needs, gaps, records, agreement, leads, findings }: Comparison): string {
  if (after.state === 'broken') {
    const errors = findings.added.filter(({ severity }) => severity === 'error').length;
    const found = errors === 0 ? 'The errors were there before this change.' : `${count(errors, 'error')} to mend.`;
    return `The content cannot be counted as it has errors. ${found}`;
  }
  if (before.state === 'broken') {
    return 'Fixes the content. It had errors before this change, so neither figures nor records can be compared.';
  }
  const closed = needs.filter(({ effect }) => effect === 'closed');
  const opened = needs.filter(({ effect }) => effect === 'opened');
  const atRisk = needs.filter(({ effect }) => effect === 'at-risk');
  const { signed, others } = agreementDeeds(agreement);
  const gapDeeds = [
    deed('closes', closed, gaps.closed.length, 'gap'),
    deed('opens', opened, gaps.opened.length, 'gap'),
    deed('puts at risk', atRisk, 0, 'need'),
  ].filter((text) => text !== '');
  const sum = coverageMove(before.figures?.coverage, after.figures?.coverage);
  if (before.state === 'absent') return `This is the first content. ${sum}`;
  const told = [...signed, ...gapDeeds, ...others, ...(leads ? ['changes the list of leads'] : [])];
  const deeds =
    told.length > 0 || records.length === 0 ? told : ['closes no gap and opens none', ...recordDeeds(records)];
  return deeds.length > 0 ? `${capitalized(deeds.join('; '))}. ${sum}` : `Changes nothing that is counted. ${sum}`;
}

/** "adds 1 piece; changes 2 questions and 1 stage" */
function recordDeeds(records: readonly RecordChange[]): string[] {
  const deedOf = ({ verb }: RecordChange) => (verb === 'added' ? 'adds' : verb === 'removed' ? 'removes' : 'changes');
  return [...Map.groupBy(records, deedOf)].map(([verb, changes]) => {
    const kinds = [...Map.groupBy(changes, ({ kind }) => kind)];
    const counts = kinds.map(([kind, { length }]) =>
      kind === 'site' ? 'site.yaml' : `${length} ${length === 1 ? kind : RECORDS[kind].toLowerCase()}`,
    );
    return `${verb} ${listed(counts)}`;
  });
}

/** "closes 2 gaps: CFO × Decision, “How soon does it pay back?” and 1 more" */
function deed(verb: string, needs: readonly NeedChange[], others: number, noun: string): string {
  const all = needs.length + others;
  if (all === 0) return '';
  const asked = needs.find(({ need }) => need.kind === 'question') ?? needs[0];
  if (asked === undefined) return `${verb} ${count(all, noun)}`;
  const { need, cell } = asked;
  const what = need.kind === 'question' ? `“${short(need.question.ask)}”` : 'a format';
  const more = all === 1 ? '' : ` and ${all - 1} more`;
  return `${verb} ${count(all, noun)}: ${cell.persona.name} × ${cell.stage.name}, ${what}${more}`;
}

function coverageMove(before: Coverage | undefined, after: Coverage | undefined): string {
  if (!after) return '';
  const was = before && percent(before.met + before.atRisk, before.needs);
  const is = percent(after.met + after.atRisk, after.needs);
  if (is === undefined) return 'Coverage: no needs yet.';
  return was === undefined || was === is ? `Coverage ${is} %.` : `Coverage ${was} → ${is} %.`;
}

function figureLines({ before, after }: Comparison): string[] {
  if (!after.figures) return [];
  const lines = (line: (figures: Figures) => string) => {
    const [was, is] = [before.figures && line(before.figures), line(after.figures as Figures)];
    return was === undefined || was === is ? is : `${was} → ${is}`;
  };
  const needs = lines(({ coverage: { needs, met, atRisk } }) => `${met + atRisk} of ${needs} (${atRisk} at risk)`);
  const pieces = lines(({ freshness: { current, live } }) => `${current} of ${live}`);
  return [`Needs met: ${needs}`, `Live pieces that are fresh or due: ${pieces}`];
}

function needEntry({ need, cell, effect, before, pieces }: NeedChange): Sentence {
  const place = `${cell.persona.name} × ${cell.stage.name}`;
  const what =
    need.kind === 'question'
      ? `“${short(need.question.ask)}”`
      : `format ${need.number} of ${cell.formatsWanted}${need.format && effect !== 'opened' ? ` (${need.format.name})` : ''}`;
  return [`${place}: ${what}`, reason(effect, before, pieces)];
}

function reason(effect: NeedEffect, before: NeedChange['before'], pieces: readonly string[]): string {
  const [first, ...others] = pieces.map((title) => `“${short(title)}”`);
  const names = first === undefined ? '' : others.length === 0 ? first : `${first} and ${others.length} more`;
  if (effect === 'opened') {
    if (before === undefined) return ', which is new: nothing meets it yet';
    return names === '' ? '' : `, which ${names} met`;
  }
  if (effect === 'dropped') return before === 'unmet' ? ', which was open' : ', which was met';
  const how = effect === 'secured' ? ', no longer at risk' : effect === 'at-risk' ? ', only by what is overdue' : '';
  return names === '' ? how : `${how}, by ${names}`;
}

function gapEntry({ title }: Gap): Sentence {
  return [short(plainText(title), 2 * LONGEST)];
}

function cellEntry({ cell, before, after }: CellChange): Sentence {
  const side = (state: CellChange['before']) =>
    state === undefined
      ? 'not there'
      : `${cellWords[state.state].word.toLowerCase()} (${state.coverage.met + state.coverage.atRisk} of ${state.coverage.needs})`;
  return [`${cell.persona.name} × ${cell.stage.name}: ${side(before)} → ${side(after)}`];
}

function duplicateSection({ duplicates }: Comparison): DiffSection {
  const entries: Sentence[] = [
    ...duplicates.findings.map(({ file, message }): Sentence => [{ code: file }, `: ${short(message)}`]),
    ...duplicates.overlaps.map(
      ({ piece, cell, question, others: [first, ...more] }): Sentence => [
        `“${short(piece.title)}” answers “${short(question.ask)}” for ${cell.persona.name} × ${cell.stage.name}, and so does “${short(first?.title ?? '')}”${more.length === 0 ? '' : ` and ${more.length} more`}`,
      ],
    ),
    ...duplicates.merge.map(
      ({ audited, into }): Sentence => [
        `“${short(audited.piece.title)}” could be merged into “${short(into?.title ?? '')}”, in a cell that is ${cellWords.crowded.word.toLowerCase()}`,
      ],
    ),
  ];
  return section('What it duplicates', entries, (entry) => entry);
}

const RECORDS: Readonly<Record<RecordKind, string>> = {
  piece: 'Pieces',
  persona: 'Personas',
  question: 'Questions',
  request: 'Requests',
  stage: 'Stages',
  format: 'Formats',
  person: 'People',
  product: 'Products',
  site: 'The numbers and names in site.yaml',
};

const VERBS: Readonly<Record<RecordVerb, string>> = {
  added: 'New',
  published: 'Goes live',
  changed: 'Changed',
  renamed: 'Renamed',
  retired: 'Retired',
  removed: 'Removed',
};

function agreementSections(changes: readonly AgreementChange[]): DiffSection[] {
  return [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, list]) =>
    section(agreementHeading(kind), list, agreementEntry, LISTED_OF_AGREEMENT),
  );
}

/** A section for each kind; where not all are listed, the heading counts what became of them. */
function recordSections(records: readonly RecordChange[]): DiffSection[] {
  return [...Map.groupBy(records, ({ kind }) => kind)].map(([kind, changes]) => {
    const listed = section(RECORDS[kind], changes, recordEntry);
    if (listed.entries.length === changes.length) return listed;
    const counts = [...Map.groupBy(changes, ({ verb }) => verb)].map(
      ([verb, { length }]) => `${length} ${VERBS[verb].toLowerCase()}`,
    );
    return { ...listed, title: `${listed.title}: ${counts.join(', ')}` };
  });
}

function recordEntry({ kind, verb, id, title, renamedFrom, facts, fields }: RecordChange): Sentence {
  const name: Sentence = kind === 'site' ? [] : [` “${short(title)}” `, { code: id }];
  const from: Sentence = renamedFrom === undefined ? [] : [', before ', { code: renamedFrom }];
  const verbWord = verb === 'published' && kind === 'persona' ? 'Becomes active' : VERBS[verb];
  const said = fields.length > 0 ? fieldsText(fields, 5) : facts ? short(factsText(facts), 2 * LONGEST) : '';
  return [verbWord, ...name, ...from, said === '' ? '' : `: ${said}`];
}

function leadsEntry({ before, after, added, removed, changed }: LeadsChange): Sentence {
  const rows = (amount: LeadsChange['before']) =>
    amount === 'unreadable' ? 'a list that cannot be read' : count(amount, 'row');
  const known = before !== 'unreadable' && after !== 'unreadable';
  const moves = known ? `: ${added} added, ${removed} removed, ${changed} changed` : '';
  return [{ code: LEADS_FILE }, ` ${rows(before)} → ${rows(after)}${moves}`];
}

function fileHeading({ before, after }: Comparison): string {
  const compared = before.state === 'whole' && after.state === 'whole';
  return compared ? 'Files that changed without changing a record' : 'Files that changed';
}

function fileEntry({ verb, path, from }: ChangedFile): Sentence {
  if (from === undefined)
    return [{ added: 'New', changed: 'Changed', removed: 'Removed', moved: 'Moved' }[verb], ' ', { code: path }];
  return ['Moved ', { code: from }, ' to ', { code: path }];
}

function findingEntry({ file, line, message, hint }: Finding): Sentence {
  return [{ code: `${file}:${line}` }, ` ${short(message, 2 * LONGEST)} ${short(hint, 2 * LONGEST)}`];
}

function mendedEntry({ file, message }: Finding): Sentence {
  return [{ code: file }, ` ${short(message, 2 * LONGEST)}`];
}
