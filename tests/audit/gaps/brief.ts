/** What tests of gaps compare: the gap, its action, and the piece or format that it is about. */
import { type Action, audit, type Gap } from '../../../src/audit/audit.ts';
import { actionText } from '../../../src/words/gaps/actions.ts';
import { gapTitle } from '../../../src/words/gaps/titles.ts';
import { plainText } from '../../../src/words/parts.ts';
import { buildModel, persona, type Records, TODAY } from '../build-model.ts';

export const here = 'cfo/decision';

/** The CFO's question at the decision. Its telling words are “contract” and “cost”. */
export const contract = { id: 'contract', stage: 'decision', ask: 'What does the contract cost?' };

/** The CFO at the decision asks one question and wants one format. */
export const cfo = persona('cfo', { questions: [contract], formats: { decision: 1 } });

/** The gaps of a model. Without other personas, its only one is that CFO. */
export function gapsOf(records: Records): Gap[] {
  return audit(buildModel({ personas: [cfo], ...records }), TODAY).gaps;
}

/** The id and kind of a gap, the verb, and the piece to act on or the format to create. */
export function brief({ id, kind, action }: Gap) {
  return [id, kind, action.verb, action.piece?.id ?? action.format?.id];
}

/** The action as text. */
export function deed(action: Action | undefined): string {
  return action === undefined ? '' : plainText(actionText(action));
}

/** The title of a gap as text. */
export function titleOf(gap: Gap | undefined): string {
  return gap === undefined ? '' : plainText(gapTitle(gap.missing));
}
