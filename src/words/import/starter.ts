/** What an import writes into a content folder that is still empty. */

export const starter = {
  title: 'Content audit',
  company: 'Our company',
  team: 'Content team',
  buyer: 'Buyer',
  namedPersona: (source: string) =>
    `This persona is named in ${source}. Describe here what they want, and list the questions they ask.`,
  noPersonas: (source: string) =>
    `${source} names no personas. Describe your buyers here and set the status to active.`,
  ownList: (source: string, hash: string) =>
    `Imported from ${source} (${hash}). Until you edit this list, the next import of that source may update it.`,
} as const;
