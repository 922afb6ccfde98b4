import path from 'node:path';
import process from 'node:process';

/** A path as a person finds it from the current folder: `output/NM-0417-draft-1.pdf`; absolute where it lies above. */
export function shownPath(file: string): string {
	const relative = path.relative(process.cwd(), file);
	return relative.startsWith('..') ? path.resolve(file) : relative.replaceAll(path.sep, '/') || '.';
}
