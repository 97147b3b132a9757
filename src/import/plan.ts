/** Plans and checks the files that a table becomes. Writes nothing. */
import { withFiles } from '../content/disk/with-files.ts';
import { type ContentFiles, pathInRepository } from '../content/files.ts';
import type { Finding } from '../content/finding.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { assetsOf } from '../content/load.ts';
import type { Model, Piece } from '../content/model.ts';
import { readFiles } from '../content/read.ts';
import { fileSuggester, suggester } from '../content/record-rules/references.ts';
import { editFrontMatter, newMdx } from '../content/write/front-matter.ts';
import { readYaml } from '../content/yaml.ts';
import { indexColumns } from './cells.ts';
import { type Column, isOwnExport } from './columns.ts';
import { fold } from './fold.ts';
import { type Identified, identify } from './identity.ts';
import { joinRows } from './join-rows.ts';
import type { Mapping, WordKind } from './mapping.ts';
import { movedFields } from './moved-fields.ts';
import { notContent } from './not-content.ts';
import { nameIn } from './provenance.ts';
import { PieceNames, resolveReferences } from './references.ts';
import { type HeldBack, heldBackFor, type Remark } from './remarks.ts';
import { readRow } from './row.ts';
import type { RowContext } from './row-context.ts';
import { fieldTargets, type JoinedRow, type RowPiece } from './row-piece.ts';
import { rulesOfRow } from './rules/rules-of-row.ts';
import type { SettledRules } from './rules/settle-rules.ts';
import type { Table, TableRow } from './table.ts';
import { unmaskRow } from './unmask.ts';
import { type FieldChange, newFields, type Removal, type SourceSays, updateOf } from './update.ts';
import type { Vocabularies } from './vocabulary.ts';

/** A file of a piece after the import. */
interface PlannedFile {
  /** In the content folder, with forward slashes. */
  readonly path: string;
  readonly id: string;
  readonly title: string;
  /** The current text; null for a new file. */
  readonly before: string | null;
  readonly text: string;
  /** The row that it comes from. */
  readonly line: number;
  /** The fields of an existing piece that change. */
  readonly changed: readonly FieldChange[];
}

/** A piece with edits by a person that the source contradicts. */
interface ByHand {
  readonly id: string;
  readonly fields: readonly string[];
}

export interface Plan {
  /** Files to write, in the order of the rows. */
  readonly files: readonly PlannedFile[];
  /** Number of pieces that already match the source. */
  readonly unchanged: number;
  /** Rows that were merged into an earlier row of the same piece. */
  readonly joined: readonly (JoinedRow & { readonly into: number; readonly title: string })[];
  /** Number of rows that the rules of the mapping skip. */
  readonly skipped: number;
  /** Number of rows that are not content, by type of file. */
  readonly notContent: ReadonlyMap<string, number>;
  /** The lines of rows whose piece serves a persona at a stage. */
  readonly placed: ReadonlySet<number>;
  /** The lines of the other rows that become pieces. */
  readonly unplaced: ReadonlySet<number>;
  readonly byHand: readonly ByHand[];
  /** Values that are removed if that is allowed, and stay otherwise. */
  readonly removals: readonly Removal[];
  readonly allowRemove: boolean;
  readonly heldBack: readonly HeldBack[];
  readonly remarks: readonly Remark[];
  /** Errors in other files that the plan would cause. If there are any, nothing may be written. */
  readonly findings: readonly Finding[];
}

