/**
 * The parts of Adaptive Cards 1.5 that a digest uses, as adaptivecards.io/schemas/adaptive-card.json describes them, inside the
 * message that a Teams workflow takes.
 */
const text = { type: 'string', minLength: 1 };
const closed = { type: 'object', additionalProperties: false };
const spacing = {
  enum: ['default', 'none', 'small', 'medium', 'large', 'extraLarge', 'padding', 'Default', 'Small', 'Medium'],
};
const weight = { enum: ['Default', 'Lighter', 'Bolder'] };
const size = { enum: ['Default', 'Small', 'Medium', 'Large', 'ExtraLarge'] };

const openUrl = {
  ...closed,
  required: ['type', 'url'],
  properties: { type: { const: 'Action.OpenUrl' }, url: { type: 'string', pattern: '^https?://[^\\s/]+' } },
};

const textRun = {
  ...closed,
  required: ['type', 'text'],
  properties: { type: { const: 'TextRun' }, text, size, weight, isSubtle: { type: 'boolean' }, selectAction: openUrl },
};

const richTextBlock = {
  ...closed,
  required: ['type', 'inlines'],
  properties: { type: { const: 'RichTextBlock' }, spacing, inlines: { type: 'array', items: textRun } },
};

const textBlock = {
  ...closed,
  required: ['type', 'text'],
  properties: {
    type: { const: 'TextBlock' },
    text,
    spacing,
    weight,
    size,
    wrap: { type: 'boolean' },
    style: { enum: ['default', 'heading'] },
  },
};

const card = {
  ...closed,
  required: ['type', 'version', 'body'],
  properties: {
    $schema: { const: 'http://adaptivecards.io/schemas/adaptive-card.json' },
    type: { const: 'AdaptiveCard' },
    version: { const: '1.5' },
    body: { type: 'array', minItems: 1, items: { anyOf: [textBlock, richTextBlock] } },
  },
};

/** Source: learn.microsoft.com, "Create incoming webhooks with Workflows for Microsoft Teams". */
export const teamsMessage = {
  ...closed,
  required: ['type', 'attachments'],
  properties: {
    type: { const: 'message' },
    attachments: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        ...closed,
        required: ['contentType', 'content'],
        properties: {
          contentType: { const: 'application/vnd.microsoft.card.adaptive' },
          contentUrl: { type: 'null' },
          content: card,
        },
      },
    },
  },
};
