export const calendarWords = {
  name: (site: string, owner: string | undefined) =>
    owner === undefined ? `${site}: reviews` : `${site}: reviews for ${owner}`,
  review: (title: string) => `Review: ${title}`,
  reviewPersona: (name: string) => `Review the persona ${name}`,
  reviewCompetitor: (name: string) => `Review the battlecard against ${name}`,
  lastDay: (title: string) => `Last day: ${title}`,
} as const;
