/** What tests of gaps look at: which gap, and what it asks to do with which piece or in which format. */
import { type Action, audit, type Gap } from '../../../src/audit/audit.ts';
import { plainText } from '../../../src/audit/sentence.ts';
import { buildModel, persona, type Records, TODAY } from '../build-model.ts';

export const here = 'cfo/decision';

/** What the CFO asks at the decision. Its telling words are “contract” and “cost”. */
export const contract = { id: 'contract', stage: 'decision', ask: 'What does the contract cost?' };

/** The CFO at the decision asks one question and wants one format. */
export const cfo = persona('cfo', { questions: [contract], formats: { decision: 1 } });

/** The gaps of a model in which, unless said otherwise, the only persona is that CFO. */
export function gapsOf(records: Records): Gap[] {
  return audit(buildModel({ personas: [cfo], ...records }), TODAY).gaps;
}

/** The id and kind of a gap, the verb, and the piece to act on or the format to make. */
export function brief({ id, kind, action }: Gap) {
  return [id, kind, action.verb, action.piece?.id ?? action.format?.id];
}

/** What to do, in words. */
export function deed(action: Action | undefined): string {
  return plainText(action?.text ?? []);
}
