/** Arbitrary models and lenses for property tests: small, with much that overlaps, so that every rule is met often. */
import fc from 'fast-check';
import type { Lens } from '../../src/audit/audit.ts';
import type { Persona, Piece } from '../../src/content/model.ts';
import { addDays } from '../../src/kit/calendar-date.ts';
import type { PublishedModel } from '../../src/publish/published.ts';
import { share } from '../../src/schema/piece.ts';
import { agreement, losses } from './agreement/build-agreement.ts';
import { buildModel, persona, piece, request, reviewedOn } from './build-model.ts';

const stages = ['awareness', 'decision'];
const personas = ['cfo', 'cto', 'it'];
const formats = ['blog', 'guide', 'case-study'];
const products = ['planner', 'tracker'];
/** Segments with their dimensions. */
const segments = { food: 'industry', print: 'industry', small: 'size' } as const;
const segmentIds = Object.keys(segments);
const questions = ['q1', 'q2', 'q3', 'q4'];
/** What titles and questions are made of, so that some are alike. */
const words = ['contract', 'cost', 'payback', 'machine', 'training', 'price'];

const priority = fc.integer({ min: 1, max: 3 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const someDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-10-01', days));

const someWords = fc.subarray(words, { minLength: 1, maxLength: 4 }).map((chosen) => chosen.join(' '));

/** Questions q1 and q2 are asked at awareness, q3 and q4 at the decision. */
const stageOf = (question: string) => (question < 'q3' ? 'awareness' : 'decision');

const anyPersonas = fc.tuple(
  ...personas.map((id) =>
    fc
      .record({
        priority,
        status: fc.constantFrom('active' as const, 'active' as const, 'draft' as const),
        formats: fc.dictionary(fc.constantFrom(...stages), fc.nat(3)),
        asked: fc.subarray(questions),
        asks: fc.tuple(someWords, someWords, someWords, someWords),
        weight: priority,
        about: fc.tuple(...questions.map(() => rarely(fc.subarray(products, { minLength: 1 })))),
      })
      .map(({ about, asked, asks, weight, ...fields }) =>
        persona(id, {
          ...fields,
          questions: asked.map((question, index) => ({
            id: question,
            stage: stageOf(question),
            ask: asks[index] ?? question,
            priority: weight,
            products: about[index] ?? [],
          })),
        }),
      ),
  ),
);

const anyServes = fc
  .record({
    persona: fc.constantFrom(...personas),
    stage: fc.constantFrom(...stages),
    fit: fc.constantFrom('primary' as const, 'primary' as const, 'secondary' as const),
    answers: fc.subarray(questions),
  })
  .map((pair) => ({ ...pair, answers: pair.answers.filter((question) => stageOf(question) === pair.stage) }));

const anyStatus = fc.constantFrom(
  ...(['live', 'live', 'live', 'live', 'idea', 'draft', 'in-review', 'retired'] as const),
);

export const anyPieceFields = fc.record({
  title: someWords,
  format: fc.constantFrom(...formats),
  status: anyStatus,
  serves: fc.oneof(
    { weight: 1, arbitrary: fc.array(anyServes, { maxLength: 0 }) },
    {
      weight: 9,
      arbitrary: fc.uniqueArray(anyServes, {
        minLength: 1,
        maxLength: 3,
        size: 'max',
        selector: ({ persona, stage }) => `${persona}/${stage}`,
      }),
    },
  ),
  products: fc.subarray(products),
  segments: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(segmentIds) }),
  language: fc.constantFrom('en', 'de', 'de-CH'),
  share: fc.constantFrom(...share.options),
  reviewed: fc.oneof(fc.constantFrom(...Object.values(reviewedOn)), maybe(someDay.map((on) => ({ on, by: 'team' })))),
  expires: rarely(someDay),
  decision: rarely(fc.constant({ verdict: 'remove' as const, on: '2026-10-01', by: 'team' })),
});

const anyRequests = fc.array(
  fc.tuple(
    fc.record({
      title: someWords,
      kind: fc.constantFrom('find' as const, 'new' as const, 'update' as const, 'retire' as const),
      persona: maybe(fc.constantFrom(...personas)),
      stage: maybe(fc.constantFrom(...stages)),
      question: maybe(fc.constantFrom(...questions)),
      format: maybe(fc.constantFrom(...formats)),
      product: maybe(fc.constantFrom(...products)),
      votes: fc.nat(9),
      value: maybe(fc.constantFrom('none' as const, 'under-10k' as const, 'over-250k' as const)),
    }),
    fc.constantFrom('new' as const, 'accepted' as const, 'delivered' as const),
  ),
  { maxLength: 6 },
);

