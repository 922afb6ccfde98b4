import { loadPrintedWords } from '../config/load-printed-words.ts';
import { loadTheme } from '../config/load-theme.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Look } from '../model/look.ts';
import type { PrintFormat } from '../model/reader-format.ts';
import type { Theme } from '../model/theme.ts';
import { checkContrast } from '../render/shared/contrast.ts';
import type { CheckedDocument } from './checked.ts';

/** How documents of one theme look, and what is printed in them beside the writer's own words. */
export type ThemedLook = Pick<Look, 'theme' | 'fonts' | 'fallback' | 'printed'>;

/** The theme that a document asks for, or its project's. */
export function themeIdOf({ document, project }: Pick<CheckedDocument, 'document' | 'project'>): string {
	return document.meta.theme ?? project.theme;
}

/** The look of a theme in a format, with the printed words, which all themes share. A format is a theme that is laid over the other. A theme whose text cannot be told from its ground is a `UserError`. */
export async function loadLook(
	host: Host,
	home: string,
	id: string,
	format: PrintFormat = 'standard',
	project?: string,
): Promise<ThemedLook> {
	const look = await loadTheme(host, home, id, { project, over: format === 'standard' ? undefined : format });
	refuseLowContrast(look.theme);
	return { ...look, printed: await loadPrintedWords(host, home) };
}

function refuseLowContrast(theme: Theme): void {
	const faults = checkContrast(theme);
	if (faults.length === 0) return;
	const lines = faults.map(
		({ pair, foreground, background, ratio, needed, passes }) =>
			`- ${pair}: ${foreground} on ${background} has a contrast of ${ratio}. It must be at least ${needed}. ${passes === undefined ? 'No change of one of the two alone would pass.' : `The nearest colour that passes: ${passes.token} ${passes.colour}.`}`,
	);
	throw new UserError(
		'settings/contrast',
		[`The colours of the theme "${theme.id}" are too close to each other to read.`, ...lines].join('\n'),
	);
}
