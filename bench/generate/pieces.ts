import { slug } from '../../src/kit/slug.ts';
import { body } from './body.ts';
import { formats, marketers, products } from './company.ts';
import { dates } from './dates.ts';
import { english } from './english.ts';
import type { GeneratedPiece, PieceInput } from './generated-piece.ts';
import { german } from './german.ts';
import type { GeneratedPersona } from './personas.ts';
import { type Random, random } from './random.ts';
import { references } from './references.ts';
import { cells, serves } from './serves.ts';
import { type Title, titles } from './titles.ts';

/** One piece in N is German. */
const GERMAN_EVERY = 12;

/**
 * The pieces, in order. Each refers only to earlier ones. So the first hundred of ten thousand are the hundred that the same seed
 * makes alone, and references never form a circle.
 */
export function pieces(
  count: number,
  seed: string,
  today: string,
  buyers: readonly GeneratedPersona[],
): GeneratedPiece[] {
  const englishTitle = titles(english, random(`${seed}/titles/en`));
  const germanTitle = titles(german, random(`${seed}/titles/de`));
  const map = cells(buyers, random(`${seed}/cells`));
  const made: GeneratedPiece[] = [];

  for (let index = 0; index < count; index += 1) {
    const choices = random(`${seed}/piece/${index}`);
    const isGerman = index % GERMAN_EVERY === GERMAN_EVERY - 1;
    const title = isGerman ? germanTitle(Math.floor(index / GERMAN_EVERY)) : englishTitle(index);
    const id = `${slug(title.text)}-${index + 1}`;
    const fields = facts(id, title, isGerman, serves(map, choices), today, choices);
    const older = made.length > 0 ? references(fields, choices.pick(made), today, choices) : {};
    made.push({ id, fields: { ...fields, ...older }, body: body(isGerman ? german : english, title, choices) });
  }
  return made;
}

function facts(
  id: string,
  title: Title,
  isGerman: boolean,
  pairs: NonNullable<PieceInput['serves']>,
  today: string,
  choices: Random,
): PieceInput {
  const { topic, setting } = title;
  const format = choices.pick(formats);
  const status = choices.weighted([
    ['live', 80],
    ['retired', 7],
    ['draft', 6],
    ['idea', 4],
    ['in-review', 3],
  ] as const);
  const owner = choices.chance(0.005) ? 'former-agency' : isGerman ? 'translation-desk' : choices.pick(marketers);
  const wasPublished = status === 'live' || status === 'retired';
  const wordsExpected = pairs.some((pair) => pair.stage === 'decision') && choices.chance(0.98);
  return {
    title: title.text,
    ...(choices.chance(0.985) && {
      summary: isGerman
        ? `Erklärt ${topic} ${setting} mit Beispielen aus der Praxis.`
        : `Shows ${topic} ${setting} with examples from practice.`,
    }),
    ...(wasPublished && { url: `https://www.example.com/${format.id}/${id}` }),
    format: format.id,
    status,
    owner,
    ...(pairs.length > 0 && { serves: pairs }),
    ...(choices.chance(0.6) && { products: [choices.pick(products).id] }),
    ...(isGerman && { language: 'de' }),
    ...(wasPublished && dates(format.reviewEvery, today, owner, choices)),
    share: choices.weighted([
      ['public', 30],
      ['prospects', 35],
      ['customers', 12],
      ['partners', 5],
      ['internal', 18],
    ] as const),
    ...((wordsExpected || choices.chance(0.7)) && {
      whenToUse: `When someone asks about ${topic} ${setting} and wants something to read before the next call.`,
    }),
    ...((wordsExpected || choices.chance(0.6)) && {
      say: `You asked about ${topic}. The second page shows how others ${setting} went about it.`,
    }),
  };
}
