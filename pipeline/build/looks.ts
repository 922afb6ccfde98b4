import { loadEasyReadPages } from '../config/load-page.ts';
import { loadPrintedWords } from '../config/load-printed-words.ts';
import { loadTheme, themeIds } from '../config/load-theme.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Look } from '../model/look.ts';
import { nameKey } from '../model/plan-parts.ts';
import type { PrintFormat } from '../model/reader-format.ts';
import type { Theme } from '../model/theme.ts';
import { type ContrastFault, checkContrast } from '../render/shared/contrast.ts';
import type { Checked, CheckedDocument } from './checked.ts';
import { refuseUnprintable } from './refuse-unprintable.ts';
import type { Run } from './run.ts';

/** How documents of one theme look, and what is printed in them beside the writer's own words. */
export type ThemedLook = Pick<Look, 'theme' | 'fonts' | 'fallback' | 'printed' | 'pages'>;

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
	return { ...look, printed: await loadPrintedWords(host, home), pages: await loadEasyReadPages(host, home) };
}

/** Refuses a theme that a document of the run would be printed in and that cannot be used, and settings that cannot be printed, as `UserError`, before anything is made. */
export async function refuseBadLooks({ host, home }: Run, checked: readonly Checked[]): Promise<void> {
	const seen = new Set<string>();
	for (const one of checked) {
		if (!('document' in one)) continue;
		refuseUnprintable(one.project);
		const { folder } = one.project;
		const id = themeIdOf(one);
		// A wrong name in the document itself is a finding of its own.
		const isNamedHere = one.document.meta.theme !== undefined;
		if (seen.has(`${folder} ${id}`) || (isNamedHere && !(await themeIds(host, home, folder)).includes(id))) continue;
		seen.add(`${folder} ${id}`);
		const { theme } = await loadTheme(host, home, id, { project: folder });
		refuseLowContrast(theme);
		refuseLogoOfNobody(theme, one);
	}
}

/** A logo stands only where the council or school that its words name writes: one that names none of them would never be seen. */
function refuseLogoOfNobody({ id, logo }: Theme, { document: { meta }, project: { authority, organisations } }: CheckedDocument): void {
	const writers = [meta.authority ?? '', authority?.name ?? '', ...organisations.map(({ name }) => name)].filter((name) => name !== '');
	if (logo === undefined || writers.some((name) => nameKey(logo.alt).includes(nameKey(name)))) return;
	const message = `The logo of the theme "${id}" would stand on no page: "${logo.alt}" names nobody who writes here.`;
	const names = [...new Set(writers)].map((name) => `"${name}"`).join(', ');
	const hint =
		names === ''
			? 'Put the name of the council into project.yml.'
			: `Write the name of its owner after "alt", as it stands here: ${names}.`;
	throw new UserError('settings/bad', message, hint);
}

function refuseLowContrast(theme: Theme): void {
	const faults = checkContrast(theme);
	if (faults.length === 0) return;
	const lines = faults.map(
		({ pair, foreground, background, ratio, needed, passes }) =>
			`- ${pair}: ${foreground} on ${background} has a contrast of ${ratio}. It must be at least ${needed}. ${adviceOn(foreground, background, passes)}`,
	);
	throw new UserError(
		'settings/contrast',
		[`The colours of the theme "${theme.id}" are too close to each other to read.`, ...lines].join('\n'),
	);
}

function adviceOn(foreground: string, background: string, passes: ContrastFault['passes']): string {
	if (foreground === background) return `Both are ${foreground}: name another colour for one of them.`;
	if (passes === undefined) return 'No change of one of the two alone would pass.';
	return `The nearest colour that passes: ${passes.token} ${passes.colour}.`;
}
