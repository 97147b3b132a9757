/** Creates the missing lists of a content folder, from the names in a table and from common defaults. */
import { currentFormat } from '../content/formats/format.ts';
import { newMdx } from '../content/write/front-matter.ts';
import { recordYaml } from '../content/write/record-yaml.ts';
import { compareText } from '../kit/order.ts';
import { slug } from '../kit/slug.ts';
import { starter } from '../words/import/starter.ts';
import { readAddress } from './addresses.ts';
import { cleanLine } from './clean.ts';
import { type Column, CROSS, mapColumns } from './columns.ts';
import { fold, isFreeId } from './fold.ts';
import type { Target } from './headings.ts';
import type { Mapping } from './mapping.ts';
import { namesIn } from './rules/rule-schema.ts';
import { ruleTest } from './rules/settle-rules.ts';
import type { Table } from './table.ts';
import { type UsualEntry, usualFormats, usualStages } from './usual-lists.ts';
import { Vocabulary } from './vocabulary.ts';

/** Fields that rules and defaults can name records in. */
type RuledField = 'persona' | 'stage' | 'format' | 'owner' | 'products';

export interface Start {
  /** The missing files: path in the content folder, then the text. */
  readonly files: ReadonlyMap<string, string>;
  /** Values for pieces without one in the table: in a new folder, no one can have set them. */
  readonly defaults: Partial<Mapping['defaults']>;
}

const nothing = new Vocabulary([]);
const NO_NAMES = {
  persona: nothing,
  stage: nothing,
  format: nothing,
  person: nothing,
  product: nothing,
  segment: nothing,
};

/** The owner of content without one. */
const TEAM = { id: 'content-team', name: starter.team, team: 'marketing', kind: 'team' };

/**
 * The files that a content folder needs and does not have.
 *
 * @param missing The missing paths, such as `stages.yaml` and `personas`.
 */
export function startOf(table: Table, mapping: Mapping, missing: ReadonlySet<string>, today: string): Start {
  const columns = mapColumns(table, mapping, NO_NAMES, today);
  const rules = mapping.rules.map((rule) => ({ ...rule, matches: ruleTest(rule, table) }));
  const rows = table.rows.filter(({ cells }) => !rules.some(({ matches, skip }) => skip && matches(cells)));
  /** A rule that sets a field gives the words in its rows a meaning. */
  const named = (field: RuledField, ...targets: Target[]) => {
    const deciding = rules.filter(({ set }) => set?.[field] !== undefined);
    const open = rows.filter(({ cells }) => !deciding.some(({ matches }) => matches(cells)));
    return namesInColumns({ headings: table.headings, rows: open }, columns, targets);
  };
  const chosen = (field: RuledField) =>
    [
      ...rules.flatMap(({ set }) => namesIn(set?.[field])),
      ...namesIn(field === 'products' ? [] : mapping.defaults[field]),
    ]
      .flatMap((name) => nothing.read(name).unknown)
      .map(nameOfId);
  const meant = (kind: keyof Mapping['values'], names: readonly string[]) => meantNames(names, mapping.values[kind]);
  const pairs = named('persona', 'serves', 'alsoServes').map((pair) => pair.split('/'));
  const owners = [...meant('person', named('owner', 'owner', 'reviewedBy', 'decidedBy')), ...chosen('owner')];
  const personas = entriesOf([
    ...meant('persona', [
      ...named('persona', 'persona', 'secondaryPersona'),
      ...pairs.map(([who = '']) => nameOfId(who)),
    ]),
    ...chosen('persona'),
  ]);
  const namedStages = meant('stage', [...named('stage', 'stage'), ...pairs.map(([, when = '']) => when)]);
  const usual = usualStages.filter((stage) => stage.usual).map(({ id }) => id);
  const stages = usualOrNew([...(namedStages.length > 0 ? namedStages : usual), ...chosen('stage')], usualStages);
  const formats = usualOrNew([...meant('format', named('format', 'format')), ...chosen('format')], usualFormats);
  const source = table.name;
  const lists: Record<string, string> = {
    'site.yaml': recordYaml({ format: currentFormat(), title: starter.title, company: companyOf(table, columns) }),
    'stages.yaml': listYaml(stages),
    'formats.yaml': listYaml([...usualFormats, ...formats.filter((format) => !usualFormats.includes(format))]),
    'people.yaml': listYaml([
      TEAM,
      ...entriesOf(owners).flatMap((entry) => (entry.id === TEAM.id ? [] : { ...entry, team: 'other' })),
    ]),
    'products.yaml': listYaml(entriesOf([...meant('product', named('products', 'products')), ...chosen('products')])),
  };
  const files = new Map(Object.entries(lists).filter(([place, text]) => missing.has(place) && text !== ''));
  if (missing.has('personas')) {
    for (const { id, name } of personas) {
      files.set(`personas/${id}.mdx`, newMdx({ name }, starter.namedPersona(source)));
    }
    if (personas.length === 0) {
      const buyer = { name: starter.buyer, status: 'draft' };
      files.set('personas/buyer.mdx', newMdx(buyer, starter.noPersonas(source)));
    }
  }
  return {
    files,
    defaults: {
      ...(missing.has('people.yaml') ? { owner: TEAM.id } : {}),
      ...(missing.has('formats.yaml') ? { format: 'web-page' } : {}),
    },
  };
}

