/** Something that a client can correct. Its message is the answer. */
export class ToolProblem extends Error {}
