import { loadStatusWords } from '../config/load-page.ts';
import type { Host } from '../host/host.ts';
import type { Project } from '../model/project.ts';
import type { StatusAnswer } from './collect-status.ts';
import { loadLook } from './looks.ts';

/** Writes the page. It is for one person's eyes: a page of a case names its people. */
export async function writeStatus(
	{ host, home }: { readonly host: Host; readonly home: string },
	answer: Exclude<StatusAnswer, { readonly kind: 'no-ledger' }>,
	project: Pick<Project, 'theme' | 'folder'>,
	path: string,
): Promise<void> {
	const { statusPage } = await import('../render/status/status-page.ts');
	const { theme } = await loadLook(host, home, project.theme, 'standard', project.folder);
	const text = statusPage(answer.kind === 'case' ? answer.status : answer.overview, await loadStatusWords(host, home), theme);
	await host.write([{ path, bytes: new TextEncoder().encode(text), private: true }]);
}
