/** What forms offer: the team's own lists, and what is in use. */
import { contentFolder as folderOf, signables } from '../../audit/agreement/shared-records.ts';
import { recordKey, recordName, type Signable } from '../../audit/agreement/state.ts';
import type { Audit } from '../../audit/audit.ts';
import type { LinkedRecords } from '../../content/record-rules/circles.ts';
import type { SiteRules } from '../../content/record-rules/known.ts';
import { linksOfPiece, linksOfRequest } from '../../content/record-rules/self-links.ts';
import type { Path } from '../../content/yaml.ts';
import type { Place } from '../../forge/hosts/links.ts';
import type { AgreementKind } from '../../schema/agreement/kind.ts';
import { agreementKinds } from '../../schema/agreement/kinds.ts';
import type { FormField } from '../../schema/form-fields.ts';
import type { KindName } from '../../schema/kinds.ts';
import { type Person, teamIds } from '../../schema/person.ts';
import type { PieceStatus } from '../../schema/piece.ts';
import { isShared } from '../../schema/signed-kinds.ts';
import type { Site } from '../../schema/site.ts';
import type { ReferenceKind } from '../../schema/text.ts';
import { normalAddress } from '../../schema/web-address.ts';
import { teamName } from '../../words/agreement/teams.ts';
import { plainText } from '../../words/parts.ts';

/** What the browser fetches at the first interaction with a form. */
export interface Choices {
  readonly site: Place & SiteRules & Pick<Site, 'timeZone' | 'severities'>;
  /** The content folder, from the repository's top folder, with a slash at its end unless it is that folder. */
  readonly folder: string;
  /** The questions of every persona. */
  readonly questions: Readonly<
    Record<
      string,
      readonly {
        readonly id: string;
        readonly stage: string;
        readonly ask: string;
        readonly products: readonly string[];
      }[]
    >
  >;
  /** What pieces and requests replace, translate, repeat or are merged into. */
  readonly linked: LinkedRecords;
  /** The stages in their order. */
  readonly stages: readonly string[];
  /** Every piece by its id. */
  readonly pieces: Readonly<Record<string, { readonly title: string; readonly status: PieceStatus }>>;
  /** The titles of other records by their ids. */
  readonly titles: Readonly<
    Record<'persona' | 'competitor' | 'request' | 'goal' | 'meeting', Readonly<Record<string, string>>>
  >;
  readonly people: readonly Person[];
  /** The ids of the other kinds. */
  readonly ids: Readonly<Record<Exclude<ReferenceKind, 'piece'>, readonly string[]>>;
  /** What both teams sign, by its kind and id. */
  readonly signed: Readonly<Record<string, SignedPlace>>;
  /** The addresses that are in use, in their normal form, each with the file of its piece. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Where a record that both teams sign is. */
export interface SignedPlace {
  /** The kind of its file. */
  readonly kind: KindName;
  readonly id: string;
  /** Where it begins in the file. */
  readonly at: Path;
  /** Of its text. */
  readonly stamp: string;
  readonly title: string;
}

/** Whether a field has something to choose from. A team without segments is not asked for them. */
export function isOffered({ input, reference }: FormField, audit: Audit): boolean {
  return input !== 'choices' || reference === undefined || optionsFor(audit, reference).length > 0;
}

export function choicesOf({ model }: Audit): Choices {
  const { agreement, personas, pieces, requests } = model;
  const { repository, host, branch, timeZone, public: isPublic, policy, severities } = model.site;
  const { primaryCells, sayAtStages } = policy;
  const idsOf = (records: readonly { readonly id: string }[] = []) => records.map(({ id }) => id);
  return {
    site: {
      ...{ repository, host, branch, timeZone, severities },
      public: isPublic,
      policy: { primaryCells, sayAtStages },
    },
    folder: contentFolder({ model }),
    questions: Object.fromEntries(
      personas.map(({ id, questions }) => [
        id,
        questions.map(({ id: question, stage, ask, products }) => ({ id: question, stage, ask, products })),
      ]),
    ),
    linked: linkedRecords(model),
    stages: idsOf(model.stages),
    pieces: Object.fromEntries(pieces.map(({ id, status, title }) => [id, { title, status }])),
    titles: {
      persona: Object.fromEntries(personas.map(({ id, name }) => [id, name])),
      competitor: Object.fromEntries(model.competitors.map(({ id, name }) => [id, name])),
      request: Object.fromEntries(requests.map(({ id, ask }) => [id, ask.title])),
      goal: Object.fromEntries((agreement?.goals ?? []).map(({ id, statement }) => [id, statement])),
      meeting: Object.fromEntries((agreement?.meetings ?? []).map(({ id, date }) => [id, date])),
    },
    people: model.people,
    ids: {
      stage: idsOf(model.stages),
      format: idsOf(model.formats),
      person: idsOf(model.people),
      team: teamIds(model.people),
      product: idsOf(model.products),
      segment: idsOf(model.segments),
      persona: idsOf(personas),
      competitor: idsOf(model.competitors),
      request: idsOf(requests),
      term: idsOf(agreement?.terms),
      commitment: idsOf(agreement?.commitments),
    },
    signed: Object.fromEntries(
      (agreement ? signables(model) : []).map((record) => [recordKey(record), signedPlace(record)] as const),
    ),
    addresses: Object.fromEntries(
      pieces.flatMap(({ url, status, path }) =>
        url === undefined || status === 'retired' ? [] : [[normalAddress(url), path] as const],
      ),
    ),
  };
}

function linkedRecords({ pieces, requests }: Audit['model']): LinkedRecords {
  const links = [
    ...pieces.flatMap((piece) => linksOfPiece(piece).map(({ field, to }) => ({ field, from: piece.id, to }))),
    ...requests.flatMap((request) => linksOfRequest(request).map(({ field, to }) => ({ field, from: request.id, to }))),
  ];
  const byField = Map.groupBy(links, ({ field }) => field);
  return Object.fromEntries(
    [...byField].map(([field, own]) => [
      field,
      Object.fromEntries(
        [...Map.groupBy(own, ({ from }) => from)].map(([from, named]) => [from, named.map(({ to }) => to)]),
      ),
    ]),
  );
}

/** Where a record that both teams sign is. */
export function signedPlace(record: Signable): SignedPlace {
  const { at, id, kind, stamp } = record;
  const described: AgreementKind | undefined = isShared(kind) ? undefined : agreementKinds[kind];
  return { kind: (described?.sharedFile ?? kind) as KindName, id, at, stamp, title: plainText(recordName(record)) };
}

/** The content folder, derived from the path of a persona, as every team has one. */
export function contentFolder({ model }: Pick<Audit, 'model'>): string {
  return folderOf(model);
}

/** The records to choose from. People who left and retired personas are not offered. */
export function optionsFor(
  { model }: Audit,
  kind: ReferenceKind,
): readonly { readonly id: string; readonly name: string }[] {
  switch (kind) {
    case 'person':
      return model.people.filter(({ active }) => active);
    case 'team':
      return teamIds(model.people.filter(({ active }) => active)).map((id) => ({
        id,
        name: teamName(id, model.people),
      }));
    case 'persona':
      return model.personas.filter(({ status }) => status === 'active');
    case 'stage':
      return model.stages;
    case 'format':
      return model.formats;
    case 'product':
      return model.products;
    case 'segment':
      return model.segments;
    case 'competitor':
      return model.competitors;
    default:
      return [];
  }
}
