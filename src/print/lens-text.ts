import type { Lens } from '../audit/audit.ts';
import { namesIn } from '../data/names.ts';
import type { PublishedModel } from '../publish/published.ts';
import { lensWords } from '../words/gaps/report.ts';
import { languageName } from '../words/languages.ts';
import { audienceWords } from '../words/states.ts';

/** What a lens selects, such as `about Planner` and `in German`. @param model A model that has what the lens names. */
export function lensText(lens: Lens, model: PublishedModel): string[] {
  const names = namesIn(model);
  const { language, share } = lens;
  const named = (name: string | null, words: (name: string) => string) => (name === null ? [] : [words(name)]);
  return [
    ...named(names.persona(lens.persona), lensWords.persona),
    ...named(names.stage(lens.stage), lensWords.stage),
    ...named(names.product(lens.product), lensWords.product),
    ...named(names.segment(lens.segment), lensWords.segment),
    ...(language === undefined ? [] : [lensWords.language(languageName(language))]),
    ...(share === undefined ? [] : [lensWords.audience(audienceWords[share])]),
    ...named(names.person(lens.owner), lensWords.owner),
  ];
}
