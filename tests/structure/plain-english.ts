/** Words and turns of phrase that this product does not use, and what to write instead. CONTRIBUTING has the rules. */

interface Banned {
  readonly pattern: RegExp;
  readonly instead: string;
}

const banned: readonly Banned[] = [
  { pattern: /\bstands?\b(?! (?:for|out|up)\b)/i, instead: 'is, is in, appears' },
  { pattern: /\bl(?:ies|ie|ay)\b/i, instead: 'is, is in' },
  { pattern: /\bmend(?:s|ed|ing)?\b/i, instead: 'fix' },
  { pattern: /(?<!\bthere )\b(?:is|are|was|were) no (?!longer\b|more than\b|one\b)\p{Ll}/iu, instead: 'is not a …' },
  { pattern: /(?:^|[.!?:“] ?)There (?:is|are|was|were) (?:no|none|nothing)\b(?! longer)/, instead: 'No …' },
  { pattern: /\btold\b/i, instead: 'shows, given by, says' },
  { pattern: /\bwhoever\b/i, instead: 'the person who; better, the role' },
  { pattern: /\bwhom\b/i, instead: 'who … for' },
  { pattern: /\b(?:nobody|somebody)\b/i, instead: 'no one, someone; better, the role' },
  { pattern: /\bso many\b/i, instead: 'N, up to N' },
  { pattern: /\bsuch an? one\b/i, instead: 'this kind' },
  { pattern: /\bfrom here on\b/i, instead: 'after this' },
  { pattern: /\bin the middle\b(?! of\b)/i, instead: 'median' },
  { pattern: /\b(?:does|do|did) not reach for\b/i, instead: 'is not enough for' },
  { pattern: /\bgone\b/i, instead: 'deleted, removed' },
  { pattern: /\bt(?:ook|ake|akes|aken|aking) away\b/i, instead: 'remove' },
  { pattern: /\bput to\b/i, instead: 'merged into' },
  { pattern: /\bstill right\b/i, instead: 'current, up to date' },
  { pattern: /\bblanks?\b/i, instead: 'space, empty' },
  { pattern: /\bcome of it\b/i, instead: 'result' },
  { pattern: /\bhangs? on it\b/i, instead: 'deal breaker' },
  { pattern: /\bnaked\b/i, instead: 'without content' },
  { pattern: /\b(?:write|written) it so\b/i, instead: 'write it like this' },
  { pattern: /\brightly\b/i, instead: 'correctly' },
  { pattern: /\bshall\b/i, instead: 'must, will' },
  { pattern: /\bhave to say\b|\bhas to say\b/i, instead: 'waiting for details' },
  { pattern: /\bbesides?,? also\b|\bas well as also\b/i, instead: 'also' },
  {
    pattern: /(?:^|[.:(“] ?)Who (?:does|has|is|asked|writes|wants|reads|knows|sets|looks)\b[^?]*$/,
    instead: 'The person who; better, the role',
  },
  {
    pattern: /\b(?:colour|favour|behaviour|neighbour|honour|labour|centre|licence|catalogue|grey|artefact)/i,
    instead: 'American spelling',
  },
  {
    pattern:
      /\b(?:organis|recognis|summaris|prioritis|normalis|optimis|sanitis|serialis|categoris|analys(?:e[ds]?\b|ing)|initialis|minimis|maximis|emphasis(?:e|ing)|apologis|utilis|synchronis|customis|finalis|localis)(?!m|t)/i,
    instead: 'American spelling',
  },
  {
    pattern:
      /\b(?:cancelled|cancelling|labelled|labelling|modelled|modelling|travell|whilst|judgement|amongst|towards|afterwards|learnt|spelt)\b/i,
    instead: 'American spelling',
  },
  { pattern: / ;/, instead: 'no space before a semicolon' },
];

/** The banned words in a text, each with what to write instead. */
export function bannedIn(text: string): string[] {
  return banned.flatMap(({ pattern, instead }) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`“${found[0].trim()}”: write ${instead}`];
  });
}
