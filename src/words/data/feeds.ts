const news = { published: 'New', reviewed: 'Reviewed', retired: 'Retired' } as const;

/** Entries of a feed. A decision that is not carried out is not news for a reader, so it has no word. */
export const feedWords = {
  news,
  title: (kind: keyof typeof news, title: string) => `${news[kind]}: ${title}`,
} as const;
