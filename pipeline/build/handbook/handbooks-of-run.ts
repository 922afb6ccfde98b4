import type { PlanDocument } from '../../model/document.ts';
import type { Run } from '../run.ts';

/** A chapter in its handbook. */
export interface ChapterPlace {
	/** The handbook's file. */
	readonly within: string;
	/** The handbook, and the chapters before this one. */
	readonly before: readonly PlanDocument[];
}

/** The chapters of the handbooks among these files, by absolute path. Of two handbooks with one chapter the first counts. */
export async function handbooksOfRun(run: Run, files: readonly string[]): Promise<ReadonlyMap<string, ChapterPlace>> {
	const places = new Map<string, ChapterPlace>();
	for (const file of files) {
		const read = await run.read(file);
		if ('error' in read || read.known?.beside.whole === undefined) continue;
		const chapters = read.known.beside.own?.get('chapters') ?? [];
		for (const [index, { source }] of chapters.entries()) {
			const path = await run.host.resolve(source.file);
			if (!places.has(path)) places.set(path, { within: file, before: [read.document, ...chapters.slice(0, index)] });
		}
	}
	return places;
}
