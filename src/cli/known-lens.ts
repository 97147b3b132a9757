import type { Lens } from '../audit/audit.ts';
import { UsageError } from '../check/usage-error.ts';
import type { Model } from '../content/model.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { unknownLens } from '../words/commands/lens.ts';

/**
 * Rejects a lens that names something that does not exist. A mistyped id would give an empty result, which looks like
 * good news.
 *
 * @param models The versions of the content, one of which must have it.
 * @throws {UsageError} If none has it.
 */
export function expectKnown(lens: Lens, models: readonly Model[]): void {
  const idsOf = (list: (model: Model) => readonly { readonly id: string }[]) => [
    ...new Set(models.flatMap((model) => list(model).map(({ id }) => id))),
  ];
  const known = {
    persona: idsOf(({ personas }) => personas),
    stage: idsOf(({ stages }) => stages),
    product: idsOf(({ products }) => products),
    segment: idsOf(({ segments }) => segments),
    owner: idsOf(({ people }) => people),
    language: [
      ...new Set(models.flatMap(({ pieces, site }) => [...site.languages, ...pieces.map(({ language }) => language)])),
    ],
  };
  for (const [name, choices] of Object.entries(known)) {
    const wanted = lens[name as keyof typeof known];
    if (wanted === undefined || choices.includes(wanted)) continue;
    const near = didYouMean(wanted, choices);
    throw new UsageError(unknownLens(name, wanted, choices, near));
  }
}
