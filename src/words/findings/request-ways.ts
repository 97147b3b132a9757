/** What is wrong with a way to send requests. Each message follows the name of its field. */
export const requestWayTexts = {
  noMail: { message: 'is not an email address', hint: 'Write it like this: to: content@example.com' },
  noTarget: (by: 'mail' | 'form') => ({
    message: `is required for ${by}`,
    hint:
      by === 'mail'
        ? 'Write it like this: to: content@example.com'
        : 'Write it like this: to: https://forms.example.com/request?title={title}',
  }),
  noHostTarget: { message: 'is not used for host', hint: 'Delete it. Requests go to the issues of `repository`.' },
  /** @param near A known name that looks like it. */
  unknownPlace: (name: string, near: string | undefined, names: readonly string[]) => ({
    message: `has the unknown placeholder {${name}}`,
    hint: near === undefined ? `Use one of: ${names.map((one) => `{${one}}`).join(', ')}.` : `Did you mean {${near}}?`,
  }),
  placeInHost: {
    message: 'has a placeholder in its host name',
    hint: 'Placeholders can only follow the host name, such as https://forms.example.com/request?title={title}.',
  },
} as const;
