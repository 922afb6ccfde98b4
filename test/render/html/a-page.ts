import { loadEasyReadPages } from '../../../pipeline/config/load-page.ts';
import { loadPrintedWords } from '../../../pipeline/config/load-printed-words.ts';
import { loadTheme } from '../../../pipeline/config/load-theme.ts';
import { readDrawings } from '../../../pipeline/config/read-drawing.ts';
import { readMarks } from '../../../pipeline/config/read-marks.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import type { EasyReadDocument, EasyReadRow } from '../../../pipeline/model/easy-read.ts';
import type { PictureChoice } from '../../../pipeline/model/easy-read-proof.ts';
import type { Inline } from '../../../pipeline/model/inline.ts';
import type { Picture } from '../../../pipeline/model/picture.ts';
import { marksPrinted, picturesOffered } from '../../../pipeline/model/pictures-used.ts';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import { easyReadPage } from '../../../pipeline/render/html/easy-read/index.ts';
import { pictureProof } from '../../../pipeline/render/html/proof/index.ts';
import { home, pictures, planWith, project, readText, settings } from '../../easyread/samples.ts';

const pages = await loadEasyReadPages(nodeHost, home);
const printed = await loadPrintedWords(nodeHost, home);
const themes = new Map(
	await Promise.all((['default', 'high-contrast'] as const).map(async (id) => [id, await loadTheme(nodeHost, home, id)] as const)),
);

export function picture(concept: string): Picture {
	const found = pictures.byConcept.get(concept);
	if (!found) throw new Error(`Nothing shows "${concept}".`);
	return found;
}

const span = { file: 'a.md', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/** `I like **dogs**.` as inline nodes: words between two stars are strong. */
function sentence(words: string): readonly Inline[] {
	return words.split('**').map((text, index): Inline => {
		const run = { kind: 'text' as const, text, span };
		return index % 2 === 1 ? { kind: 'strong', children: [run], span } : run;
	});
}

/** A row of one sentence. */
export function row(words: string, more: Partial<EasyReadRow> = {}): EasyReadRow {
	return { sentences: [sentence(words)], ...more };
}

/** A firm choice of the program for some words of a sentence, with a change or two. */
export function choice(words: string, within: string, more: Partial<PictureChoice> = {}): PictureChoice {
	const start = within.indexOf(words);
	return { words, start, end: start + words.length, crossed: false, sure: true, shown: true, others: [], by: 'word', ...more };
}

const read = readText(planWith('- :pic[dog] I like dogs.'));

/** What a renderer is given for these rows: the frame of a One Plan around one part. */
export function jobOf(rows: readonly EasyReadRow[], more: Partial<EasyReadDocument> = {}, theme: 'default' | 'high-contrast' = 'default') {
	if (!read.easyRead) throw new Error('There is no easy read.');
	const easyRead: EasyReadDocument = { ...read.easyRead, parts: [{ title: 'About me', rows }], ...more };
	return withDrawings(easyRead, theme);
}

async function withDrawings(easyRead: EasyReadDocument, themeId: 'default' | 'high-contrast'): Promise<PrintJob> {
	const { document, facts } = read;
	const [type, theme] = [settings.types.get(document.type), themes.get(themeId)];
	if (!type || !theme) throw new Error('There are no settings.');
	const marks = await readMarks(nodeHost, home, marksPrinted(easyRead));
	const drawings = new Map([...(await readDrawings(nodeHost, picturesOffered(easyRead))), ...marks]);
	const look = { type, project, pictures, drawings, printed, pages, images: new Map(), ...theme };
	return { document, facts, checklist: [], easyRead, notices: [], reports: [], enclosed: [], look };
}

/** The easy-read page of some rows. */
export async function pageOf(...made: Parameters<typeof jobOf>): Promise<string> {
	return textOf(await easyReadPage.render(await jobOf(...made), []));
}

/** The proof sheet of some rows. */
export async function proofOf(...made: Parameters<typeof jobOf>): Promise<string> {
	return textOf(await pictureProof.render(await jobOf(...made), []));
}

function textOf({ artifacts: [artifact] }: Awaited<ReturnType<typeof easyReadPage.render>>): string {
	if (!artifact) throw new Error('Nothing was made.');
	return new TextDecoder().decode(artifact.bytes);
}

/** The words that stand in some markup, without styles, scripts and anything nobody hears. */
export function wordsOf(markup: string): string {
	return markup
		.replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, '')
		.replace(/<\/(?:p|dt|dd|td|th|li|h\d)>/g, ' ')
		.replace(/<[^>]*>/g, '')
		.replace(/&(quot|amp|lt|gt|#39);/g, (_, name: string) => ({ quot: '"', amp: '&', lt: '<', gt: '>' })[name] ?? "'")
		.replace(/\s+/g, ' ')
		.trim();
}
