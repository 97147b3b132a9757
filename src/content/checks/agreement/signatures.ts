import { signingTeam } from '../../../schema/agreement/agreed.ts';
import { loadedSignedRecords } from '../../agreement/records.ts';
import { inactiveOwner } from '../../record-rules/owners.ts';
import { wrongTeam } from '../../record-rules/signatures.ts';
import type { Context } from '../context.ts';

/** A team is signed for by somebody of that team, and owners are still there. */
export function checkSignatures({ loaded, reporter }: Context): void {
  const people = loaded.person.records.map(({ fields }) => fields);
  const known = new Map(people.map((person) => [person.id, person]));
  for (const record of loadedSignedRecords(loaded)) {
    const { fields } = record;
    for (const team of signingTeam.options) {
      const signature = fields.signed[team];
      if (!signature) continue;
      const person = known.get(signature.by);
      const wrong = person && wrongTeam(person, team, people);
      if (wrong) {
        reporter.inRecord(record, { rule: 'agreement/wrong-team', ...wrong, path: ['signed', team, 'by'] });
      }
      if (signature.stamp === undefined) {
        reporter.inRecord(record, {
          rule: 'agreement/unstamped',
          message: `The signature of ${team} has no stamp, so it does not count.`,
          path: ['signed', team],
          key: true,
        });
      }
    }
    const owner = 'owner' in fields ? known.get(fields.owner) : undefined;
    if (owner && !owner.active)
      for (const found of inactiveOwner(owner.name)) reporter.inRecord(record, { rule: 'owner/inactive', ...found });
  }
}
