/** Names that records have because of what they are. */
export const usualWords = {
  objection: ['objection', 'Einwand'],
  competitor: ['competitor', 'Wettbewerber'],
} as const;
