/** Warnings about goals, numbers and claims. */
import type { Agreement } from '../../content/agreement/model.ts';
import type { ClaimStatus } from '../../schema/agreement/claim.ts';
import type { Audit } from '../audit.ts';
import type { AdvicePlace } from './advice-place.ts';
import { type ClaimView, claimViews, quotedIn } from './claims.ts';
import { funnelView, type PromisedLeads } from './funnel-input.ts';
import { goalsOf } from './goals.ts';
import type { SmartPart, SmartProblem } from './smart.ts';
import { recordKey } from './state.ts';

/** A broken rule about a goal, a promise of leads or a claim, with the values of its message. */
export type FiguresAdvice =
  | { readonly rule: `goal/${SmartPart}`; readonly record: string; readonly problem: SmartProblem }
  /** `leads`: the name of the lead stage. */
  | ({
      readonly rule: 'numbers/promised-too-few';
      readonly record: string;
      readonly leads: string;
    } & Pick<PromisedLeads, 'needed' | 'promised' | 'per'>)
  | {
      readonly rule: 'claim/in-use';
      readonly record: string;
      readonly status: ClaimStatus;
      readonly wording: string;
      /** What is actually true. */
      readonly says?: string | undefined;
      readonly piece: { readonly id: string; readonly title: string };
      /** The file that names the piece under the claim. */
      readonly listedIn: string;
    }
  | { readonly rule: 'claim/no-source'; readonly wording: string };

type Placed = FiguresAdvice & AdvicePlace;

/** Every warning about goals, promises of leads, and claims. */
export function figuresAdvice(audit: Audit): Placed[] {
  const { model } = audit;
  const { agreement } = model;
  if (!agreement) return [];
  return [...goalProblems(audit), ...funnelProblems(agreement), ...claimViews(model).flatMap(claimProblems)];
}

function goalProblems(audit: Audit): Placed[] {
  return goalsOf(audit).flatMap(({ goal, problems }) =>
    problems.map((problem): Placed => {
      const { part, field } = problem;
      return {
        rule: `goal/${part}`,
        file: goal.path,
        path: field === undefined || !(field in goal) ? goal.at : [...goal.at, field],
        ...(field === undefined ? {} : { key: true }),
        ...{ record: recordKey(goal), problem },
      };
    }),
  );
}

function funnelProblems(agreement: Agreement): Placed[] {
  const names = new Map(agreement.terms.map(({ id, name, short }) => [id, short ?? name]));
  return (funnelView(agreement)?.promised ?? [])
    .filter(({ enough }) => !enough)
    .map(
      ({ commitment, stage, needed, per, promised }): Placed => ({
        rule: 'numbers/promised-too-few',
        file: commitment.path,
        path: [...commitment.at, 'value'],
        ...{ record: recordKey(commitment), leads: names.get(stage) ?? stage, needed, per, promised },
      }),
    );
}

function claimProblems({ claim, toFix, unsourced }: ClaimView): Placed[] {
  const { status, wording, says } = claim;
  const used = toFix.map((piece): Placed => {
    const field = quotedIn(claim, piece);
    return {
      rule: 'claim/in-use',
      file: piece.path,
      path: field === undefined ? [] : [field],
      ...{ record: recordKey(claim), status, wording, says },
      piece: { id: piece.id, title: piece.title },
      listedIn: claim.path,
    };
  });
  if (!unsourced) return used;
  return [...used, { rule: 'claim/no-source', file: claim.path, path: claim.at, wording }];
}
