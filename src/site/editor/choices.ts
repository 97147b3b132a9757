/** The records that fields of the editor refer to, by name. */
import type { PublishedModel } from '../../publish/published.ts';
import { teamIds } from '../../schema/person.ts';
import type { ReferenceKind } from '../../schema/text.ts';
import { teamName } from '../../words/agreement/teams.ts';
import { editorWords } from '../../words/editor/fields.ts';
import type { ChoicesName, EditorChoices } from './field.ts';

type Named = readonly { readonly id: string; readonly name: string }[];

/** Every list of choices. One without entries is left out. */
export function editorChoices(model: PublishedModel): EditorChoices {
  const { agreement, competitors, formats, people, personas, pieces, products, requests, segments, stages } = model;
  const lists: Record<ReferenceKind | 'question', Named> = {
    ...{ stage: stages, format: formats, person: people, product: products, segment: segments, persona: personas },
    team: teamIds(people).map((id) => ({ id, name: teamName(id, people) })),
    competitor: competitors,
    piece: pieces.map(({ id, title }) => ({ id, name: title })),
    request: requests.map(({ ask, id }) => ({ id, name: ask.title })),
    term: agreement?.terms ?? [],
    commitment: (agreement?.commitments ?? []).map(({ id, statement }) => ({ id, name: statement })),
    question: questionsOf(personas),
  };
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, list]) =>
      list.length === 0 ? [] : [[`choices:${name}` satisfies ChoicesName, list.map(choiceOf)]],
    ),
  );
}

function choiceOf({ id, name }: Named[number]) {
  return { label: name, value: id };
}

/** Two personas may have questions with the same id. Then one choice names both. */
function questionsOf(personas: PublishedModel['personas']): Named {
  const asked = personas.flatMap(({ name, questions }) =>
    questions.map(({ ask, id }) => ({ id, name: editorWords.question(name, ask) })),
  );
  return [...Map.groupBy(asked, ({ id }) => id)].map(([id, all]) => ({
    id,
    name: all.map(({ name }) => name).join(editorWords.or),
  }));
}
