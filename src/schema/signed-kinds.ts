/** Everything that both teams sign: records of the agreement, and the personas and stages that they share. */
import { recordKindWords } from '../words/findings/record-kinds.ts';
import type { AgreementKind } from './agreement/kind.ts';
import { agreementKinds, type SignedKind, signedKinds } from './agreement/kinds.ts';
import { type PersonaFields, personaSchema } from './persona.ts';
import { type Stage, stageSchema } from './stage.ts';

/** How a kind that both teams sign describes itself. */
export interface SignedDescription
  extends Pick<AgreementKind, 'schema' | 'names' | 'title' | 'many'>,
    Required<Pick<AgreementKind, 'owners' | 'isDefined' | 'covers'>> {}

/** A signature covers who the buyer is. Questions are added after every call, so they need no new signature. */
const persona = {
  schema: personaSchema,
  names: recordKindWords.persona,
  many: true,
  title: ({ name }: PersonaFields) => [name],
  owners: () => [],
  isDefined: ({ body = '', goals, pains }: PersonaFields & { readonly body?: string }) =>
    goals.length + pains.length > 0 || body.trim() !== '',
  covers: {
    ...{ name: true, titles: true, priority: true, role: true, goals: true, pains: true, body: true },
    ...{ contributors: false, aliases: false, status: false, formats: false, questions: false },
    ...{ signed: false, reviewed: false, reviewEvery: false },
  } satisfies Readonly<Record<keyof PersonaFields | 'body', boolean>>,
};

/** A signature covers where the stage begins and ends. */
const stage = {
  schema: stageSchema,
  names: recordKindWords.stage,
  many: true,
  title: ({ name }: Stage) => [name],
  owners: ({ owner }: Stage) => [owner],
  isDefined: ({ buyerGoal, exitCriteria }: Stage) => buyerGoal !== undefined || exitCriteria !== undefined,
  covers: {
    ...{ id: false, name: true, buyerGoal: true, priority: true, exitCriteria: true, dealStages: true },
    ...{ formats: false, aliases: false, owner: false, signed: false },
  } satisfies Readonly<Record<keyof Stage, boolean>>,
};

/** The kinds outside of the agreement's folder, by their names on the command line. */
const sharedKinds = { persona, stage } as const;

export type SharedKind = keyof typeof sharedKinds;

/** A kind that both teams sign. */
export type SignableKind = SignedKind | SharedKind;

/** Their names, in the order of lists. */
export const signableKinds: readonly SignableKind[] = [...signedKinds, ...(Object.keys(sharedKinds) as SharedKind[])];

export function isShared(kind: string): kind is SharedKind {
  return Object.hasOwn(sharedKinds, kind);
}

/** How a kind that both teams sign describes itself. */
export function signedDescription(kind: SignableKind): SignedDescription {
  return isShared(kind) ? sharedKinds[kind] : agreementKinds[kind];
}
