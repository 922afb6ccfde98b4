/** The folder of a file: `content/plans/sam` of `content/plans/sam/draft-1.md`; `.` for a file that stands in none. */
export function folderOf(file: string): string {
	return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) || '/' : '.';
}

/** `content/plans/sam` and `../sam.yml` -> `content/plans/sam.yml`. */
export function joined(folder: string, address: string): string {
	const steps: string[] = [];
	for (const step of `${folder}/${address}`.split('/')) {
		if (step === '.' || step === '') continue;
		if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
		else steps.push(step);
	}
	return `${folder.startsWith('/') ? '/' : ''}${steps.join('/')}`;
}

/** `advice/psychology.md` -> `psychology`. */
export function stemOf(path: string): string {
	const name = path.split('/').at(-1) ?? path;
	return name.replace(/\.[^.]*$/, '');
}

/** A document that this program reads, by its ending. */
export function isDocumentName(path: string): boolean {
	return /\.(md|markdown)$/i.test(path);
}
