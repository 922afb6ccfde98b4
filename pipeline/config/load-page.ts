import type { Host } from '../host/host.ts';
import type { DuePageWords } from '../model/due-page-words.ts';
import type { Look } from '../model/look.ts';
import type { MessagesPageWords } from '../model/messages-page.ts';
import type { ReportPageWords } from '../model/report-page-words.ts';
import type { StatusWords } from '../model/status-words.ts';
import { readYaml } from './read-yaml.ts';
import { easyReadPageSchema } from './schema/easy-read-page.ts';
import { messagesPageSchema } from './schema/messages-page.ts';
import { duePageSchema } from './schema/page.ts';
import { pictureProofSchema } from './schema/picture-proof.ts';
import { reportPageSchema } from './schema/report-page.ts';
import { statusPageSchema } from './schema/status-page.ts';

/** The words of the page of all that is due. A missing key or a strange slot is a `UserError` that names the key. */
export async function loadDuePage(host: Host, home: string): Promise<DuePageWords> {
	return readYaml(host, `${home}/templates/pages/due.yml`, duePageSchema, 'strings');
}

/** What `status` says. A missing key or a strange slot is a `UserError` that names the key. */
export async function loadStatusWords(host: Host, home: string): Promise<StatusWords> {
	return readYaml(host, `${home}/templates/pages/status.yml`, statusPageSchema, 'strings');
}

/** The words of the report of `check`. A missing key or a strange slot is a `UserError` that names the key. */
export async function loadReportPage(host: Host, home: string): Promise<ReportPageWords> {
	return readYaml(host, `${home}/templates/pages/report.yml`, reportPageSchema, 'strings');
}

/** The words of the page of messages, to look at before they go. A missing key or a strange slot is a `UserError` that names the key. */
export async function loadMessagesPage(host: Host, home: string): Promise<MessagesPageWords> {
	return readYaml(host, `${home}/templates/pages/messages.yml`, messagesPageSchema, 'strings');
}

/** The words of the pages that show easy read on a screen. A missing key or a strange slot is a `UserError` that names the key. */
export async function loadEasyReadPages(host: Host, home: string): Promise<NonNullable<Look['pages']>> {
	const [easyRead, proof] = await Promise.all([
		readYaml(host, `${home}/templates/pages/easy-read-page.yml`, easyReadPageSchema, 'strings'),
		readYaml(host, `${home}/templates/pages/picture-proof.yml`, pictureProofSchema, 'strings'),
	]);
	return { easyRead, proof };
}
