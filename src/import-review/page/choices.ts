/** What can be chosen on the page: the buyers, stages and lists that exist or would be created. */
import type { PreparedImport } from '../../import/import.ts';
import { usualStages } from '../../import/usual-lists.ts';
import { slug } from '../../kit/slug.ts';
import type { Draft } from '../draft.ts';

/** One option of a choice: its value in the mapping, and its name. */
export interface Option {
  readonly value: string;
  readonly name: string;
}

export interface Choices {
  readonly personas: readonly Option[];
  readonly stages: readonly Option[];
  readonly formats: readonly Option[];
  readonly owners: readonly Option[];
  readonly products: readonly Option[];
  readonly segments: readonly Option[];
}

export function choicesOf({ model, start }: PreparedImport, draft: Draft): Choices {
  const listed = (records: readonly { id: string; name: string }[]) =>
    records.map(({ id, name }) => ({ value: id, name }));
  const known = new Set(model.personas.map(({ id }) => id));
  const personas = model.personas
    .filter(({ status }) => status === 'active')
    // The name of a new persona is not written anywhere yet but in the mapping.
    .map(({ id, name }) => ({ value: start.has(`personas/${id}.mdx`) ? name : id, name }));
  const used = [...draft.groups.values()].flatMap(({ persona }) => persona);
  const added = [...draft.personas, ...used].filter((name) => !known.has(slug(name)));
  const stages = listed(model.stages);
  const order = usualStages.map(({ id }) => id);
  const usual = usualStages.filter(({ id }) => !model.stages.some((stage) => stage.id === id));
  const newStages = [...stages, ...listed(usual)];
  return {
    personas: [...personas, ...[...new Set(added)].map((name) => ({ value: name, name }))],
    stages: start.has('stages.yaml')
      ? newStages.sort((a, b) => placeIn(order, a.value) - placeIn(order, b.value))
      : stages,
    formats: listed(model.formats),
    owners: listed(model.people),
    products: listed(model.products),
    segments: listed(model.segments),
  };
}

function placeIn(order: readonly string[], id: string): number {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
}
