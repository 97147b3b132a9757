import { signingTeam } from '../../../schema/agreement/agreed.ts';
import { loadedSignedRecords } from '../../agreement/records.ts';
import type { Context } from '../context.ts';

/** A team is signed for by somebody of that team, and owners are still there. */
export function checkSignatures({ loaded, reporter }: Context): void {
  const people = loaded.person.records;
  const known = new Map(people.map(({ id, fields }) => [id, fields]));
  for (const record of loadedSignedRecords(loaded)) {
    const { fields } = record;
    for (const team of signingTeam.options) {
      const signature = fields.signed[team];
      if (!signature) continue;
      const person = known.get(signature.by);
      if (person && person.team !== team) {
        const own = people.filter((other) => other.fields.team === team && other.fields.active).map(({ id }) => id);
        reporter.inRecord(record, {
          rule: 'agreement/wrong-team',
          message: `${person.name} belongs to ${person.team} and cannot sign for ${team}.`,
          hint: own.length > 0 ? `For ${team} sign: ${own.join(', ')}.` : `Add somebody of ${team} to people.yaml.`,
          path: ['signed', team, 'by'],
        });
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
    if (owner && !owner.active) {
      reporter.inRecord(record, {
        rule: 'owner/inactive',
        message: `The owner, ${owner.name}, is no longer active.`,
        path: ['owner'],
      });
    }
  }
}
