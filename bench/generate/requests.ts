import type { z } from 'zod';
import { addDays } from '../../src/kit/calendar-date.ts';
import { slug } from '../../src/kit/slug.ts';
import { dealsBand, requestKind, type requestSchema, requestStatus, valueBand } from '../../src/schema/request.ts';
import { formats, marketers, products, sellers, site, stages } from './company.ts';
import { english } from './english.ts';
import type { GeneratedPiece } from './generated-piece.ts';
import type { GeneratedPersona } from './personas.ts';
import { type Random, random } from './random.ts';

type RequestInput = z.input<typeof requestSchema>;
type TriageInput = NonNullable<RequestInput['triage']>;

export interface GeneratedRequest {
  readonly id: string;
  readonly fields: RequestInput;
}

/** Requests of every kind and status. Some name a live piece as their answer, so the list is empty without live pieces. */
export function requests(
  count: number,
  seed: string,
  today: string,
  buyers: readonly GeneratedPersona[],
  library: readonly GeneratedPiece[],
): GeneratedRequest[] {
  const live = library.filter((piece) => piece.fields.status === 'live');
  const made: GeneratedRequest[] = [];
  for (let number = 1; live.length > 0 && number <= count; number += 1) {
    const choices = random(`${seed}/request/${number}`);
    const format = choices.pick(formats);
    const title = `${format.name} about ${choices.pick(english.topics)} ${choices.pick(english.settings)}`;
    const requestedOn = addDays(today, -choices.between(1, 180));
    made.push({
      id: `${String(number).padStart(4, '0')}-${slug(title)}`,
      fields: {
        ask: {
          kind: choices.pick(requestKind.options),
          title,
          words: 'They asked twice in one call and wanted to pass something on to a colleague.',
          ...(choices.chance(0.9) && { persona: choices.pick(buyers).id }),
          ...(choices.chance(0.9) && { stage: choices.pick(stages).id }),
          ...(choices.chance(0.5) && { product: choices.pick(products).id }),
          ...(choices.chance(0.5) && { format: format.id }),
          deals: choices.pick(dealsBand.options),
          value: choices.pick(valueBand.options),
          ...(choices.chance(0.3) && {
            neededBy: addDays(today, choices.between(3, 90)),
            why: 'The steering board meets that week.',
          }),
          votes: choices.between(0, 8),
          requestedOn,
          requestedBy: choices.pick(sellers),
          issue: { number, url: `${site.repository}/issues/${number}` },
        },
        triage: triage(choices, requestedOn, today, choices.pick(live).id, made),
      },
    });
  }
  return made;
}

function triage(
  choices: Random,
  requestedOn: string,
  today: string,
  piece: string,
  earlier: readonly GeneratedRequest[],
): TriageInput {
  const original = earlier.find((request) => request.fields.triage?.status === 'accepted');
  const status = choices.pick(requestStatus.options);
  if (status === 'new' || (status === 'duplicate' && original === undefined)) return { status: 'new' };
  const decided = { status, owner: choices.pick(marketers), decidedOn: requestedOn };
  switch (status) {
    case 'accepted':
    case 'in-progress':
      return {
        ...decided,
        effort: choices.pick(['S', 'M', 'L'] as const),
        due: addDays(today, choices.between(-10, 20)),
      };
    case 'delivered':
    case 'confirmed':
      return { ...decided, effort: 'M', piece, deliveredOn: addDays(today, -1) };
    case 'answered':
      return { ...decided, piece };
    case 'duplicate':
      return { ...decided, duplicateOf: original?.id };
    case 'parked':
    case 'declined':
      return { ...decided, reason: 'One deal only; an existing piece covers most of it.' };
    default:
      return decided;
  }
}
