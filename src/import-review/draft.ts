/** What a marketer has chosen on the page, as a mapping file keeps it. */

import type { YamlChange } from '../content/write/edit-yaml.ts';
import type { Path } from '../content/yaml.ts';
import type { PreparedImport } from '../import/import.ts';
import type { Mapping, WordKind } from '../import/mapping.ts';
import { NO_VALUE } from '../import/rules/match.ts';
import { namesIn, type WrittenRule } from '../import/rules/rule-schema.ts';
import { slug } from '../kit/slug.ts';

/** What one group of rows becomes. */
export interface Choice {
  readonly persona: readonly string[];
  readonly stage: readonly string[];
  readonly secondary: boolean;
  readonly format: string;
  readonly owner: string;
  readonly skip: boolean;
}

export interface Draft {
  /** By heading. */
  readonly columns: ReadonlyMap<string, string>;
  readonly dates: ReadonlyMap<string, string>;
  /** By {@link groupKey}. */
  readonly groups: ReadonlyMap<string, Choice>;
  /** By {@link wordKey}. */
  readonly words: ReadonlyMap<string, string>;
  readonly format: string;
  readonly owner: string;
  readonly personas: readonly string[];
  readonly allowRemove: boolean;
}

/** Names a group in a form. */
export function groupKey(heading: string, value: string): string {
  return JSON.stringify([heading, value]);
}

/** Names a word in a form. */
export function wordKey(kind: WordKind, word: string): string {
  return JSON.stringify([kind, word]);
}

/** The choices in a mapping file. What an empty folder gets for rows without a format or owner counts as chosen. */
export function draftOf(mapping: Mapping, { mapping: { defaults } }: Pick<PreparedImport, 'mapping'>): Draft {
  return { ...choicesIn(mapping), format: defaults.format ?? '', owner: defaults.owner ?? '' };
}

function choicesIn({ columns, dates, rules, values }: Mapping): Omit<Draft, 'format' | 'owner'> {
  return {
    columns: new Map(Object.entries(columns)),
    dates: new Map(typeof dates === 'object' ? Object.entries(dates) : []),
    groups: new Map(
      rules.flatMap((rule) => {
        const group = groupOf(rule);
        return group === undefined ? [] : [[groupKey(...group), choiceOf(rule)]];
      }),
    ),
    words: new Map(
      Object.entries(values).flatMap(([kind, words]) =>
        Object.entries(words).map(([word, meaning]) => [wordKey(kind as WordKind, word), meaning] as const),
      ),
    ),
    personas: [],
    allowRemove: false,
  };
}

/** The heading and value of a rule about one group. The page leaves all other rules as they are. */
function groupOf({ set, when }: WrittenRule): [heading: string, value: string] | undefined {
  const conditions = Object.entries(when).map(([heading, value]) => [heading, [value].flat().map(String)] as const);
  const [own, ...more] = conditions;
  const { persona: _persona, stage: _stage, fit: _fit, format: _format, owner: _owner, ...others } = set ?? {};
  const only = more.every(([, values]) => values.length === 1 && values[0] === NO_VALUE);
  const [value, ...values] = own?.[1] ?? [];
  if (!own || !only || value === undefined || values.length > 0 || Object.keys(others).length > 0) return undefined;
  return [own[0], value];
}

function choiceOf({ set, skip }: WrittenRule): Choice {
  const { fit, format = '', owner = '', persona, stage } = set ?? {};
  return {
    persona: namesIn(persona),
    stage: namesIn(stage),
    secondary: fit === 'secondary',
    format,
    owner,
    skip: skip === true,
  };
}

/**
 * The choices that a form sends. A name starts with what it is about, and goes on with its key.
 *
 * @param before The choices so far. Those that the form did not show stay.
 */
