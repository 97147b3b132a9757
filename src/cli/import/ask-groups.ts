/** Asks in a terminal what groups of rows are for. */
import { multiselect, select, text } from '@clack/prompts';
import { shortened } from '../../import/clean.ts';
import type { PreparedImport } from '../../import/import.ts';
import { type GroupedColumn, groupsOf, type ValueGroup } from '../../import/proposals/groups.ts';
import { NO_VALUE } from '../../import/rules/match.ts';
import { type Choice, type Draft, groupKey } from '../../import-review/draft.ts';
import { groupQuestions as words } from '../../words/import/questions.ts';
import { answered } from '../answered.ts';
import type { Terminal } from '../create/prompts.ts';

/** Further groups are for the page or the mapping file. */
const MOST_GROUPS = 15;

const SKIP = 'skip';
const NONE = '';

/**
 * The choices for groups of rows without persona and stage; undefined if there are none, or the user wants none.
 *
 * @throws {UsageError} If the user cancels.
 */
export async function askForGroups(prepared: PreparedImport, terminal: Terminal): Promise<Draft['groups'] | undefined> {
  const columns = groupsOf(prepared).flatMap(({ groups, ...column }) => {
    const open = groups.filter((group) => group.open > 0);
    return open.length > 0 ? { ...column, groups: open } : [];
  });
  const { model, plan, table } = prepared;
  const open = table.rows.length - plan.skipped - plan.placed.size;
  if (columns.length === 0) return undefined;
  const none = { value: NONE, label: words.importAsIs };
  const by = await answered(
    select({ ...terminal, message: words.by(open, table.rows.length), options: [...columns.map(columnOption), none] }),
  );
  const column = columns.find(({ heading }) => heading === by);
  if (!column) return undefined;
  const personas = model.personas.filter(({ status }) => status === 'active');
  const names = personas.length > 0 ? [] : await buyers(terminal);
  const options = [
    ...personas.map(({ id, name }) => ({ value: prepared.start.has(`personas/${id}.mdx`) ? name : id, label: name })),
    ...names.map((name) => ({ value: name, label: name })),
  ];
  const chosen = new Map<string, Choice>();
  for (const group of column.groups.slice(0, MOST_GROUPS)) {
    const choice = await askForGroup(column, group, options, prepared, terminal);
    if (choice) chosen.set(groupKey(column.heading, group.value), choice);
  }
  return chosen.size > 0 ? chosen : undefined;
}

function columnOption({ groups, heading }: GroupedColumn) {
  const open = groups.reduce((sum, group) => sum + group.open, 0);
  return { value: heading, label: heading, hint: words.values(groups.length, open) };
}

async function buyers(terminal: Terminal): Promise<string[]> {
  const answer = await answered(
    text({
      ...terminal,
      message: words.buyers,
      placeholder: words.buyersExample,
      validate: (value = '') => (value.trim() === '' ? words.buyersRequired : undefined),
    }),
  );
  return answer
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

async function askForGroup(
  { heading, use }: GroupedColumn,
  { examples, open, stage, value }: ValueGroup,
  personas: readonly { value: string; label: string }[],
  { model }: PreparedImport,
  terminal: Terminal,
): Promise<Choice | undefined> {
  const titles = examples.map((title) => shortened(title, 40));
  const message = words.personas(heading, value === NO_VALUE ? undefined : value, open, titles);
  const chosen = await answered(
    multiselect({ ...terminal, message, options: [...personas, { value: SKIP, label: words.skip }], required: false }),
  );
  const nothing = { persona: [], stage: [], secondary: false, format: '', owner: '', skip: false };
  if (chosen.includes(SKIP)) return { ...nothing, skip: true };
  if (chosen.length === 0) return undefined;
  // The row already says its stage.
  if (use === 'stage' && stage !== undefined) return { ...nothing, persona: chosen };
  const none = { value: NONE, label: words.asInRow };
  const at = await answered(
    select({
      ...terminal,
      message: words.stage(value === NO_VALUE ? undefined : value),
      options: [...model.stages.map(({ id, name }) => ({ value: id, label: name })), none],
      ...(stage === undefined ? {} : { initialValue: stage }),
    }),
  );
  return { ...nothing, persona: chosen, stage: at === NONE ? [] : [at] };
}
