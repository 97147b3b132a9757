export const agreementTexts = {
  publicSite: 'The site is public, but agreement/ is for colleagues only.',
} as const;