export function readForm(form: URLSearchParams, before: Draft): Draft {
  const shown = new Set(form.getAll('shown'));
  const unseen = <Value>(map: ReadonlyMap<string, Value>) => [...map].filter(([key]) => !shown.has(key));
  const about = (kind: string) =>
    [...new Set(form.keys())].flatMap((name) =>
      name.startsWith(`${kind}:`) ? [[name.slice(kind.length + 1), form.getAll(name)] as const] : [],
    );
  const single = (kind: string) =>
    new Map(about(kind).flatMap(([key, [value = '']]) => (value === '' ? [] : [[key, value] as const])));
  const all = (kind: string) => new Map(about(kind));
  const [persona, stage] = [all('persona'), all('stage')];
  const [format, owner, skip, fit] = [single('format'), single('owner'), single('skip'), single('fit')];
  const keys = new Set([persona, stage, format, owner, skip].flatMap((map) => [...map.keys()]));
  return {
    columns: single('column'),
    dates: single('dates'),
    groups: new Map([
      ...unseen(before.groups),
      ...[...keys].map((key): [string, Choice] => [
        key,
        {
          persona: persona.get(key) ?? [],
          stage: stage.get(key) ?? [],
          secondary: fit.get(key) === 'secondary',
          format: format.get(key) ?? '',
          owner: owner.get(key) ?? '',
          skip: skip.has(key),
        },
      ]),
    ]),
    words: new Map([...unseen(before.words), ...single('word')]),
    format: form.get('default-format') ?? '',
    owner: form.get('default-owner') ?? '',
    personas: form
      .getAll('buyer')
      .flatMap((text) => text.split(/[,;\n]/))
      .map((name) => name.trim().slice(0, 100))
      .filter((name) => slug(name) !== ''),
    allowRemove: form.get('allow-remove') === 'yes',
  };
}

/** The changes that bring a mapping file to the choices of the page. */
export function changesFor(draft: Draft, before: Mapping, { columns }: Pick<PreparedImport, 'columns'>): YamlChange[] {
  const others = before.rules.filter((rule) => groupOf(rule) === undefined);
  const rules = [...others, ...[...draft.groups].flatMap(([key, choice]) => ruleOf(key, choice, columns) ?? [])];
  const map = (path: Path, was: Readonly<Record<string, string>>, now: ReadonlyMap<string, string>): YamlChange[] => [
    ...Object.keys(was).flatMap((key) => (now.has(key) ? [] : [{ path: [...path, key], value: undefined }])),
    ...[...now].flatMap(([key, value]) => (was[key] === value ? [] : [{ path: [...path, key], value }])),
  ];
  const words = Map.groupBy(
    [...draft.words].map(([key, meaning]) => ({ meaning, at: JSON.parse(key) as [WordKind, string] })),
    ({ at: [kind] }) => kind,
  );
  const dates = typeof before.dates === 'string' ? [] : map(['dates'], before.dates ?? {}, draft.dates);
  return [
    ...map(['columns'], before.columns, draft.columns),
    ...dates,
    ...(Object.keys(before.values) as WordKind[]).flatMap((kind) =>
      map(
        ['values', kind],
        before.values[kind],
        new Map((words.get(kind) ?? []).map(({ at: [, word], meaning }) => [word, meaning])),
      ),
    ),
    ...(['format', 'owner'] as const).flatMap((name) =>
      (before.defaults[name] ?? '') === draft[name]
        ? []
        : [{ path: ['defaults', name], value: draft[name] === '' ? undefined : draft[name] }],
    ),
    { path: ['rules'], value: rules.length === 0 ? undefined : rules },
  ];
}

/** The rule of a group. One that names personas leaves rows alone that name their own. */
function ruleOf(key: string, choice: Choice, columns: PreparedImport['columns']): WrittenRule | undefined {
  const [heading = '', value = ''] = JSON.parse(key) as string[];
  if (choice.skip) return { when: { [heading]: value }, skip: true };
  const { format, owner, persona, secondary, stage } = choice;
  const list = (names: readonly string[]) => (names.length === 1 ? names[0] : [...names]);
  const set = {
    ...(persona.length > 0 ? { persona: list(persona) } : {}),
    ...(stage.length > 0 ? { stage: list(stage) } : {}),
    ...(secondary && persona.length + stage.length > 0 ? { fit: 'secondary' as const } : {}),
    ...(format === '' ? {} : { format }),
    ...(owner === '' ? {} : { owner }),
  };
  if (Object.keys(set).length === 0) return undefined;
  const own = columns.filter(
    (column) =>
      column.use === 'persona' && column.mark === undefined && column.filled > 0 && column.heading !== heading,
  );
  const unless = persona.length > 0 ? own.map((column) => [column.heading, NO_VALUE] as const) : [];
  return { when: { [heading]: value, ...Object.fromEntries(unless) }, set };
}
