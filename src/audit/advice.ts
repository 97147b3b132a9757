import type { Persona } from '../content/model.ts';
import type { RecordProblem } from '../content/read.ts';
import { count } from '../kit/count.ts';
import type { Audit } from './audit.ts';
import type { Cell } from './cell.ts';
import { type Freshness, freshness } from './freshness.ts';
import { personaReviewer } from './persona-reviewer.ts';
import { isLeaving, type PieceAudit } from './piece-audit.ts';

/** Something that is reviewed, as findings speak of it. */
interface Reviewed {
  /** How a sentence about it begins. */
  readonly name: string;
  readonly file: string;
  /** Who would vouch for it; a guess to be corrected. */
  readonly reviewer: string;
  readonly expires?: string | undefined;
  readonly freshness: Freshness;
}

/**
 * What the audit warns of: live pieces and active personas whose review is near or late, and cells that nobody has
 * written a question for. A piece that is to be merged or removed is not reviewed any more, but it is reported once
 * it has expired. Each problem names the file and the field; the line is looked up where files are read.
 */
export function advice(audit: Audit): RecordProblem[] {
  const pieces = [...audit.pieces.values()].flatMap((audited) => reviewedPiece(audited) ?? []);
  const personas = audit.model.personas.filter(({ status }) => status === 'active');
  const reviewed = [...pieces, ...personas.map((persona) => reviewedPersona(persona, audit))];
  return [
    ...reviewed.flatMap((record) => reviewFinding(record, audit) ?? []),
    ...audit.cells.filter(lacksQuestions).map(noQuestions),
  ];
}

function reviewedPiece({ piece, freshness: judged }: PieceAudit): Reviewed | undefined {
  if (judged === undefined || (isLeaving(piece) && judged.state !== 'expired')) return undefined;
  const { title, path: file, owner: reviewer, expires } = piece;
  return { name: `“${title}”`, file, reviewer, expires, freshness: judged };
}

function reviewedPersona(persona: Persona, { model, today }: Audit): Reviewed {
  const { name, path: file, reviewEvery } = persona;
  const reviewer = personaReviewer(persona) ?? '…';
  return {
    name: `The persona “${name}”`,
    file,
    reviewer,
    freshness: freshness(persona, reviewEvery, model.site.policy, today),
  };
}

function reviewFinding(record: Reviewed, audit: Audit): RecordProblem | undefined {
  const { name, file } = record;
  const { state, dueOn, daysLeft = 0 } = record.freshness;
  const vouch = `Read it again; if it is right, set \`reviewed: { on: ${audit.today}, by: ${record.reviewer} }\``;
  const mend = `${vouch}; if not, update it or set \`status: retired\`.`;
  switch (state) {
    case 'expired':
      return {
        rule: 'review/expired',
        file,
        path: ['expires'],
        message: `${name} expired on ${record.expires} and is still live.`,
        hint: EXPIRED,
      };
    case 'stale':
      return review(
        'review/stale',
        file,
        `${name} is stale: its review was due on ${dueOn}, ${count(-daysLeft, 'day')} ago.`,
        mend,
      );
    case 'overdue': {
      const late = `is overdue for review: it was due on ${dueOn}, ${count(-daysLeft, 'day')} ago.`;
      return review('review/overdue', file, `${name} ${dueOn === undefined ? 'was never reviewed.' : late}`, mend);
    }
    default: {
      const notices = audit.model.site.policy.noticeDays.filter((notice) => daysLeft <= notice);
      if (notices.length === 0) return undefined;
      const when = daysLeft === 0 ? 'today' : `in ${count(daysLeft, 'day')}`;
      const message = `${name} is due for review ${when}, on ${dueOn} (notice of ${count(Math.min(...notices), 'day')}).`;
      return review('review/due-soon', file, message, `${vouch}.`);
    }
  }
}

const EXPIRED = 'Set `status: retired`; if it may be used for longer, correct `expires`.';

function lacksQuestions({ questions, formatsWanted, pieces }: Cell): boolean {
  return questions.length === 0 && (formatsWanted > 0 || pieces.length > 0);
}

function noQuestions({ persona, stage, pieces }: Cell): RecordProblem {
  const ask = `Ask sales, and add each question under \`questions\` with \`stage: ${stage.id}\`.`;
  const skip = ` If nothing is needed there, set \`formats: { ${stage.id}: 0 }\`.`;
  const message = `Nobody has written what ${persona.name} asks at ${stage.name}.`;
  const hint = pieces.length === 0 ? ask + skip : ask;
  return { rule: 'cell/no-questions', file: persona.path, path: ['questions'], key: true, message, hint };
}

function review(rule: RecordProblem['rule'], file: string, message: string, hint: string): RecordProblem {
  return { rule, file, path: ['reviewed'], key: true, message, hint };
}
