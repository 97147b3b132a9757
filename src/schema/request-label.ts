/** The label of issues that are requests. Not in a schema file, because browser scripts also read it. */
export const REQUEST_LABEL = 'content-request';

/** What the subject of a request by mail starts with, so that a mail program can sort requests into a folder. */
export const MAIL_MARK = `[${REQUEST_LABEL}]`;
