/** What the audit warns of in goals, numbers and claims. */
import type { Claim } from '../../content/agreement/model.ts';
import type { RecordProblem } from '../../content/read.ts';
import type { Audit } from '../audit.ts';
import { type ClaimView, claimViews, quotedIn } from './claims.ts';
import { funnelView } from './funnel-input.ts';
import { goalViews } from './goals.ts';
import { recordKey } from './state.ts';

/** Each problem names the file and the field; the line is looked up where files are read. */
export function figuresAdvice({ model, today }: Audit): RecordProblem[] {
  const { agreement } = model;
  if (!agreement) return [];
  return [
    ...goalViews(agreement, today).flatMap(({ goal, problems }) =>
      problems.map(
        ({ part, message, hint, field }): RecordProblem => ({
          rule: `goal/${part}`,
          file: goal.path,
          path: field === undefined || !(field in goal) ? goal.at : [...goal.at, field],
          ...(field === undefined ? {} : { key: true }),
          message: `${recordKey(goal)}: ${message}`,
          hint,
        }),
      ),
    ),
    ...(funnelView(agreement)?.promised ?? [])
      .filter(({ enough }) => !enough)
      .map(({ commitment, needed, per, promised }): RecordProblem => {
        const each = per === 'month' ? 'a month' : 'per representative and month';
        return {
          rule: 'numbers/promised-too-few',
          file: commitment.path,
          path: [...commitment.at, 'value'],
          message: `${recordKey(commitment)} promises ${short(promised)} ${each}; the funnel takes ${short(needed)}.`,
        };
      }),
    ...claimViews(model).flatMap(claimProblems),
  ];
}

function claimProblems({ claim, toMend, unsourced }: ClaimView): RecordProblem[] {
  const instead = claim.says === undefined ? 'Take it out.' : `Write instead what is true: ${claim.says}`;
  const used = toMend.map((piece): RecordProblem => {
    const field = quotedIn(claim, piece);
    return {
      rule: 'claim/in-use',
      file: piece.path,
      path: field === undefined ? [] : [field],
      message: `“${piece.title}” says “${quoted(claim)}”, which is ${claim.status} (${recordKey(claim)}).`,
      hint: `${instead} Then take ${piece.id} out of its \`pieces\` in ${claim.path}.`,
    };
  });
  if (!unsourced) return used;
  const message = `Nobody says where “${quoted(claim)}” comes from.`;
  return [...used, { rule: 'claim/no-source', file: claim.path, path: claim.at, message }];
}

/** The wording as it stands within a sentence. */
function quoted({ wording }: Claim): string {
  return wording.endsWith('.') ? wording.slice(0, -1) : wording;
}

/** With at most one decimal. */
function short(amount: number): string {
  return String(Math.round(amount * 10) / 10);
}
