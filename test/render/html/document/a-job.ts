import type { PrintJob } from '../../../../pipeline/model/renderer.ts';
import { documentPage } from '../../../../pipeline/render/html/document/index.ts';
import { jobOf } from '../../pdf/plan-fixture.ts';

/** The web page of a document that is typed in a test. */
export async function pageOf(text: string, change: (job: PrintJob) => PrintJob = (job) => job): Promise<string> {
	const { artifacts } = await documentPage.render(change(await jobOf(text)), []);
	return Buffer.from(artifacts[0]?.bytes ?? []).toString('utf8');
}

/** What stands between `<main>` and its end, without classes, which change with the theme. */
export function mainOf(page: string): string {
	const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(page)?.[1] ?? '';
	return main
		.replace(/ class="[^"]*"/g, '')
		.replace(/\n+/g, '\n')
		.trim();
}

/** A short booklet that holds some Markdown. */
export function booklet(text: string): string {
	return `---\ndocument: booklet\ntitle: A booklet\nauthority: Example County\naudience: parents\nchecked: 2026-11-16\ncheck-again: 2027-11-16\npeople:\n  joy: Joy, adviser, joy@northmoor.example\n---\n\n# A booklet\n\nThis is an example.\n\n## A question?\n\n${text}\n`;
}

/** The part of its page that holds that Markdown, under its heading. */
export async function partOf(text: string): Promise<string> {
	return /<h2[^>]*>[\s\S]*?<\/h2>\s*([\s\S]*?)\s*<\/section>/.exec(mainOf(await pageOf(booklet(text))))?.[1] ?? '';
}
