/** Warnings about records that both teams sign. */
import type { Agreement, SignedRecord } from '../../content/agreement/model.ts';
import { type SigningTeam, signingTeam } from '../../schema/agreement/agreed.ts';
import { isShared } from '../../schema/signed-kinds.ts';
import type { Audit } from '../audit.ts';
import type { AdvicePlace } from './advice-place.ts';
import { facts } from './facts.ts';
import { ladder } from './ladder.ts';
import { promises } from './promises.ts';
import { handoffViews } from './seats.ts';
import { sharedRecords } from './shared-records.ts';
import { type JudgedRecord, signing } from './signing.ts';
import { recordKey, type Signable } from './state.ts';

/** A broken rule about a signed record, with the values of its message. Records are given by their keys. */
export type SigningAdvice =
  | {
      readonly rule: 'agreement/changed';
      readonly record: string;
      readonly team: SigningTeam;
      readonly on?: string | undefined;
      readonly by?: string | undefined;
    }
  | {
      readonly rule: 'agreement/overdue';
      readonly record: string;
      readonly dueOn?: string | undefined;
      readonly days: number;
      readonly today: string;
    }
  | {
      readonly rule: 'commitment/contradiction';
      readonly records: readonly [string, string];
      readonly leadStage?: string | undefined;
    }
  /** `stages`: the ids of the terms that are lead stages. */
  | { readonly rule: 'commitment/no-lead-stage'; readonly record: string; readonly stages: readonly string[] }
  | { readonly rule: 'commitment/one-sided'; readonly team: SigningTeam }
  | { readonly rule: 'handoff/empty-seat'; readonly role: string }
  | { readonly rule: 'handoff/unusable-piece'; readonly reason: string; readonly title: string }
  | {
      readonly rule: 'system/two-truths' | 'system/no-truth';
      readonly fact: string;
      readonly systems: readonly string[];
    };

type Placed = SigningAdvice & AdvicePlace;

/** Every warning about signatures, promises, handoffs and systems. */
export function signingAdvice(audit: Audit): Placed[] {
  const { agreement } = audit.model;
  if (!agreement) return [];
  return [
    ...signatureProblems(agreement, audit),
    ...promiseProblems(agreement),
    ...handoffProblems(agreement, audit),
    ...factProblems(agreement),
  ];
}

function at(record: Pick<SignedRecord, 'path' | 'at'>, ...field: (string | number)[]): AdvicePlace {
  return { file: record.path, path: [...record.at, ...field] };
}

function signatureProblems(agreement: Agreement, { model, today }: Audit): Placed[] {
  const { records, shared } = signing(agreement, today, sharedRecords(model));
  return [...records, ...shared].flatMap(({ record, judged }: JudgedRecord<Signable>): Placed[] => {
    const key = recordKey(record);
    const changed = signingTeam.options.flatMap((team): Placed[] => {
      const { state, on, by } = judged[team];
      if (state !== 'changed') return [];
      return [{ rule: 'agreement/changed', ...at(record, 'signed', team), key: true, record: key, team, on, by }];
    });
    // The review of a persona is among the reviews.
    if (judged.state !== 'overdue' || isShared(record.kind)) return changed;
    const { dueOn, daysLeft = 0 } = judged;
    return [
      {
        rule: 'agreement/overdue',
        ...at(record, record.reviewed ? 'reviewed' : 'signed'),
        key: true,
        ...{ record: key, dueOn, days: -daysLeft, today },
      },
    ];
  });
}

function promiseProblems(agreement: Agreement): Placed[] {
  const { contradictions, silent, withoutLeadStage } = promises(agreement);
  const stages = ladder(agreement).rungs.map(({ id }) => id);
  const [first] = agreement.commitments;
  return [
    ...contradictions.map(
      ({ a, b }): Placed => ({
        rule: 'commitment/contradiction',
        ...at(b),
        records: [recordKey(b), recordKey(a)],
        leadStage: a.leadStage,
      }),
    ),
    ...withoutLeadStage.map(
      (commitment): Placed => ({
        rule: 'commitment/no-lead-stage',
        ...at(commitment),
        record: recordKey(commitment),
        stages,
      }),
    ),
    ...silent.flatMap((team): Placed[] =>
      first ? [{ rule: 'commitment/one-sided', file: first.path, path: [], team }] : [],
    ),
  ];
}

function handoffProblems(agreement: Agreement, { model, pieces }: Audit): Placed[] {
  const [file] = [...agreement.handoffs, ...(agreement.rejections ? [agreement.rejections] : [])].map(
    ({ path }) => path,
  );
  const used = new Set(agreement.handoffs.flatMap(({ from, to }) => [from, to]));
  const empty = handoffViews(model).empty.filter(({ id }) => used.has(id));
  const reasons = agreement.rejections?.reasons ?? [];
  return [
    ...empty.flatMap(({ id, name }): Placed[] => {
      const index = agreement.roles.findIndex((role) => role.id === id);
      return file === undefined ? [] : [{ rule: 'handoff/empty-seat', file, path: ['roles', index], role: name }];
    }),
    ...reasons.flatMap(({ name, send }, index) =>
      send.flatMap((id, place): Placed[] => {
        const audited = pieces.get(id);
        if (!agreement.rejections || !audited || audited.usable) return [];
        return [
          {
            rule: 'handoff/unusable-piece',
            ...at(agreement.rejections, 'reasons', index, 'send', place),
            ...{ reason: name, title: audited.piece.title },
          },
        ];
      }),
    ),
  ];
}

function factProblems({ systems }: Agreement): Placed[] {
  return facts(systems).flatMap(({ fact, problem, truth, copies }): Placed[] => {
    const [holder, holders, field, rule] =
      problem === 'two'
        ? [truth[1], truth, 'truthFor', 'system/two-truths' as const]
        : [copies[0], copies, 'copies', 'system/no-truth' as const];
    if (problem === undefined || !holder) return [];
    return [{ rule, ...at(holder, field), key: true, fact, systems: holders.map(({ name }) => name) }];
  });
}
