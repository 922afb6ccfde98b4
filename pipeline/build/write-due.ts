import { loadDuePage } from '../config/load-page.ts';
import type { Host } from '../host/host.ts';
import type { DueRun } from './collect-due.ts';
import { loadLook } from './looks.ts';

/** Where the files go, each where one is asked for. */
export interface DueFiles {
	readonly calendar?: string;
	readonly page?: string;
}

/** Writes the calendar file, which holds every item, and the page. Returns the paths written. */
export async function writeDue(
	{ host, home }: { readonly host: Host; readonly home: string },
	run: DueRun,
	files: DueFiles,
): Promise<readonly string[]> {
	const { calendar, page } = files;
	const made: { readonly path: string; readonly text: string }[] = [];
	if (calendar !== undefined) {
		const { dueCalendar } = await import('../render/calendar/due-calendar.ts');
		made.push({ path: calendar, text: dueCalendar(run.items, run.today) });
	}
	if (page !== undefined) {
		const { duePage } = await import('../render/due/due-page.ts');
		const { theme } = await loadLook(host, home, run.theme, 'standard', run.themeFolder);
		const words = await loadDuePage(host, home);
		const { today, items, listed, until, cases, doubtful } = run;
		const further = items.length - listed.length;
		made.push({ path: page, text: duePage({ today, items: listed, further, until, cases, doubtful }, words, theme) });
	}
	await host.write(made.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })));
	return made.map(({ path }) => path);
}