export interface PlanInput {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
  readonly rules: SettledRules;
  readonly vocabularies: Vocabularies;
  readonly model: Model;
  /** The content folder, with the lists that the import adds. */
  readonly files: ContentFiles;
  readonly today: string;
  readonly base?: string | undefined;
  /** Whether to remove values that the source no longer has, and to replace those of another source. */
  readonly allowRemove?: boolean | undefined;
  /** The current text of a file in the content folder. */
  readText(path: string): string;
  /** Called with the number of rows read so far. */
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/** Plans an import. */
export function planImport(input: PlanInput): Plan {
  const { columns, mapping, model } = input;
  const context: RowContext = {
    columns: indexColumns(columns),
    mapping,
    rules: input.rules,
    vocabularies: input.vocabularies,
    personas: new Map(model.personas.map((persona) => [persona.id, persona])),
    said: saidWords(mapping),
    today: input.today,
    base: input.base,
    known: knownIn(input),
  };
  const { heldBack, identified, notContent: others, skipped } = readTable(input, context);
  const names = new PieceNames(identified, model.pieces);
  const resolved = identified.map((one) => ({ ...one, row: resolveReferences(one.row, one.id, names) }));
  const spoken = spokenFields(columns);
  const ignored = new Set(columns.flatMap(({ heading, use }) => (use === 'ignore' ? heading : [])));
  const decided = resolved.map((one) =>
    decide(one, { spoken: new Set([...spoken, ...one.row.ruled]), ignored }, input),
  );
  const judged = judge(
    decided.flatMap(({ file }) => file ?? []),
    input,
  );
  const placed = placedLines(resolved);
  const refused = new Set([...heldBack, ...judged.heldBack].map(({ line }) => line));
  return {
    files: judged.files,
    unchanged: decided.filter(({ byHand, file, removals }) => !file && !byHand && !removals?.length).length,
    joined: identified.flatMap(({ row }) =>
      row.joined.map((one) => ({ ...one, into: row.line, title: String(row.fields.title) })),
    ),
    skipped,
    notContent: others,
    placed,
    unplaced: new Set(resolved.flatMap(linesOf).filter((line) => !placed.has(line) && !refused.has(line))),
    byHand: decided.flatMap(({ byHand }) => byHand ?? []),
    removals: decided.flatMap(({ removals }) => removals ?? []),
    allowRemove: input.allowRemove ?? false,
    heldBack: [...heldBack, ...judged.heldBack].sort((a, b) => a.line - b.line),
    remarks: resolved.flatMap(({ row }) => row.remarks),
    findings: judged.findings,
  };
}

interface ReadTable {
  readonly identified: readonly Identified[];
  readonly heldBack: readonly HeldBack[];
  /** Number of rows that a rule skips. */
  readonly skipped: number;
  readonly notContent: Plan['notContent'];
}

/** Reads the rows; reads them again if some cells are masked texts of existing pieces. */
function readTable({ columns, model, progress, table }: PlanInput, context: RowContext): ReadTable {
  const first = readRows(table.rows, progress);
  const pieces = new Map(
    first.identified.flatMap(({ piece, row: { cells, moreCells } }) =>
      piece ? [cells, ...moreCells].map(({ line }) => [line, piece] as const) : [],
    ),
  );
  const rows = table.rows.map((row) => {
    const piece = pieces.get(row.line);
    return piece ? unmaskRow(row, columns, piece) : row;
  });
  return rows.every((row, index) => row === table.rows[index]) ? first : readRows(rows);

  function readRows(rows: readonly TableRow[], progress?: PlanInput['progress']): ReadTable {
    const heldBack: HeldBack[] = [];
    const read: RowPiece[] = [];
    let skipped = 0;
    const others = new Map<string, number>();
    const typeOf = notContent(columns);
    for (const [index, row] of rows.entries()) {
      const ruled = rulesOfRow(context.rules, row.cells);
      const other = typeOf(row);
      const found = ruled && other === undefined && readRow(row, context, ruled);
      if (other !== undefined && ruled) others.set(other, (others.get(other) ?? 0) + 1);
      else if (!found) skipped += 1;
      else if ('why' in found) heldBack.push(found);
      else read.push(found);
      progress?.(index + 1, rows.length);
    }
    const all = identify(joinRows(read), model.pieces, table);
    const lacking = all.flatMap(({ piece, row }) => (piece ? [] : (row.lacks ?? [])));
    const identified = all.filter(({ piece, row }) => piece !== undefined || row.lacks === undefined);
    return { identified, heldBack: [...heldBack, ...lacking], skipped, notContent: others };
  }
}

function placedLines(all: readonly Identified[]): Set<number> {
  return new Set(
    all
      .filter(({ piece, row: { fields } }) => fields.serves !== undefined || (piece?.serves.length ?? 0) > 0)
      .flatMap(linesOf),
  );
}

/** The lines of the rows that became one piece. */
function linesOf({ row: { cells, moreCells } }: Identified): number[] {
  return [cells, ...moreCells].map(({ line }) => line);
}

function knownIn({ files, model }: PlanInput): RowContext['known'] {
  const ids = Object.fromEntries(
    Object.entries({
      ...{ format: model.formats, person: model.people, persona: model.personas },
      ...{ product: model.products, segment: model.segments, stage: model.stages },
      competitor: model.competitors,
      request: model.requests,
    }).map(([kind, records]) => [kind, new Set(records.map(({ id }) => id))]),
  );
  const personas = new Map(model.personas.map(({ id, questions }) => [id, questions]));
  return {
    ids: (kind) => ids[kind],
    teams: new Map(model.people.map(({ id, team }) => [id, team])),
    findFile: (file) => files.find(file),
    suggestFile: fileSuggester(() => assetsOf(files)),
    questions: (persona) => {
      const questions = personas.get(persona);
      return questions && new Map(questions.map(({ id, stage }) => [id, stage]));
    },
    stages: model.stages.map(({ id }) => id),
    suggest: suggester((kind) => ids[kind] ?? new Set()),
  };
}

function saidWords({ values }: Mapping): RowContext['said'] {
  return new Map(
    (Object.entries(values) as [WordKind, Record<string, string>][]).map(([kind, words]) => [
      kind,
      new Map(Object.entries(words).map(([word, meaning]) => [fold(word), meaning])),
    ]),
  );
}

function spokenFields(columns: readonly Column[]): ReadonlySet<string> {
  const uses = new Set(columns.map(({ use }) => use));
  return new Set(
    Object.entries(fieldTargets).flatMap(([name, targets]) => (targets.some((target) => uses.has(target)) ? name : [])),
  );
}

interface Decided {
  readonly file?: PlannedFile;
  readonly byHand?: ByHand;
  readonly removals?: readonly Removal[];
}

interface ColumnFacts {
  /** Fields that have a column. */
  readonly spoken: ReadonlySet<string>;
  /** Headings of ignored columns: texts kept from them earlier count as removed. */
  readonly ignored: ReadonlySet<string>;
}

function decide({ id, piece, row }: Identified, { ignored, spoken }: ColumnFacts, input: PlanInput): Decided {
  const { fields, assumed, isMade, kept, line } = row;
  const written = [row.cells, ...row.moreCells]
    .flatMap((cells) => cells.written())
    .filter(({ column }) => !ignored.has(column));
  const from = piece ? nameIn(piece, input.table) : input.table.name;
  const says: SourceSays = { from, fields, assumed, isMade, spoken, kept, written };
  if (!piece) {
    // The team may move new pieces to any folder below pieces/.
    const path = `pieces/${id}.mdx`;
    const text = newMdx(newFields(says), '');
    return { file: { path, id, title: String(fields.title), before: null, text, line, changed: [] } };
  }
  const {
    byHand,
    changes,
    fields: changed,
    removals,
  } = updateOf(piece, says, {
    isOwnExport: isOwnExport(input.table),
    moved: movedFields(piece, from, { cells: [row.cells, ...row.moreCells], columns: input.columns, spoken }),
    allowRemove: input.allowRemove ?? false,
    siteLanguage: input.model.site.language,
    hasLine: (field) => hasLine(input.readText(pathOf(piece, input.files)), field),
  });
  const said = { removals, ...(byHand.length > 0 ? { byHand: { id, fields: byHand } } : {}) };
  if (changes.length === 0) return said;
  const path = pathOf(piece, input.files);
  const before = input.readText(path);
  const text = editFrontMatter(before, changes);
  return text === before ? said : { ...said, file: { path, id, title: piece.title, before, text, line, changed } };
}

function hasLine(text: string, field: string): boolean {
  const { parts } = splitFrontMatter(text.replace(/^\ufeff/, ''));
  const data: unknown = parts && readYaml(parts.yaml).data;
  return typeof data === 'object' && data !== null && Object.hasOwn(data, field);
}

/** The path of a piece inside the content folder. */
function pathOf(piece: Piece, files: ContentFiles): string {
  const prefix = pathInRepository(files, '');
  return piece.path.startsWith(prefix) ? piece.path.slice(prefix.length) : piece.path;
}

/** Reads the folder as it would be. A planned file with an error is not written, nor is one that refers to it. */
function judge(planned: readonly PlannedFile[], { files, today }: PlanInput) {
  const heldBack: HeldBack[] = [];
  for (let left = planned; ; ) {
    const texts = new Map(left.map(({ path, text }) => [path, text]));
    const { findings } = readFiles(withFiles(files, texts), today);
    const errors = findings.filter(({ severity }) => severity === 'error');
    const byFile = Map.groupBy(errors, ({ file }) => file);
    const broken = left.filter(({ path }) => byFile.has(pathInRepository(files, path)));
    if (broken.length === 0) return { files: left, heldBack, findings: errors };
    for (const { line, path, title } of broken) {
      const [first] = byFile.get(pathInRepository(files, path)) ?? [];
      if (first) heldBack.push({ line, what: title, ...heldBackFor(first) });
    }
    left = left.filter((file) => !broken.includes(file));
  }
}
