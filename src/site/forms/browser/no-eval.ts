/** The policy of the site lets no text become code, so the schemas check without making any. Comes before them. */
import { z } from 'zod';

z.config({ jitless: true });
