/** The site's security policy forbids turning text into code, so Zod must not compile schemas. Import it before them. */
import { z } from 'zod';

z.config({ jitless: true });
