/** Personas and stages as records that both teams sign. */
import type { SharedRecord } from '../../content/agreement/model.ts';
import { stampOf } from '../../content/agreement/stamp.ts';
import type { Model } from '../../content/model.ts';
import { kinds } from '../../schema/kinds.ts';
import { type Signable, signedRecords } from './state.ts';

/** Active personas, then the stages in their order. */
export function sharedRecords(model: Pick<Model, 'personas' | 'stages'>): SharedRecord[] {
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
export function signables(model: Pick<Model, 'agreement' | 'personas' | 'stages'>): Signable[] {
  return [...(model.agreement ? signedRecords(model.agreement) : []), ...sharedRecords(model)];
}

/** The content folder, derived from the path of a persona, as every team has one. */
export function contentFolder({ personas }: Pick<Model, 'personas'>): string {
  return (personas[0]?.path ?? 'content/personas/').replace(/personas\/[^/]*$/, '');
}
