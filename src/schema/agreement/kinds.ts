/**
 * The registry of agreement records. Reading, schemas, signing, `diff`, lists and pages all use it.
 *
 * To add a kind, write its schema and description in a new file in this folder, its names in
 * `src/words/findings/record-kinds.ts`, a line here, a page in `src/site/agreement/agreement-pages.ts`, and a row in
 * `docs/agreement.md`, and run `npm run schemas`. Types and tests report a forgotten step.
 */
import type { z } from 'zod';
import type { Kind } from '../kind.ts';
import { assessmentRecords } from './assessment.ts';
import { claimRecords } from './claim.ts';
import { commitmentRecords } from './commitment.ts';
import { goalRecords } from './goal.ts';
import { handoffRecords, rejectionsRecords, roleRecords } from './handoffs.ts';
import type { AgreementKind } from './kind.ts';
import { lossRecords } from './loss.ts';
import { meetingRecords } from './meeting.ts';
import { numbersRecords } from './numbers.ts';
import { systemRecords } from './system.ts';
import { termRecords } from './term.ts';

/**
 * Every kind of agreement record, by its name on the command line: `sign term/mql`. Lists of signed records use this
 * order.
 */
export const agreementKinds = {
  term: termRecords,
  commitment: commitmentRecords,
  handoff: handoffRecords,
  rejections: rejectionsRecords,
  goal: goalRecords,
  numbers: numbersRecords,
  loss: lossRecords,
  system: systemRecords,
  claim: claimRecords,
  role: roleRecords,
  meeting: meetingRecords,
  assessment: assessmentRecords,
} as const satisfies Record<string, AgreementKind>;

type Registry = typeof agreementKinds;

export type AgreementKindName = keyof Registry;

export const agreementKindNames = Object.keys(agreementKinds) as readonly AgreementKindName[];

/** The kinds that both teams sign. */
export type SignedKind = {
  [Name in AgreementKindName]: Registry[Name] extends { readonly covers: object } ? Name : never;
}[AgreementKindName];

/** Whether both teams sign the records of a kind. */
export function isSigned(name: AgreementKindName): name is SignedKind {
  return 'covers' in agreementKinds[name];
}

export const signedKinds = agreementKindNames.filter(isSigned);

/** The fields of one record, as its schema returns them. */
export type RecordFields<Name extends AgreementKindName> = z.output<Registry[Name]['schema']>;

type FileName<Name extends AgreementKindName> = Registry[Name] extends {
  readonly sharedFile: infer File extends string;
}
  ? File
  : Name;

/** The files and folders of agreement/, by kind, or by file name if several kinds share a file. */
export const agreementFiles = Object.fromEntries(
  Object.entries<AgreementKind>(agreementKinds).map(([name, { file, sharedFile }]): [string, Kind] => [
    sharedFile ?? name,
    file,
  ]),
) as { readonly [Name in AgreementKindName as FileName<Name>]: Registry[Name]['file'] };
