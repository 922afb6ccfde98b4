import { z } from 'zod';
import { words } from './plain.ts';

/** The fonts that the program brings: families that a theme can name, and where letters come from that a family lacks. */
export const fontsSchema = z.strictObject({
	families: z.array(z.looseObject({ name: words })).min(1),
	fallback: z.array(z.strictObject({ name: words, regular: words, bold: words.exactOptional() })),
});
