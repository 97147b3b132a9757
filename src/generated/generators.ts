import type { Generator } from './generated-file.ts';
import { ownersFiles } from './owners.ts';
import { requestFormFiles } from './request-form.ts';

/** Everything that `check` compares with the content. */
export const generators: readonly Generator[] = [requestFormFiles, ownersFiles];
