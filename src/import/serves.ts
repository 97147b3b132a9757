/** Reads the persona and stage pairs that a row states, and never infers more pairs than it states. */
import { unaskedQuestion } from '../content/record-rules/questions.ts';
import { problemOf } from '../content/record-rules/record-check.ts';
import type { Cells, TableCell } from './cells.ts';
import { CROSS } from './columns.ts';
import type { Pair } from './pair.ts';
import { unknownName } from './refusal.ts';
import type { RuleProblem } from './remarks.ts';
import type { RowContext } from './row-context.ts';
import type { RuledRow } from './rules/rules-of-row.ts';
import type { Target } from './targets.ts';
import type { Vocabularies } from './vocabulary.ts';

type Context = Pick<RowContext, 'known' | 'personas' | 'rules' | 'vocabularies'>;

interface Names {
  readonly ids: readonly string[];
  /** Number of names in the cells, including unknown ones. */
  readonly written: number;
  readonly cells: readonly TableCell[];
}

/** The pairs of a row, primary ones first. */
export function readServes(cells: Cells, context: Context, ruled: RuledRow): Pair[] {
  const { rules, vocabularies } = context;
  const primary = readPairs(cells, 'serves', vocabularies);
  const secondary = readPairs(cells, 'alsoServes', vocabularies);
  for (const pair of ruled.pairs) (pair.fit === undefined ? primary : secondary).push(pair);
  const halves = ruled.personas.length + ruled.stages.length > 0;
  if (halves || primary.length + secondary.length === 0) {
    const own = {
      stages: ruled.stages.length > 0 ? chosen(ruled.stages) : readNames(cells, 'stage', 'stage', context),
      main: ruled.personas.length > 0 ? chosen(ruled.personas) : readNames(cells, 'persona', 'persona', context),
    };
    const others = ruled.personas.length > 0 ? chosen([]) : readNames(cells, 'secondaryPersona', 'persona', context);
    const stages = own.stages.written === 0 ? chosen(rules.usual.stages) : own.stages;
    const main = own.main.written + others.written === 0 ? chosen(rules.usual.personas) : own.main;
    for (const pair of cross(cells, main, stages)) (ruled.secondary ? secondary : primary).push(pair);
    if (others.written > 0) for (const pair of cross(cells, others, stages)) secondary.push(pair);
    if (main.written + others.written === 0) for (const cell of stages.cells) cells.remark('half-a-pair', cell);
  }
  const pairs = new Map(primary.map((pair) => [keyOf(pair), pair]));
  for (const pair of secondary) {
    if (!pairs.has(keyOf(pair))) pairs.set(keyOf(pair), { ...pair, fit: 'secondary' });
  }
  return readAnswers(cells, [...pairs.values()], context);
}

/** Names that the mapping chooses, in no cell of the row. */
function chosen(ids: readonly string[]): Names {
  return { ids, written: ids.length, cells: [] };
}

/** Merges the pairs of several rows of one piece. */
export function joinPairs(pairs: readonly Pair[]): Pair[] {
  const joined = new Map<string, Pair>();
  for (const pair of pairs) {
    const other = joined.get(keyOf(pair));
    const answers = [...new Set([...(other?.answers ?? []), ...(pair.answers ?? [])])];
    const { fit: _fit, ...both } = { ...other, ...pair };
    const secondary = pair.fit === 'secondary' && (other === undefined || other.fit === 'secondary');
    joined.set(keyOf(pair), {
      ...both,
      ...(secondary ? { fit: 'secondary' as const } : {}),
      ...(answers.length > 0 ? { answers } : {}),
    });
  }
  return [...joined.values()];
}

/**
 * Every persona with every stage, if there is only one persona or only one stage. Two lists would claim cells that the
 * source does not state, so they make no pairs and both are kept.
 */
function cross(cells: Cells, personas: Names, stages: Names): Pair[] {
  if (personas.written === 0) return [];
  if (stages.written === 0) {
    for (const cell of personas.cells) cells.remark('half-a-pair', cell);
    return [];
  }
  if (personas.written > 1 && stages.written > 1) {
    const written = [...personas.cells, ...stages.cells].map(({ text }) => text).join(' × ');
    const [first] = [...personas.cells, ...stages.cells];
    if (first) cells.remark('two-lists', first, { part: written });
    for (const cell of [...personas.cells, ...stages.cells]) cells.keep(cell);
    return [];
  }
  const pairs = personas.ids.flatMap((persona) => stages.ids.map((stage) => ({ persona, stage })));
  if (pairs.length === 0) for (const cell of [...personas.cells, ...stages.cells]) cells.keep(cell);
  return pairs;
}

