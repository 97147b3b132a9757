/** The label of issues that are requests. Not in a schema file, because browser scripts also read it. */
export const REQUEST_LABEL = 'content-request';
