import type { FileToWrite, Host } from '../host/host.ts';
import { type AppliedFix, applyFixes } from './apply-fixes.ts';
import { checkDocument } from './check-documents.ts';
import { type CheckedDocument, everyFindingOf } from './checked.ts';
import { findDocuments } from './find-documents.ts';
import { newRun, type Run, startRun, type Tools } from './run.ts';

/** What was changed in one document. */
export interface FixedDocument {
	readonly file: string;
	/** In the order made: round by round, and in source order within a round. */
	readonly applied: readonly AppliedFix[];
	/** Why a document with safe fixes stays as it is: they undo each other, or would bring a new error. */
	readonly left?: 'unsettled' | 'new-error';
}

/** After a fix, another rule may have something to say. More rounds than this mean that rules undo each other. */
const mostRounds = 5;

/**
 * Makes every safe fix in the documents at the paths, until none is left, and writes the files that changed: all or none. Byte-order marks and
 * line endings stay. A second call finds nothing to do. With `isDry`, nothing is written.
 */
export async function fixDocuments(
	tools: Tools,
	paths: readonly string[],
	{ isDry }: { readonly isDry: boolean },
): Promise<readonly FixedDocument[]> {
	const files = await findDocuments(tools.host, paths);
	const { fixed, changed } = await fixFiles(await startRun(tools), files, tools.onProgress);
	if (!isDry) await tools.host.write(changed);
	return fixed;
}

/** The same for these files of a run; the files to write come back. */
export async function fixFiles(
	run: Run,
	files: readonly string[],
	onProgress?: Tools['onProgress'],
): Promise<{ readonly fixed: readonly FixedDocument[]; readonly changed: readonly FileToWrite[] }> {
	const fixed: FixedDocument[] = [];
	const changed: FileToWrite[] = [];
	for (const [index, file] of files.entries()) {
		onProgress?.(file, index, files.length);
		const { path, bytes, ...one } = await fixDocument(run, file);
		if (one.applied.length === 0 && !one.left) continue;
		fixed.push(one);
		if (bytes) changed.push({ path, bytes });
	}
	return { fixed, changed };
}

type Fixed = FixedDocument & { readonly path: string; readonly bytes?: Uint8Array };

async function fixDocument(run: Run, file: string): Promise<Fixed> {
	const { host } = run;
	const path = await host.resolve(file);
	const nothing: Fixed = { file, path, applied: [] };
	const first = await checkDocument(run, file);
	if ('error' in first) return nothing;
	const applied: AppliedFix[] = [];
	let now: CheckedDocument = first;
	let bytes: Uint8Array | undefined;
	for (let round = 0; ; round += 1) {
		const made = applyFixes(everyFindingOf(now), now.document);
		if (made.applied.length === 0) break;
		if (round === mostRounds) return { ...nothing, left: 'unsettled' };
		applied.push(...made.applied);
		bytes = encoded(made.text, await host.read(file));
		const next = await checkDocument(newRun({ ...run, host: hostWith(host, path, bytes) }), file);
		if ('error' in next) return { ...nothing, left: 'new-error' };
		now = next;
	}
	if (errorsOf(now) > errorsOf(first)) return { ...nothing, left: 'new-error' };
	return { file, path, applied, ...(bytes && { bytes }) };
}

function errorsOf(one: CheckedDocument): number {
	return everyFindingOf(one).filter(({ level }) => level === 'error').length;
}

/** A text as bytes, with the byte-order mark that the file has. */
function encoded(text: string, before: Uint8Array): Uint8Array {
	const hasMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
	return new TextEncoder().encode(hasMark ? `\uFEFF${text}` : text);
}

/** The same machine, on which one file already holds other bytes. */
function hostWith(host: Host, path: string, bytes: Uint8Array): Host {
	return { ...host, read: async (file) => ((await host.resolve(file)) === path ? bytes : host.read(file)) };
}
