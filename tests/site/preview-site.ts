/** Serves a built site in any folder: `node preview-site.ts CONTENT TODAY SITE`. The command serves only `dist`. */
import { startPreview } from '../../src/build/serve.ts';

const [directory = '', today = '', output] = process.argv.slice(2);
const { address } = await startPreview({ directory, today, output, port: 0 });
console.log(`The content audit is at ${address}`);
