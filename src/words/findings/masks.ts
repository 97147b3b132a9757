/** What replaces personal data in published texts. */
export const maskTexts = { mail: '[email address removed]', phone: '[phone number removed]' } as const;
