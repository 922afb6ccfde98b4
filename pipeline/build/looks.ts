import { loadTheme } from '../config/load-theme.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { FontFiles } from '../model/look.ts';
import type { Theme } from '../model/theme.ts';
import { checkContrast } from '../render/shared/contrast.ts';
import type { CheckedDocument } from './checked.ts';

/** A theme with its fonts. */
export interface ThemedFonts {
	readonly theme: Theme;
	readonly fonts: FontFiles;
}

/** The theme that a document asks for, or its project's. */
export function themeIdOf({ document, project }: CheckedDocument): string {
	return document.meta.theme ?? project.theme;
}

/** Reads the theme of every document, by id. A theme whose text cannot be told from its ground is a `UserError`. */
export async function loadLooks(
	host: Host,
	home: string,
	documents: readonly CheckedDocument[],
): Promise<ReadonlyMap<string, ThemedFonts>> {
	const looks = new Map<string, ThemedFonts>();
	for (const id of new Set(documents.map(themeIdOf))) {
		const look = await loadTheme(host, home, id);
		refuseLowContrast(look.theme);
		looks.set(id, look);
	}
	return looks;
}

function refuseLowContrast(theme: Theme): void {
	const faults = checkContrast(theme);
	if (faults.length === 0) return;
	const lines = faults.map(
		({ pair, foreground, background, ratio, needed }) =>
			`- ${pair}: ${foreground} on ${background} has a contrast of ${ratio}. It must be at least ${needed}.`,
	);
	throw new UserError(
		'settings/contrast',
		[`The colours of the theme "${theme.id}" are too close to each other to read.`, ...lines].join('\n'),
	);
}
