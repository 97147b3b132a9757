import { REQUEST_LABEL } from '../../../schema/request-label.ts';

/** Quick action at the end of a description that sets the label, as GitLab has no issue forms. */
export const LABEL_COMMAND = `/label ~"${REQUEST_LABEL}"`;
