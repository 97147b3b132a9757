// For `npx astro`. The settings are in src/build/astro-config.ts; what teams may change is in content/site.yaml.
import { astroConfig } from './src/build/astro-config.ts';
import { contentAudit } from './src/build/integration.ts';

export default astroConfig(contentAudit());
