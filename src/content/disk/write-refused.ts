/** The file is not as the writer expects, or cannot be written. Nothing was changed; the message says what to do. */
export class WriteRefused extends Error {}
