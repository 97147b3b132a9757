import { keysToAdd } from '../../../words/findings/list.ts';
import { questionTexts } from '../../../words/findings/questions.ts';
import { questionHint } from '../../record-rules/questions.ts';
import type { Context } from '../context.ts';

/** The open question of a lost deal is one that this persona asks at this stage. */
export function checkLosses({ loaded, reporter }: Context): void {
  const questionsOf = new Map(
    loaded.persona.records.map(({ id, fields }) => [id, new Map(fields.questions.map((one) => [one.id, one.stage]))]),
  );
  for (const record of loaded.loss.records) {
    for (const [index, { persona, stage, question }] of record.fields.deals.entries()) {
      if (question === undefined) continue;
      const report = (message: string, hint: string) =>
        reporter.inRecord(record, {
          rule: 'reference/question',
          message,
          hint,
          path: ['deals', index, 'question'],
        });
      if (persona === undefined || stage === undefined) {
        const missing = Object.entries({ persona, stage }).flatMap(([name, id]) => (id === undefined ? name : []));
        report(questionTexts.withoutPair(question), questionTexts.addPair(keysToAdd(missing)));
        continue;
      }
      const questions = questionsOf.get(persona);
      // A persona or stage that does not exist or cannot be read is reported at its own place.
      if (!questions || !loaded.stage.ids.has(stage)) continue;
      const asked = questions.get(question);
      if (asked === undefined) {
        report(questionTexts.unknown(persona, question), questionHint(question, { persona, stage }, questions));
      } else if (asked !== stage) {
        report(questionTexts.otherStage(persona, question, asked, stage), questionTexts.changeStage(asked));
      }
    }
  }
}