/** The names in columns, without duplicates and in order; a column of check marks gives its heading. */
function namesInColumns(
  { headings, rows }: Pick<Table, 'headings' | 'rows'>,
  columns: readonly Column[],
  targets: readonly Target[],
): string[] {
  const names = new Set<string>();
  for (const { index, mark, use } of columns) {
    if (!targets.includes(use as Target)) continue;
    for (const { cells } of rows) {
      const text = cells[index] ?? '';
      if (mark !== undefined) {
        if (CROSS.test(text.trim())) names.add(headings[index] ?? '');
      } else for (const name of nothing.read(text).unknown) names.add(cleanLine(name));
    }
  }
  return separated([...names].filter((name) => name.length <= 100));
}

/** Names without those that the mapping gives a meaning to; the meanings come last, and `none` adds nothing. */
function meantNames(names: readonly string[], words: Readonly<Record<string, string>>): string[] {
  const meanings = new Map(Object.entries(words).map(([word, meaning]) => [fold(word), meaning]));
  const plain = names.filter((name) => !meanings.has(fold(name)));
  const further = names.flatMap((name) => {
    const meaning = meanings.get(fold(name));
    return meaning === undefined || meaning === 'none' ? [] : nothing.read(meaning).unknown;
  });
  return [...plain, ...further.map(nameOfId)];
}

/** Splits a name such as "CFO / IT lead" if one of its parts is also a name of its own. */
function separated(names: readonly string[]): string[] {
  const alone = new Set(names.map(fold));
  return [
    ...new Set(
      names.flatMap((name) => {
        const parts = name.split(/\/|\\| & | \+ |\+| and | und /).map((part) => part.trim());
        return parts.length > 1 && parts.some((part) => alone.has(fold(part)))
          ? parts.filter((part) => part !== '')
          : name;
      }),
    ),
  ];
}

/** New entries of a list. Two spellings of a name that give the same id are one entry. */
function entriesOf(names: readonly string[]): { id: string; name: string }[] {
  const entries = new Map<string, { id: string; name: string }>();
  for (const name of names) {
    const id = slug(name);
    if (isFreeId(id) && !entries.has(id)) entries.set(id, { id, name });
  }
  return [...entries.values()];
}

/** Entries for names: the common ones that they mean, then new ones. */
function usualOrNew(names: readonly string[], usual: readonly UsualEntry[]): UsualEntry[] {
  const vocabulary = new Vocabulary(usual.map(({ id, name, aliases }) => ({ id, names: [[name], aliases] })));
  const used = new Set<string>();
  const others: string[] = [];
  for (const name of names) {
    const [id] = vocabulary.find(name) ?? [];
    if (id === undefined) others.push(name);
    else used.add(id);
  }
  const fresh = entriesOf(others).map((entry) => ({ ...entry, name: nameOfId(entry.name), aliases: [] }));
  return [...usual.filter(({ id }) => used.has(id)), ...fresh];
}

/** Makes a name from an id. */
function nameOfId(id: string): string {
  if (!/^[a-z0-9-]+$/.test(id)) return id;
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function listYaml(entries: ReadonlyArray<Readonly<Record<string, unknown>>>): string {
  return entries
    .map(({ usual: _usual, aliases, ...entry }) => {
      const names = Array.isArray(aliases) && aliases.length > 0 ? { aliases } : {};
      const [first = '', ...rest] = recordYaml({ ...entry, ...names })
        .trimEnd()
        .split('\n');
      return [`- ${first}`, ...rest.map((line) => `  ${line}`), ''].join('\n');
    })
    .join('');
}

/** The host of most addresses, which is the best guess at the company's name. */
function companyOf({ rows }: Table, columns: readonly Column[]): string {
  const url = columns.find(({ use }) => use === 'url');
  const hosts = new Map<string, number>();
  for (const { cells } of url ? rows : []) {
    const { address } = readAddress(cells[url?.index ?? 0] ?? '');
    if (address === undefined) continue;
    const host = new URL(address).hostname.replace(/^www\./, '');
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
  }
  return [...hosts].toSorted(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? starter.company;
}
