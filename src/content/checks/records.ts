import type { KindName } from '../../schema/kinds.ts';
import { teamIds } from '../../schema/person.ts';
import type { PersonaFields } from '../../schema/persona.ts';
import type { ReferenceKind } from '../../schema/text.ts';
import type { Known } from '../record-rules/known.ts';
import { leaversOf } from '../record-rules/owners.ts';
import { problemsOf } from '../record-rules/record-rules.ts';
import { fileSuggester, recordsOf, suggester } from '../record-rules/references.ts';
import type { Context } from './context.ts';

/** Each record by the rules of its kind, knowing the ids and addresses of the others. */
export function checkRecords(context: Context): void {
  const known = knownIn(context);
  for (const name of Object.keys(context.loaded) as KindName[]) checkKind(name, context, known);
}

function checkKind<Name extends KindName>(name: Name, { loaded, reporter }: Context, known: Known): void {
  const { records, partial } = loaded[name];
  for (const record of [...records, ...partial]) {
    const isEnough = (rule: Parameters<typeof reporter.hasEnough>[1]) => reporter.hasEnough(record, rule);
    for (const problem of problemsOf(name, record, known, isEnough)) reporter.inRecord(record, problem);
  }
}

function knownIn({ files, loaded, others, site, today }: Context): Known {
  const addresses = new Map<string, string>();
  const statuses = new Map(loaded.piece.records.map(({ id, fields }) => [id, fields.status]));
  const leavers = leaversOf(loaded.person.records.map(({ fields }) => fields));
  const products = new Map(
    loaded.persona.records.map(({ id, fields }) => [
      id,
      new Map(fields.questions.map((each) => [each.id, each.products])),
    ]),
  );
  const teams = teamsIn(loaded);
  const idsOf = (kind: ReferenceKind) => (kind === 'team' ? teams : loaded[kind].ids);
  const questions = new Map(loaded.persona.records.map(({ id, fields }) => [id, stagesOf(fields.questions)]));
  return {
    today,
    site: site?.fields,
    stages: [...loaded.stage.ids],
    ids: (kind) => (loaded[recordsOf(kind)].complete ? idsOf(kind) : undefined),
    suggest: suggester(idsOf),
    questions: (persona) => questions.get(persona),
    questionProducts: (persona, question) => products.get(persona)?.get(question) ?? [],
    teams: new Map(loaded.person.records.map(({ id, fields }) => [id, fields.team])),
    inactive: (person) => leavers.get(person),
    // The first piece with an address keeps it; later ones are reported.
    addressHolder(address, path) {
      const holder = addresses.get(address);
      if (holder === undefined) addresses.set(address, path);
      return holder === path ? undefined : holder;
    },
    findFile: (file) => files.find(file),
    suggestFile: fileSuggester(() => others.map(({ path }) => path)),
    pieceStatus: (id) => statuses.get(id),
  };
}

/** What can take part in a meeting. An entry of people.yaml with an error may be a team, so its id counts as one. */
function teamsIn({ person: { ids, records } }: Context['loaded']): ReadonlySet<string> {
  const read = new Set(records.map(({ id }) => id));
  return new Set([...teamIds(records.map(({ fields }) => fields)), ...[...ids].filter((id) => !read.has(id))]);
}

/** The stage of each question; of two with the same id, the first. */
function stagesOf(questions: PersonaFields['questions']): ReadonlyMap<string, string> {
  const stages = new Map<string, string>();
  for (const { id, stage } of questions) if (!stages.has(id)) stages.set(id, stage);
  return stages;
}
