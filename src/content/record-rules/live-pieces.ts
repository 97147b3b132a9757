/** What a live piece should say of itself, and claims that make coverage look better than it is. */
import type { PieceFields } from '../../schema/piece.ts';
import type { Known } from './known.ts';
import type { Found, RecordCheck } from './record-check.ts';

/** A check of the fields of a live piece. */
function ofLive(find: (fields: PieceFields, known: Known) => Found[]): RecordCheck<PieceFields> {
  return { partial: false, find: ({ fields }, known) => (fields.status === 'live' ? find(fields, known) : []) };
}

export const unmapped = ofLive(({ serves }) =>
  serves.length > 0
    ? []
    : [
        {
          message: 'The piece serves no persona at any stage.',
          hint: 'Add for whom it is: serves: [{ persona: …, stage: … }]',
          path: ['serves'],
        },
      ],
);

export const manyCells = ofLive(({ serves }, { site }) => {
  const limit = site?.policy.primaryCells ?? Number.POSITIVE_INFINITY;
  const { length } = primaryOf(serves);
  const message = `The piece claims to be made for ${length} cells; more than ${limit} is rarely true.`;
  return length > limit ? [{ message, path: ['serves'], key: true }] : [];
});

export const noSummary = ofLive(({ summary }) =>
  summary === undefined ? [{ message: 'The piece has no summary.', path: ['summary'] }] : [],
);

export const nothingToSay = ofLive(({ serves, whenToUse, say }, { site, stages }) => {
  const named = site?.policy.sayAtStages ?? [];
  // Without stages in site.yaml, words are needed at the one called `decision`.
  const wordy = named.length > 0 ? named : stages.filter((id) => id === 'decision');
  const closing = primaryOf(serves).find(({ stage }) => wordy.includes(stage));
  const lacking = Object.entries({ whenToUse, say }).flatMap(([name, text]) => (text === undefined ? name : []));
  if (!closing || lacking.length === 0) return [];
  return [
    {
      message: `The piece is for the stage ${closing.stage} and has no ${lacking.map((name) => `\`${name}\``).join(' and no ')}.`,
      hint: `Add ${lacking.map((name) => `\`${name}:\``).join(' and ')}.`,
      path: ['serves'],
      key: true,
    },
  ];
});

function primaryOf(serves: PieceFields['serves']): PieceFields['serves'] {
  return serves.filter(({ fit }) => fit === 'primary');
}

/** An internal piece is not on a public site, live or not. */
export const internalPiece: RecordCheck<PieceFields> = {
  partial: false,
  find: ({ fields: { share } }, { site }) =>
    site?.public && share === 'internal'
      ? [{ message: 'The piece is internal, and site.yaml says that the site is public.', path: ['share'] }]
      : [],
};
