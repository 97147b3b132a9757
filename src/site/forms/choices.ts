/** What the form for a new piece offers: the team's own lists, and the ids and addresses in use. */
import type { Audit } from '../../audit/audit.ts';
import type { SiteRules } from '../../content/record-rules/known.ts';
import type { Place } from '../../forge/hosts/links.ts';
import { type FormField, formFields } from '../../schema/form-fields.ts';
import { type PieceFields, pieceSchema } from '../../schema/piece.ts';
import type { Site } from '../../schema/site.ts';
import type { ReferenceKind } from '../../schema/text.ts';
import { normalAddress } from '../../schema/web-address.ts';

/** What the browser fetches at the first interaction with the form. */
export interface Choices {
  readonly site: Place & SiteRules & Pick<Site, 'timeZone' | 'severities'>;
  /** The folder that a piece goes into, from the repository's top folder. */
  readonly folder: string;
  /** The questions of every active persona. */
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
  /** The stages in their order. */
  readonly stages: readonly string[];
  readonly taken: {
    /** The ids of all pieces. */
    readonly ids: readonly string[];
    /** The addresses that are in use, in their normal form, each with the file of its piece. */
    readonly addresses: Readonly<Record<string, string>>;
  };
}

/** Fields that a new piece cannot have: its file would have to be in the repository already, and so would the piece. */
const LEFT_OUT: ReadonlySet<string> = new Set<keyof PieceFields>(['file', 'decision']);

/** Fields that few pieces need. They are folded away. */
const SELDOM: ReadonlySet<string> = new Set<keyof PieceFields>([
  'language',
  'reviewEvery',
  'expires',
  'published',
  'supersedes',
  'translationOf',
  'next',
]);

/** The fields of the form: those that always show, and those folded away. */
export function contributeFields(): { readonly usual: FormField[]; readonly seldom: FormField[] } {
  const fields = formFields(pieceSchema, LEFT_OUT);
  return {
    usual: fields.filter(({ name }) => !SELDOM.has(name)),
    seldom: fields.filter(({ name }) => SELDOM.has(name)),
  };
}

/** Whether a field has something to choose from. A team without segments is not asked for them. */
export function isOffered({ input, reference }: FormField, audit: Audit): boolean {
  return input !== 'choices' || reference === undefined || optionsFor(audit, reference).length > 0;
}

export function choicesOf({ model }: Audit): Choices {
  const { repository, host, branch, timeZone, public: isPublic, policy, severities } = model.site;
  const { primaryCells, sayAtStages } = policy;
  const active = model.personas.filter(({ status }) => status === 'active');
  return {
    site: {
      ...{ repository, host, branch, timeZone, severities },
      public: isPublic,
      policy: { primaryCells, sayAtStages },
    },
    folder: piecesFolder({ model }),
    questions: Object.fromEntries(
      active.map(({ id, questions }) => [
        id,
        questions.map(({ id: question, stage, ask, products }) => ({ id: question, stage, ask, products })),
      ]),
    ),
    stages: model.stages.map(({ id }) => id),
    taken: {
      ids: model.pieces.map(({ id }) => id),
      addresses: Object.fromEntries(
        model.pieces.flatMap(({ url, status, path }) =>
          url === undefined || status === 'retired' ? [] : [[normalAddress(url), path] as const],
        ),
      ),
    },
  };
}

/** Derived from the path of a persona, as every team has one. */
export function piecesFolder({ model }: Pick<Audit, 'model'>): string {
  return (model.personas[0]?.path ?? 'content/personas/').replace(/personas\/[^/]*$/, 'pieces/');
}

/** The records to choose from. People who left and retired personas are not offered. */
export function optionsFor(
  { model }: Audit,
  kind: ReferenceKind,
): readonly { readonly id: string; readonly name: string }[] {
  switch (kind) {
    case 'person':
      return model.people.filter(({ active }) => active);
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
    default:
      return [];
  }
}
