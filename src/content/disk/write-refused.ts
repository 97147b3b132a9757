/** The file is not what the writer expects, or cannot be written. Nothing was changed. The message says what to do. */
export class WriteRefused extends Error {}
