// The files that the build made, as the stages look for them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const outputFolder = process.env['OUTPUT_FOLDER'] ?? 'output';

/** Every made file with this ending, sorted, with its folder. */
export function made(ending) {
	return readdirSync(outputFolder, { recursive: true })
		.map(String)
		.filter((name) => name.endsWith(ending))
		.sort()
		.map((name) => join(outputFolder, name));
}
