/** The parts of Slack's Block Kit that a digest uses, with their limits, as docs.slack.dev/reference/block-kit describes them. */
const closed = { type: 'object', additionalProperties: false };
const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });

const plainText = (maxLength: number) => ({
  ...closed,
  required: ['type', 'text'],
  properties: { type: { const: 'plain_text' }, text: text(maxLength), emoji: { type: 'boolean' } },
});

const style = { ...closed, properties: { bold: { type: 'boolean' }, italic: { type: 'boolean' } } };

const richText = {
  ...closed,
  required: ['type', 'text'],
  properties: { type: { const: 'text' }, text: text(3000), style },
};

const richLink = {
  ...closed,
  required: ['type', 'url'],
  properties: {
    type: { const: 'link' },
    url: { type: 'string', pattern: '^https?://[^\\s/]+', maxLength: 3000 },
    text: text(3000),
    style,
  },
};

const section = {
  ...closed,
  required: ['type', 'elements'],
  properties: {
    type: { const: 'rich_text_section' },
    elements: { type: 'array', minItems: 1, items: { anyOf: [richText, richLink] } },
  },
};

const list = {
  ...closed,
  required: ['type', 'style', 'elements'],
  properties: {
    type: { const: 'rich_text_list' },
    style: { enum: ['bullet', 'ordered'] },
    elements: { type: 'array', minItems: 1, items: section },
  },
};

const block = {
  anyOf: [
    { ...closed, required: ['type', 'text'], properties: { type: { const: 'header' }, text: plainText(150) } },
    {
      ...closed,
      required: ['type', 'elements'],
      properties: { type: { const: 'context' }, elements: { type: 'array', maxItems: 10, items: plainText(3000) } },
    },
    {
      ...closed,
      required: ['type', 'elements'],
      properties: { type: { const: 'rich_text' }, elements: { type: 'array', items: { anyOf: [section, list] } } },
    },
  ],
};

/** What an incoming webhook takes. */
export const slackMessage = {
  ...closed,
  required: ['text', 'blocks'],
  properties: {
    text: text(40_000),
    unfurl_links: { type: 'boolean' },
    unfurl_media: { type: 'boolean' },
    blocks: { type: 'array', minItems: 1, maxItems: 50, items: block },
  },
};
