/** Personas and stages as records that both teams sign. */
import type { Agreement, SharedRecord } from '../../content/agreement/model.ts';
import { stampOf } from '../../content/agreement/stamp.ts';
import type { Persona } from '../../content/model.ts';
import { kinds } from '../../schema/kinds.ts';
import type { Stage } from '../../schema/stage.ts';
import { type Signable, signedRecords } from './state.ts';

/** What has records that both teams sign. */
interface SignedContent {
  readonly agreement?: Agreement | undefined;
  readonly personas: readonly Persona[];
  readonly stages: readonly Stage[];
}

/** Active personas, then the stages in their order. */
export function sharedRecords(model: Omit<SignedContent, 'agreement'>): SharedRecord[] {
  const { personas, stages } = model;
  const stagesFile = `${contentFolder(model)}${kinds.stage.place}`;
  return [
    ...personas
      .filter(({ status }) => status === 'active')
      .map(
        ({ signed = {}, ...persona }): SharedRecord => ({
          ...persona,
          ...{ kind: 'persona', at: [], signed, stamp: stampOf('persona', persona) },
        }),
      ),
    ...stages.map(
      ({ signed = {}, ...stage }, index): SharedRecord => ({
        ...stage,
        ...{ kind: 'stage', path: stagesFile, at: [index], signed, stamp: stampOf('stage', stage) },
      }),
    ),
  ];
}

/** Everything that both teams sign: records of the agreement, then personas and stages. */
export function signables(model: SignedContent): Signable[] {
  return [...(model.agreement ? signedRecords(model.agreement) : []), ...sharedRecords(model)];
}

/** The content folder, derived from the path of a persona, as every team has one. */
export function contentFolder({ personas }: Pick<SignedContent, 'personas'>): string {
  return (personas[0]?.path ?? 'content/personas/').replace(/personas\/[^/]*$/, '');
}
