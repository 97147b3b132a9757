/** The label by which a Git host tells a request from other issues. Without a schema, as scripts in a page read it too. */
export const REQUEST_LABEL = 'content-request';
