/** Personas that lack the input of a team. */
export const contributorTexts = {
  none: 'No contributors listed.',
  addBoth: 'Review the persona with sales and marketing, and add people from both teams under `contributors`.',
  oneTeam: (team: string) => `All contributors are from ${team}.`,
  addTeam: (team: string) => `Review the persona with ${team}, then add people from ${team} under \`contributors\`.`,
} as const;
