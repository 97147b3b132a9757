/** The statistics that the company quotes: which are untrue or lack a source, and which pieces to fix. */
import type { Claim } from '../../content/agreement/model.ts';
import type { Piece } from '../../content/model.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { ClaimStatus } from '../../schema/agreement/claim.ts';

export interface ClaimView {
  readonly claim: Claim;
  /** Whether it is known to be untrue, so that no one should quote it. */
  readonly untrue: boolean;
  /** Whether it lacks a source and is not known to be untrue. */
  readonly unsourced: boolean;
  /** The unretired pieces that use it. */
  readonly pieces: readonly Piece[];
  /** The ones that need a fix because it is untrue. */
  readonly toFix: readonly Piece[];
}

/** Worst first; within a status, in the order of the file. */
const ORDER: readonly ClaimStatus[] = ['wrong', 'distorted', 'unverified', 'plausible', 'verified'];

/** Whether a claim is known to be untrue. */
function isUntrue({ status }: Claim): boolean {
  return status === 'wrong' || status === 'distorted';
}

/** Every claim. */
export function claimViews({ agreement, pieces }: Pick<PublishedModel, 'agreement' | 'pieces'>): ClaimView[] {
  const inUse = new Map(pieces.filter(({ status }) => status !== 'retired').map((piece) => [piece.id, piece]));
  return (agreement?.claims ?? [])
    .map((claim) => {
      const using = claim.pieces.flatMap((id) => inUse.get(id) ?? []);
      const untrue = isUntrue(claim);
      return {
        claim,
        untrue,
        unsourced: !untrue && claim.source === undefined,
        pieces: using,
        toFix: untrue ? using : [],
      };
    })
    .sort((a, b) => ORDER.indexOf(a.claim.status) - ORDER.indexOf(b.claim.status));
}

/** The field of a piece that quotes a claim word for word; undefined if only the body or something else does. */
export function quotedIn({ wording }: Claim, piece: Piece): 'title' | 'summary' | 'whenToUse' | 'say' | undefined {
  const wanted = plain(wording);
  const fields = ['title', 'summary', 'whenToUse', 'say'] as const;
  return fields.find((field) => plain(piece[field] ?? '').includes(wanted));
}

/** In lower case, with single spaces and without a period at the end. */
function plain(text: string): string {
  const words = text.toLowerCase().split(/\s/).filter(Boolean).join(' ');
  return words.endsWith('.') ? words.slice(0, -1) : words;
}
