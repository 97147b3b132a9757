/** Findings about the agreement: what is wrong, and how to fix it. */
import type { FiguresAdvice } from '../../audit/agreement/figures-advice.ts';
import type { SigningAdvice } from '../../audit/agreement/signing-advice.ts';
import { count } from '../dates.ts';
import { listed } from '../lists.ts';
import { plainText } from '../parts.ts';
import { claimWords } from './claims.ts';
import { promisedText, shortText } from './funnel.ts';
import { goalProblemText } from './goals.ts';
import { signingTeamWords } from './teams.ts';
import { signCommand } from './to-sign-page.ts';

/** Without a hint, the fix of the rule applies. */
export interface FindingText {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** What a warning about signatures, promises, handoffs or systems says. */
export function signingFinding(advice: SigningAdvice): FindingText {
  switch (advice.rule) {
    case 'agreement/changed': {
      const { record, team, on, by } = advice;
      return {
        message: `The text has changed since ${team} signed it on ${on}.`,
        hint: `Read it again. If you agree, sign it:\n${signCommand(record, team, by)}`,
      };
    }
    case 'agreement/overdue': {
      const { record, dueOn, days, today } = advice;
      return {
        message: `${record} was due for review by both teams on ${dueOn}, ${count(days, 'day')} ago.`,
        hint: `Review it together. If it is up to date, sign it again or set \`reviewed: { on: ${today}, by: … }\`; if not, change it.`,
      };
    }
    case 'commitment/contradiction':
      return { message: `${listed(advice.records)} contradict each other for ${advice.leadStage}.` };
    case 'commitment/no-lead-stage': {
      const { record, stages } = advice;
      const choice = stages.length > 0 ? `one of ${stages.join(', ')}` : 'a term from agreement/terms';
      return {
        message: `${record} does not say which leads it covers.`,
        hint: `Add \`leadStage:\` with ${choice}.`,
      };
    }
    case 'commitment/one-sided':
      return { message: `${signingTeamWords[advice.team]} promises nothing here.` };
    case 'handoff/empty-seat':
      return { message: `“${advice.role}” has no one assigned, but leads go through this role.` };
    case 'handoff/unusable-piece':
      return {
        message: `A lead rejected as “${advice.reason}” would get “${advice.title}”, which must not be used.`,
      };
    case 'system/two-truths': {
      const { fact, systems } = advice;
      const all = systems.length === 2 ? 'both' : 'all';
      return { message: `${listed(systems)} are ${all} marked as the source of truth for “${fact}”.` };
    }
    case 'system/no-truth': {
      const { fact, systems } = advice;
      const none = systems.length === 1 ? 'it is not' : systems.length === 2 ? 'neither is' : 'none is';
      return { message: `“${fact}” is stored in ${listed(systems)}, but ${none} marked as the source of truth.` };
    }
  }
}

/** What a warning about a goal, a promise of leads or a claim says. */
export function figuresFinding(advice: FiguresAdvice): FindingText {
  switch (advice.rule) {
    case 'numbers/promised-too-few':
      return { message: `${advice.record}: ${promisedText(advice)} (${shortText(advice.needed - advice.promised)}).` };
    case 'claim/in-use': {
      const { record, status, wording, says, piece, listedIn } = advice;
      const fix = says === undefined ? 'Remove it.' : `Correct it. What is true: ${unended(says)}.`;
      const word = claimWords[status].word.toLowerCase();
      return {
        message: `“${piece.title}” quotes “${unended(wording)}”, which is ${word} (${record}).`,
        hint: `${fix} Then remove ${piece.id} from the claim’s \`pieces\` in ${listedIn}.`,
      };
    }
    case 'claim/no-source':
      return { message: `“${unended(advice.wording)}” has no source.` };
    default: {
      const { message, hint } = goalProblemText(advice.problem);
      return { message: `${advice.record}: ${plainText(message, MARKED)}`, hint: plainText(hint, MARKED) };
    }
  }
}

/** Findings are plain text, so code is in backticks. */
const MARKED = { code: (text: string) => `\`${text}\`` };

/** A text without its final period, to be quoted within a sentence. */
function unended(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}
