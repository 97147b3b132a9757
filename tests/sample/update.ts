/** `npm run sample`: copies `content/`, where the sample is edited, to the copy that the tests read. */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { storedSample } from './copy.ts';

rmSync(storedSample, { recursive: true, force: true });
cpSync(path.join(import.meta.dirname, '../../content'), storedSample, { recursive: true });
console.log('Copied content/ to tests/sample/content/.');
