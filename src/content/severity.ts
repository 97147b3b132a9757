/** How much a finding matters: an error keeps a site from being built, a warning does not. */
export type Severity = 'error' | 'warning';
