/** Serves a built site in any folder: `node preview-site.ts CONTENT SITE`. The command serves only `dist`. */
import { startPreview } from '../../src/build/serve.ts';

const [directory = '', output] = process.argv.slice(2);
const { address } = await startPreview({ directory, output, port: 0 });
console.log(`The content audit is at ${address}`);
