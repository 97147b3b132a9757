// @ts-check
/**
 * Restores the repository after `npm pack`, and after a pack that was killed. It is plain JavaScript for any Node, because the
 * launcher finds the Node of the repository by the package.json that this restores.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { PROGRAM, SAVED } from './places.js';

const root = new URL('..', import.meta.url);
const saved = new URL(SAVED, root);

if (existsSync(saved)) writeFileSync(new URL('package.json', root), readFileSync(saved));
rmSync(new URL(PROGRAM, root), { recursive: true, force: true });
