/** The sample's content in a test. No test may change it: a test that does makes its own with `copySample`. */
import { inject } from 'vitest';

/** The content folder, absolute: a copy for this run, outside of this repository. */
export const sampleContent = inject('sampleContent');