/** The names in all columns of a field; a check mark counts as the name of its column. */
function readNames(cells: Cells, target: Target, kind: 'persona' | 'stage', context: Context): Names {
  const ids = new Set<string>();
  let written = 0;
  const used: TableCell[] = [];
  for (const cell of cells.of(target)) {
    const { mark } = cell.column;
    if (mark !== undefined) {
      if (!CROSS.test(cell.text)) continue;
      ids.add(mark);
      written += 1;
      used.push(cell);
      continue;
    }
    const read = context.vocabularies[kind].read(cell.text);
    for (const id of read.ids) ids.add(id);
    cells.translated(cell, read);
    for (const part of read.everyone) cells.remark(kind === 'persona' ? 'all-personas' : 'all-stages', cell, { part });
    for (const part of read.unknown) {
      cells.remark(`unknown-${kind}`, cell, { part, problem: unknownName(kind, part, context) });
    }
    written += read.written;
    if (read.written > 0) used.push(cell);
  }
  return { ids: [...ids], written, cells: used };
}

/** Pairs written as `persona/stage` or `persona at stage`, as our own export writes them. */
function readPairs(cells: Cells, target: 'serves' | 'alsoServes', { persona, stage }: Vocabularies): Pair[] {
  return cells.of(target).flatMap((cell) =>
    cell.text
      .split(/[;\n|]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .flatMap((part) => {
        for (const separator of [/\/(?=[^/]*$)/, / at /, / @ /, /:/, /\//]) {
          const [who = '', ...when] = part.split(separator);
          const [personaId] = persona.find(who) ?? [];
          const [stageId] = stage.find(when.join('/')) ?? [];
          if (personaId !== undefined && stageId !== undefined) return [{ persona: personaId, stage: stageId }];
        }
        cells.remark('half-a-pair', cell, { part });
        return [];
      }),
  );
}

/**
 * Adds each answered question to the pair that asks it. A question is written as `question`, `persona/question` or
 * `persona/stage/question`; an ambiguous one is reported.
 */
function readAnswers(cells: Cells, pairs: readonly Pair[], context: Context): Pair[] {
  const answers = new Map<string, string[]>();
  for (const cell of cells.of('answers')) {
    for (const part of cell.text.split(/[;,\n|]/).map((text) => text.trim())) {
      if (part === '') continue;
      const asked = questionsMeant(part, context);
      const [found, ...more] = asked.filter((one) => pairs.some((pair) => keyOf(pair) === keyOf(one)));
      if (!found || more.length > 0) {
        const kind = found ? 'several-questions' : asked.length > 0 ? 'question-not-served' : 'unknown-question';
        cells.remark(kind, cell, { part, problem: unasked(part, pairs, context) });
        continue;
      }
      const list = answers.get(keyOf(found)) ?? [];
      if (!list.includes(found.question)) list.push(found.question);
      answers.set(keyOf(found), list);
    }
  }
  return pairs.map((pair) => {
    const found = answers.get(keyOf(pair));
    return found ? { ...pair, answers: found } : pair;
  });
}

/** The problem that `check` has with the question in the only possible pair. Nothing where several are possible. */
function unasked(text: string, pairs: readonly Pair[], { known, vocabularies }: Context): RuleProblem | undefined {
  const parts = text.split('/').map((part) => part.trim());
  const question = parts.pop() ?? '';
  const [who] = parts;
  const persona = who === undefined ? undefined : (vocabularies.persona.find(who)?.[0] ?? who);
  const [pair, ...more] = pairs.filter((one) => persona === undefined || one.persona === persona);
  const found = pair && more.length === 0 ? unaskedQuestion(question, pair, known) : undefined;
  return found && problemOf('reference/question', { ...found, path: [] });
}

/** All questions that a text can mean. */
function questionsMeant(text: string, { personas, vocabularies }: Context) {
  const parts = text.split('/').map((part) => part.trim());
  const question = parts.pop() ?? '';
  const [who, when] = parts;
  const persona = who === undefined ? undefined : (vocabularies.persona.find(who)?.[0] ?? who);
  const stage = when === undefined ? undefined : (vocabularies.stage.find(when)?.[0] ?? when);
  return [...personas.values()].flatMap(({ id, questions }) =>
    questions.flatMap((one) =>
      one.id === question && (persona ?? id) === id && (stage ?? one.stage) === one.stage && parts.length < 3
        ? { persona: id, stage: one.stage, question }
        : [],
    ),
  );
}

function keyOf({ persona, stage }: Pick<Pair, 'persona' | 'stage'>): string {
  return `${persona}/${stage}`;
}
