/** What the catalog says of the rules about one record. A finding without a hint of its own shows `fix`. */
export const recordRuleTexts = {
  'id/format': {
    title: 'File name is not a valid id',
    why: 'The file name is the id that other records use, and part of the page’s address.',
    fix: 'Rename the file with lowercase letters, digits and hyphens.',
  },
  'id/reserved': {
    title: 'Reserved id',
    why: 'Search filters use any, all, none and not, programs use constructor and prototype, and Windows cannot store names such as con.',
    fix: 'Choose another id.',
  },
  'id/duplicate': {
    title: 'Duplicate id',
    why: 'Only one of the two records could be kept.',
    fix: 'Rename one of them, and check the places that refer to it.',
  },
  'reference/unknown': {
    title: 'Reference to something that does not exist',
    why: 'The link would lead nowhere.',
    fix: 'Use an id that exists, or add the record.',
  },
  'reference/question': {
    title: 'Question not asked by this persona at this stage',
    why: 'A piece can only answer what the persona asks at that stage; anything else would inflate coverage.',
    fix: 'Name a question of this persona at this stage, or add the question to the persona.',
  },
  'reference/cycle': {
    title: 'Circular reference',
    why: 'A chain of replaced, translated, duplicate or merged records must end somewhere.',
    fix: 'Remove one of the links.',
  },
  'piece/duplicate-address': {
    title: 'Two pieces with the same address',
    why: 'One asset would count twice. Addresses that differ only in scheme, www., trailing slash, fragment or tracking parameters are the same.',
    fix: 'Delete one of the two pieces, or give this one its own address.',
  },
  'piece/no-address': {
    title: 'Live piece without address or file',
    why: 'A rep who finds the piece cannot open it.',
    fix: 'Add `url:` or `file:`, or set `status: draft`.',
  },
  'piece/missing-file': {
    title: 'Missing file',
    why: 'The piece links to a file that is not in the repository, or that is in a hidden folder.',
    fix: 'Write the path from the repository’s top folder, or add the file there.',
  },
  'piece/expires-before-published': {
    title: 'Expiry date before publication date',
    why: 'The piece would expire before anyone could use it.',
    fix: 'Change `expires` or `published`, whichever is wrong.',
  },
  'review/future-date': {
    title: 'Review or decision date in the future',
    why: 'A review that has not happened yet would make content look fresh for too long.',
    fix: 'Enter the day it actually happened.',
  },
  'piece/future-publication': {
    title: 'Live piece with a publication date in the future',
    why: 'Until its first review a piece counts from its publication date, so it would look fresh for too long.',
    fix: 'Enter the day it was published, or set `status: draft` until then.',
  },
  'piece/not-sales': {
    title: 'Topic approved by someone outside sales',
    why: 'The approval says that sales wants the piece. Another team cannot say that for them.',
    fix: 'Name a person or team of sales in `approved.by`, or delete `approved`.',
  },
  'site/internal-piece': {
    title: 'Internal piece on a public site',
    why: 'Anyone could read about a piece that is for colleagues only.',
    fix: 'Set `public: false` in site.yaml, delete the piece, or change who it may be shared with.',
  },
  'request/impossible-date': {
    title: 'Impossible request dates',
    why: 'The times to decide and deliver would be negative and distort the medians.',
    fix: 'Enter the day it actually happened.',
  },
  'request/no-live-piece': {
    title: 'Delivered request without a live piece',
    why: 'Sales reads that the content is ready but has nothing to open.',
    fix: 'Name the live piece in `triage.piece`, or set `status: in-progress`.',
  },
  'request/no-reason': {
    title: 'Declined or parked request without a reason',
    why: 'A requester who gets no answer will not ask again.',
    fix: 'Add `reason:` to the triage.',
  },
  'request/no-original': {
    title: 'Duplicate without an original',
    why: 'The requester cannot see where the answer will be.',
    fix: 'Add `duplicateOf:` to the triage, with the id of the original request.',
  },
  'piece/unmapped': {
    title: 'Live piece without a persona and stage',
    why: 'The piece is in no cell, so it meets no need and reps will not find it there.',
    fix: 'Add `serves:` with a persona and a stage.',
  },
  'piece/other-product': {
    title: 'Answer to a question about another product',
    why: 'A question about a product is answered only by a piece that names this product. Otherwise the answer never counts.',
    fix: 'Name the product in `products`, or remove the question from `answers`.',
  },
  'piece/many-cells': {
    title: 'Piece made for too many cells',
    why: 'Content made for everyone rarely fits anyone, so coverage would look better than it is.',
    fix: 'Keep the cells it was made for, and set `fit: secondary` on the others.',
  },
  'piece/no-summary': {
    title: 'Live piece without a summary',
    why: 'In lists and search results, reps choose by the summary.',
    fix: 'Add `summary:` with one short sentence.',
  },
  'piece/nothing-to-say': {
    title: 'Decision-stage piece without instructions for reps',
    why: 'Close to the decision, a rep must know when to send the piece and what to say.',
    fix: 'Add `whenToUse:` and `say:`.',
  },
  'owner/inactive': {
    title: 'Inactive owner',
    why: 'No one will be asked to review it.',
    fix: 'Name an active owner.',
  },
  'persona/one-team': {
    title: 'Persona from one team only',
    why: 'Without both teams’ input, sales and marketing have different buyers in mind.',
    fix: 'Review the persona with the other team, then list them under `contributors`.',
  },
} as const;