const anyDeals = fc.array(
  fc.record({
    outcome: fc.constantFrom('lost' as const, 'lost' as const, 'won' as const),
    reason: someWords,
    persona: maybe(fc.constantFrom(...personas)),
    stage: maybe(fc.constantFrom(...stages)),
    question: maybe(fc.constantFrom(...questions)),
    missing: maybe(someWords),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 4 },
);

/** A question is asked by one persona at one stage: what names it names these too. */
function asAsked<About extends { persona?: string | undefined; question?: string | undefined }>(
  about: About,
  owners: readonly Persona[],
): About {
  const asked = owners.find(({ id }) => id === about.persona)?.questions.find(({ id }) => id === about.question);
  return { ...about, ...(asked === undefined ? { question: undefined } : { stage: asked.stage }) };
}

export const anyModel: fc.Arbitrary<PublishedModel> = fc
  .record({
    owners: anyPersonas,
    fields: fc.array(
      fc.tuple(anyPieceFields, fc.nat(99)).map(([fields, translates]) => ({ ...fields, translates })),
      { maxLength: 16, size: 'max' },
    ),
    asks: anyRequests,
    deals: anyDeals,
    stagePriority: priority,
    startedOn: maybe(someDay),
  })
  .map(({ owners, fields, asks, deals, stagePriority, startedOn }) =>
    buildModel({
      site: { languages: ['en', 'de'], startedOn, policy: { formatsPerStage: 1 } },
      stages: stages.map((id) => ({ id, priority: stagePriority })),
      products: products.map((id) => ({ id })),
      segments: Object.entries(segments).map(([id, dimension]) => ({ id, dimension })),
      personas: owners,
      pieces: fields.map(({ translates, ...each }, index) =>
        // Only of earlier ones: a chain of translations never goes round in a circle.
        piece(`piece-${index}`, { ...each, translationOf: translates < index ? `piece-${translates}` : undefined }),
      ),
      requests: asks.map(([ask, status], index) => request(`request-${index}`, asAsked(ask, owners), { status })),
      agreement: agreement({
        losses: [
          losses('2026-q3', {
            from: '2026-07-01',
            to: '2026-09-30',
            // The same entry twice is an error in the file.
            deals: [
              ...new Map(
                deals.map((each) => asAsked(each, owners)).map((each) => [JSON.stringify(each), each]),
              ).values(),
            ],
          }),
        ],
      }),
    }),
  );

/** Pieces that differ in little, most of them in one cell that is soon crowded. */
export const anyCrowd: fc.Arbitrary<PublishedModel> = anyModel.map((model) => ({
  ...model,
  site: { ...model.site, policy: { ...model.site.policy, crowdedBy: 1 } },
  personas: model.personas.map((each) => ({ ...each, questions: each.questions.slice(0, 1) })),
  pieces: model.pieces.map((each) => ({
    ...each,
    format: 'guide',
    products: [],
    segments: [],
    serves: crowded(each.serves),
  })),
}));

/** What a piece serves at awareness is moved to the CFO; only the first pair stays primary. */
function crowded(serves: Piece['serves']): Piece['serves'] {
  return serves.map((pair, index) => {
    if (index > 0) return { ...pair, fit: 'secondary' };
    return pair.stage === 'awareness' ? { ...pair, persona: 'cfo' } : pair;
  });
}

export const anyLens: fc.Arbitrary<Lens> = fc.record({
  product: maybe(fc.constantFrom(...products)),
  segment: maybe(fc.constantFrom(...segmentIds)),
  language: maybe(fc.constantFrom('en', 'de')),
  share: maybe(fc.constantFrom(...share.options)),
});

/** What only decides what is listed. */
export const anyListing: fc.Arbitrary<Lens> = fc.record({
  persona: maybe(fc.constantFrom(...personas)),
  stage: maybe(fc.constantFrom(...stages)),
  owner: maybe(fc.constantFrom('team', 'other')),
});
