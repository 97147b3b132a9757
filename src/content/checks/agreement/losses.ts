import { didYouMean } from '../../../kit/did-you-mean.ts';
import type { Context } from '../context.ts';

/** An open question that lost a deal is one that this persona asks at this stage. */
export function checkLosses({ loaded, reporter }: Context): void {
  const questionsOf = new Map(loaded.persona.records.map(({ id, fields }) => [id, fields.questions]));
  for (const record of loaded.loss.records) {
    for (const [index, { persona, stage, question }] of record.fields.deals.entries()) {
      if (question === undefined) continue;
      const path = ['deals', index, 'question'];
      if (persona === undefined || stage === undefined) {
        const message = `The question "${question}" is named without its persona and stage.`;
        const hint = 'Add `persona:` and `stage:`, or delete the question.';
        reporter.inRecord(record, { rule: 'reference/question', message, hint, path });
        continue;
      }
      const asked = questionsOf.get(persona);
      // A persona or stage that does not exist, or cannot be read, is reported at its own place.
      if (!asked || !loaded.stage.ids.has(stage)) continue;
      if (asked.some((known) => known.id === question && known.stage === stage)) continue;
      const here = asked.filter((known) => known.stage === stage).map(({ id }) => id);
      const near = didYouMean(question, here);
      const some = here.length > 0 ? `At this stage there are ${here.join(', ')}. ` : '';
      reporter.inRecord(record, {
        rule: 'reference/question',
        message: `"${persona}" does not ask "${question}" at the stage ${stage}.`,
        hint: near ? `Did you mean ${near}?` : `${some}Or add the question to personas/${persona}.mdx.`,
        path,
      });
    }
  }
}
