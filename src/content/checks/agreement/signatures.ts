import { signingTeam } from '../../../schema/agreement/agreed.ts';
import { signatureTexts } from '../../../words/findings/people.ts';
import { loadedSharedRecords, loadedSignedRecords } from '../../agreement/records.ts';
import { inactiveOwner, leaversOf } from '../../record-rules/owners.ts';
import { askToSign, wrongTeam } from '../../record-rules/signatures.ts';
import type { Context } from '../context.ts';

/** Only people of a team sign for it, signatures have a stamp, and owners are active. */
export function checkSignatures({ loaded, reporter }: Context): void {
  const people = loaded.person.records.map(({ fields }) => fields);
  const known = new Map(people.map((person) => [person.id, person]));
  const leavers = leaversOf(people);
  for (const { key, record } of [...loadedSignedRecords(loaded), ...loadedSharedRecords(loaded)]) {
    const { fields } = record;
    for (const team of signingTeam.options) {
      const signature = fields.signed?.[team];
      if (!signature) continue;
      const person = known.get(signature.by);
      const wrong = person && wrongTeam(person, team, people, [key]);
      if (wrong) {
        // With an error in the content, `sign` writes nothing.
        const hint = signatureTexts.deleteFirst(askToSign(team, people, [key]));
        reporter.inRecord(record, { rule: 'agreement/wrong-team', ...wrong, hint, path: ['signed', team, 'by'] });
      }
      if (signature.stamp === undefined) {
        reporter.inRecord(record, {
          rule: 'agreement/unstamped',
          message: signatureTexts.noStamp(team),
          hint: signatureTexts.signAgain(signatureTexts.command([key], team, signature.by)),
          path: ['signed', team],
          key: true,
        });
      }
    }
    const leaver = 'owner' in fields ? leavers.get(fields.owner ?? '') : undefined;
    for (const found of inactiveOwner(leaver)) reporter.inRecord(record, { rule: 'owner/inactive', ...found });
  }
}
