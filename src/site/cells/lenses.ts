/** The pages of the lenses that the grid can be looked at through. */
import type { OneLens } from '../../audit/lens-audits.ts';
import { href } from '../frame/href.ts';

/** The address of the grid under a lens. */
export const lensHref = ({ by, id }: OneLens): string => href(`/lens/${by}/${id}/`);
