/** What a person collects on the pages: reviews, decisions, answers, approvals and signatures, until they are handed over as one change. Pure. */
import type { ChangeSet } from '../../schema/change-set.ts';
import type { Decision } from '../../schema/piece.ts';

/** Something that can be collected. */
export type Pick =
  | { readonly kind: 'piece' | 'persona' | 'competitor' | 'approval'; readonly id: string; readonly title: string }
  | {
      readonly kind: 'answer';
      readonly piece: string;
      readonly persona: string;
      readonly stage: string;
      readonly question: string;
      /** Of the piece. */
      readonly title: string;
      /** The question in the buyer’s words. */
      readonly ask: string;
    }
  | {
      readonly kind: 'signature';
      /** Its kind and id: `term/mql`. */
      readonly record: string;
      readonly title: string;
      /** Of the text that the page shows. */
      readonly stamp: string;
    };

/** Something collected, with the decision about it if there is one. */
export type Collected = Pick & {
  readonly verdict?: Decision['verdict'] | undefined;
  readonly into?: string | undefined;
  readonly why?: string | undefined;
};

/** What makes two picks the same. */
export function keyOf(pick: Pick): string {
  switch (pick.kind) {
    case 'answer':
      return ['answer', pick.piece, pick.persona, pick.stage, pick.question].join('/');
    case 'signature':
      return ['signature', pick.record, pick.stamp].join('/');
    default:
      return `${pick.kind}/${pick.id}`;
  }
}

/** The change that is handed over. */
export function changeSetOf(collected: readonly Collected[], by: string, on: string): ChangeSet {
  return {
    by,
    on,
    pieces: collected.flatMap((each) => {
      if (each.kind !== 'piece') return [];
      const { id, into, verdict, why } = each;
      return [
        { id, ...(verdict && { verdict, ...(verdict === 'merge' && into ? { into } : {}), ...(why ? { why } : {}) }) },
      ];
    }),
    personas: collected.flatMap((each) => (each.kind === 'persona' ? each.id : [])),
    competitors: collected.flatMap((each) => (each.kind === 'competitor' ? each.id : [])),
    answers: collected.flatMap((each) => {
      if (each.kind !== 'answer') return [];
      const { persona, piece, question, stage } = each;
      return [{ piece, persona, stage, question }];
    }),
    approvals: collected.flatMap((each) => (each.kind === 'approval' ? each.id : [])),
    signatures: collected.flatMap((each) =>
      each.kind === 'signature' ? [{ record: each.record, stamp: each.stamp }] : [],
    ),
  };
}

/** One line of JSON without empty lists, as short as it can be in the field of a host. */
export function changeText({
  answers,
  approvals,
  competitors,
  personas,
  pieces,
  signatures,
  ...set
}: ChangeSet): string {
  return JSON.stringify({
    ...set,
    ...(pieces.length > 0 ? { pieces } : {}),
    ...(personas.length > 0 ? { personas } : {}),
    ...(competitors.length > 0 ? { competitors } : {}),
    ...(answers.length > 0 ? { answers } : {}),
    ...(approvals.length > 0 ? { approvals } : {}),
    ...(signatures.length > 0 ? { signatures } : {}),
  });
}

const VERDICTS: readonly string[] = ['keep', 'update', 'merge', 'remove'];

/** What was stored in this browser, without anything that this version does not know. */
export function readCollected(text: string | null): Collected[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter(isCollected) : [];
  } catch {
    return [];
  }
}

/** The texts that each kind has. */
const NEEDED: Readonly<Record<Pick['kind'], readonly string[]>> = {
  piece: ['id', 'title'],
  persona: ['id', 'title'],
  competitor: ['id', 'title'],
  approval: ['id', 'title'],
  answer: ['piece', 'persona', 'stage', 'question', 'title', 'ask'],
  signature: ['record', 'title', 'stamp'],
};

function isKind(kind: unknown): kind is Pick['kind'] {
  return typeof kind === 'string' && Object.hasOwn(NEEDED, kind);
}

function isCollected(value: unknown): value is Collected {
  const { kind, verdict, ...texts } = Object(value) as Record<string, unknown>;
  return (
    isKind(kind) &&
    NEEDED[kind].every((name) => typeof texts[name] === 'string') &&
    Object.values(texts).every((text) => typeof text === 'string') &&
    (verdict === undefined || VERDICTS.includes(String(verdict)))
  );
}
