import { pathToFileURL } from 'node:url';
import type { ArtifactLocation } from 'sarif';
import { shownPath } from '../../shown-path.ts';

/** The place of each file in the log's list of files. */
export type FileIndex = ReadonlyMap<string, number>;

/** A file below the current folder as an address from it; any other as a whole address. */
export function fileUri(file: string): ArtifactLocation {
	const shown = shownPath(file);
	if (/^(?:[A-Za-z]:)?[\\/]/.test(shown)) return { uri: pathToFileURL(shown).href };
	return { uri: shown.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** The same, with its number in the list. */
export function artifactOf(file: string, files: FileIndex): ArtifactLocation {
	const index = files.get(file);
	return { ...fileUri(file), ...(index !== undefined && { index }) };
}
