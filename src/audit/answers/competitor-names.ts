/** Competitors by what people call them: won and lost deals name them in the words of the rep. */
import type { Competitor } from '../../content/model.ts';
import { oncePer } from '../../kit/once-per.ts';
import { plainWords } from '../../kit/plain-words.ts';
import type { PublishedModel } from '../../publish/published.ts';

/** The competitor with this id, name or alias, whatever the case and punctuation. */
export function competitorCalled(
  { competitors }: Pick<PublishedModel, 'competitors'>,
  name: string,
): Competitor | undefined {
  return byName(competitors).get(folded(name));
}

/** Names come before aliases, so that no alias takes the name of another competitor. */
const byName = oncePer((competitors: readonly Competitor[]) => {
  const names = [
    ...competitors.flatMap((one) => [one.id, one.name].map((name) => [folded(name), one] as const)),
    ...competitors.flatMap((one) => one.aliases.map((name) => [folded(name), one] as const)),
  ];
  const found = new Map<string, Competitor>();
  for (const [name, one] of names) if (!found.has(name)) found.set(name, one);
  return found;
});

function folded(name: string): string {
  return plainWords(name).join(' ');
}
