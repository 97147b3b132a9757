/** Steps of the funnel that do not follow each other. */
export const funnelTexts = {
  broken: (from: string, before: string) => `This step begins at ${from}, but the one before it ends at ${before}.`,
  connect: (from: string, before: string) =>
    `Write \`from: ${before}\`, or add a step from ${before} to ${from} before this one.`,
  twice: (to: string) => `The funnel reaches ${to} twice.`,
  removeStep: 'Remove one of the two steps.',
} as const;
