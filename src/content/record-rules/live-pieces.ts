/** What a live piece needs to be useful, and claims that make coverage look better than it is. */
import type { PieceFields } from '../../schema/piece.ts';
import { livePieceTexts } from '../../words/findings/pieces.ts';
import type { Known } from './known.ts';
import type { Found, RecordCheck } from './record-check.ts';

function ofLive(find: (fields: PieceFields, known: Known) => Found[]): RecordCheck<PieceFields> {
  return { partial: false, find: ({ fields }, known) => (fields.status === 'live' ? find(fields, known) : []) };
}

export const unmapped = ofLive(({ serves }) =>
  serves.length > 0 ? [] : [{ message: livePieceTexts.unmapped, hint: livePieceTexts.addServes, path: ['serves'] }],
);

export const manyCells = ofLive(({ serves }, { site }) => {
  const limit = site?.policy.primaryCells ?? Number.POSITIVE_INFINITY;
  const { length } = primaryOf(serves);
  if (length <= limit) return [];
  const message = livePieceTexts.manyCells(length, limit);
  return [{ message, hint: livePieceTexts.keepCells(limit), path: ['serves'], key: true }];
});

export const noSummary = ofLive(({ summary }) =>
  summary === undefined ? [{ message: livePieceTexts.noSummary, path: ['summary'] }] : [],
);

export const nothingToSay = ofLive(({ serves, whenToUse, say }, { site, stages }) => {
  const named = site?.policy.sayAtStages ?? [];
  // Unless site.yaml names stages, this applies to the one called `decision`.
  const wordy = named.length > 0 ? named : stages.filter((id) => id === 'decision');
  const closing = primaryOf(serves).find(({ stage }) => wordy.includes(stage));
  const lacks = { whenToUse: whenToUse === undefined, say: say === undefined };
  const lacking = Object.entries(lacks).flatMap(([name, isLacking]) => (isLacking ? name : []));
  if (!closing || lacking.length === 0) return [];
  return [
    {
      message: livePieceTexts.nothingToSay(closing.stage, lacks),
      hint: livePieceTexts.addFields(lacking),
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
    site?.public && share === 'internal' ? [{ message: livePieceTexts.internal, path: ['share'] }] : [],
};
