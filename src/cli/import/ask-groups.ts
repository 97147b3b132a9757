/** Asks in a terminal what groups of rows are for. */
import { multiselect, select, text } from '@clack/prompts';
import { shortened } from '../../import/clean.ts';
import { fold } from '../../import/fold.ts';
import type { PreparedImport } from '../../import/import.ts';
import { type GroupedColumn, groupsOf, type ValueGroup } from '../../import/proposals/groups.ts';
import { byLikelihood, isTaken, namesOf } from '../../import/proposals/likely-columns.ts';
import { type StatedHalves, statedHalves } from '../../import/proposals/stated.ts';
import { NO_VALUE } from '../../import/rules/match.ts';
import { type Choice, type Draft, groupKey } from '../../import-review/draft.ts';
import { groupQuestions as words } from '../../words/import/questions.ts';
import { answered } from '../answered.ts';
import type { Terminal } from '../create/prompts.ts';

/** Further groups are for the page or the mapping file. */
const MOST_GROUPS = 15;

/** More values than this are not the names of buyers. */
const MOST_BUYERS = 12;

/** Answers other than a persona or a stage. No id and no name starts with a space. */
const SKIP = ' skip';
const NONE = ' none';
const AS_ROW = ' row';
const EACH = ' each';

const nothing: Choice = { persona: [], stage: [], secondary: false, format: '', owner: '', skip: false };

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A group for which personas were chosen. */
interface Answered {
  readonly group: ValueGroup;
  readonly choice: Choice;
}

/**
 * The choices for groups of rows without persona and stage; undefined if there are none, or the user wants none.
 *
 * @throws {UsageError} If the user cancels.
 */
export async function askForGroups(prepared: PreparedImport, terminal: Terminal): Promise<Draft['groups'] | undefined> {
  const columns = byLikelihood(
    groupsOf(prepared).flatMap(({ groups, ...column }) => {
      const open = groups.filter((group) => group.open > 0);
      return open.length > 0 ? { ...column, groups: open } : [];
    }),
  );
  const [likely] = columns;
  if (!likely) return undefined;
  const { plan } = prepared;
  const stated = statedHalves(prepared);
  const by = await answered(
    select({
      ...terminal,
      message: words.by(stated, plan.unplaced.size + plan.placed.size),
      options: [...columns.map(columnOption), { value: NONE, label: words.importAsIs }],
      initialValue: isTaken(likely) ? NONE : likely.heading,
    }),
  );
  const column = columns.find(({ heading }) => heading === by);
  if (!column) return undefined;
  const personas = await personasFor(column, prepared, terminal);
  const groups: Answered[] = [];
  for (const group of column.groups.slice(0, MOST_GROUPS)) {
    const stated = statedHalves(prepared, { heading: column.heading, value: group.value });
    const choice = await askForPersonas(column, group, { personas, stated, terminal });
    if (choice) groups.push({ group, choice });
  }
  const chosen = new Map<string, Choice>();
  for (const { choice, group } of await withStages(column, groups, prepared, terminal)) {
    chosen.set(groupKey(column.heading, group.value), choice);
  }
  return chosen.size > 0 ? chosen : undefined;
}

function columnOption(column: GroupedColumn) {
  const { groups, heading } = column;
  const open = groups.reduce((sum, group) => sum + group.open, 0);
  const values = groups.slice(0, 3).flatMap(({ value }) => (value === NO_VALUE ? [] : shortened(value, 24)));
  return { value: heading, label: heading, hint: words.values(values, groups.length, open) };
}

/** The personas to choose from; in content without any, the names that the user writes or takes from the column. */
async function personasFor(column: GroupedColumn, { model, start }: PreparedImport, terminal: Terminal) {
  const personas = model.personas.filter(({ status }) => status === 'active');
  const names = personas.length > 0 ? [] : await buyers(namesOf(column), terminal);
  return [
    ...personas.map(({ id, name }) => ({ value: start.has(`personas/${id}.mdx`) ? name : id, label: name })),
    ...names.map((name) => ({ value: name, label: name })),
  ];
}

