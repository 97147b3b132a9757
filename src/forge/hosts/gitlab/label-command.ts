import { REQUEST_LABEL } from '../../../schema/request-label.ts';

/** Sets the label at the end of a description, as GitLab has no form that could. */
export const LABEL_COMMAND = `/label ~"${REQUEST_LABEL}"`;
