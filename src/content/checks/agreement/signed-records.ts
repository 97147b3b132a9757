import type { z } from 'zod';
import type { agreed } from '../../../schema/agreement/agreed.ts';
import type { Loaded } from '../../record.ts';
import type { Path } from '../../yaml.ts';
import type { Context } from '../context.ts';

/** The fields that every signed record has, as far as this kind has them. */
export interface SignedFields {
  readonly signed: z.output<typeof agreed.signed>;
  readonly reviewed?: z.output<typeof agreed.reviewed>;
  readonly owner?: string;
}

/** A signed record, and where its file says so. */
export interface SignedPlace {
  readonly record: Pick<Loaded<unknown>, 'source' | 'at'>;
  readonly fields: SignedFields;
}

/** Everything that both teams sign, also what lies deeper in a file. */
export function signedRecords({ loaded }: Context): SignedPlace[] {
  const { term, commitment, handoffs, goal, numbers, loss, system, claim } = loaded;
  const whole = [term, commitment, goal, numbers, loss, system, claim].flatMap(
    ({ records }): readonly Loaded<SignedFields>[] => records,
  );
  return [
    ...whole.map((record) => ({ record, fields: record.fields })),
    ...handoffs.records.flatMap((record) => [
      ...record.fields.handoffs.map((fields, index) => inside(record, ['handoffs', index], fields)),
      ...(record.fields.rejections ? [inside(record, ['rejections'], record.fields.rejections)] : []),
    ]),
  ];
}

function inside(record: Loaded<unknown>, path: Path, fields: SignedFields): SignedPlace {
  return { record: { source: record.source, at: [...record.at, ...path] }, fields };
}
