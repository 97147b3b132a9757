/** The file in a project's folder that says which version of the product wrote the generated files, and what they were. */
export const MANIFEST = '.content-audit.json';
