/** JSON Feed 1.1 as jsonfeed.org/version/1.1 describes it, as a JSON Schema. Extensions begin with an underscore. */

const url = { type: 'string', pattern: '^https?://[^\\s/]+(?:/\\S*)?$' };
const text = { type: 'string', minLength: 1 };
/** RFC 3339. */
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)$',
};
const extensions = { patternProperties: { '^_[A-Za-z]': { type: 'object' } }, additionalProperties: false };

const authors = {
  type: 'array',
  items: {
    type: 'object',
    minProperties: 1,
    properties: { name: text, url, avatar: url },
    ...extensions,
  },
};

const attachment = {
  type: 'object',
  required: ['url', 'mime_type'],
  properties: {
    url,
    mime_type: text,
    title: text,
    size_in_bytes: { type: 'number' },
    duration_in_seconds: { type: 'number' },
  },
  ...extensions,
};

const item = {
  type: 'object',
  required: ['id'],
  anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
  properties: {
    id: text,
    url,
    external_url: url,
    title: text,
    content_html: { type: 'string' },
    content_text: { type: 'string' },
    summary: text,
    image: url,
    banner_image: url,
    date_published: moment,
    date_modified: moment,
    authors,
    tags: { type: 'array', items: text },
    language: text,
    attachments: { type: 'array', items: attachment },
  },
  ...extensions,
};

export const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: url,
    feed_url: url,
    description: text,
    user_comment: text,
    next_url: url,
    icon: url,
    favicon: url,
    authors,
    language: text,
    expired: { type: 'boolean' },
    hubs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'url'],
        properties: { type: text, url },
        additionalProperties: false,
      },
    },
    items: { type: 'array', items: item },
  },
  ...extensions,
};