async function buyers(proposed: readonly string[], terminal: Terminal): Promise<string[]> {
  const isProposal = proposed.length > 0 && proposed.length <= MOST_BUYERS;
  const answer = await answered(
    text({
      ...terminal,
      message: words.buyers,
      placeholder: words.buyersExample,
      ...(isProposal ? { initialValue: proposed.join(', ') } : {}),
      validate: (value = '') => (value.trim() === '' ? words.buyersRequired : undefined),
    }),
  );
  return answer
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

async function askForPersonas(
  { heading }: GroupedColumn,
  { examples, open, persona, value }: ValueGroup,
  from: { readonly personas: readonly Option[]; readonly stated: StatedHalves; readonly terminal: Terminal },
): Promise<Choice | undefined> {
  const { personas, stated, terminal } = from;
  const titles = examples.map((title) => shortened(title, 40));
  const isSame = ({ label, value: id }: Option) => id === persona || fold(label) === fold(value);
  const same = personas.flatMap((option) => (isSame(option) ? option.value : []));
  const usual = same.length === 0 && stated.persona === stated.rows ? [AS_ROW] : same;
  const chosen = await answered(
    multiselect({
      ...terminal,
      message: words.personas(heading, value === NO_VALUE ? undefined : value, open, titles),
      options: [
        ...(stated.persona > 0 ? [{ value: AS_ROW, label: words.asInRow }] : []),
        ...personas,
        { value: NONE, label: words.noPersona },
        { value: SKIP, label: words.skip },
      ],
      initialValues: usual,
      required: true,
    }),
  );
  if (chosen.includes(SKIP)) return { ...nothing, skip: true };
  const ids = chosen.filter((one) => one !== NONE && one !== AS_ROW);
  return ids.length > 0 || chosen.includes(AS_ROW) ? { ...nothing, persona: ids } : undefined;
}

/** The choices with their stages: one answer for all values, or one for each. */
async function withStages(
  { heading, use }: GroupedColumn,
  groups: readonly Answered[],
  prepared: PreparedImport,
  terminal: Terminal,
): Promise<Answered[]> {
  // In a column of stages, a value that is one is the stage.
  const isOpen = ({ choice, group }: Answered) => !choice.skip && !(use === 'stage' && group.stage !== undefined);
  const open = groups.filter(isOpen);
  if (open.length === 0) return [...groups];
  const stated = open
    .map(({ group: { value } }) => statedHalves(prepared, { heading, value }))
    .reduce((sum, { rows, stage }) => ({ rows: sum.rows + rows, stage: sum.stage + stage }), { rows: 0, stage: 0 });
  const asRow = stated.stage > 0 ? [{ value: AS_ROW, label: words.asInRow, hint: words.stated(stated) }] : [];
  const stages = prepared.model.stages.map(({ id, name }) => ({ value: id, label: name }));
  const each = open.length > 1 ? [{ value: EACH, label: words.stageOfEach }] : [];
  const ask = (message: string, options: readonly Option[], initialValue: string | undefined) =>
    answered(select({ ...terminal, message, options: [...options], ...(initialValue ? { initialValue } : {}) }));
  const only = open.length === 1 ? open[0]?.group.stage : undefined;
  const first = only ?? [...asRow, ...each][0]?.value;
  const all = await ask(words.stageOfAll, [...asRow, ...each, ...stages], first);
  const answers: Answered[] = [];
  for (const one of groups) {
    const { choice, group } = one;
    const message = words.stage(group.value === NO_VALUE ? undefined : group.value);
    const at = isOpen(one) ? (all === EACH ? await ask(message, [...asRow, ...stages], group.stage) : all) : AS_ROW;
    answers.push({ group, choice: { ...choice, stage: at === AS_ROW ? [] : [at] } });
  }
  return answers;
}
