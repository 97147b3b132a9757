/** Content that is newer than the product. */
export const formatTexts = {
  newer: (format: number, known: number) => ({
    message: `The content has format ${format}, and this version of content-audit reads formats up to ${known}.`,
    hint: 'Update content-audit in package.json, install it, and run the command again.',
  }),
} as const;
