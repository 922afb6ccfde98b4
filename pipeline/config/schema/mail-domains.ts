import { z } from 'zod';

const domain = z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,63}$/, 'Write what stands after the @, in small letters, such as "gmail.com".');

/** `templates/words/mail-domains.yml`. */
export const mailDomainsSchema = z.strictObject({ domains: z.array(domain).min(1) });
