import { loadPrintedWords } from '../../../../pipeline/config/load-printed-words.ts';
import { loadTheme } from '../../../../pipeline/config/load-theme.ts';
import { readDrawings } from '../../../../pipeline/config/read-drawing.ts';
import { readMarks } from '../../../../pipeline/config/read-marks.ts';
import { nodeHost } from '../../../../pipeline/host/node.ts';
import type { Artifact } from '../../../../pipeline/model/artifact.ts';
import { marksPrinted, picturesOffered } from '../../../../pipeline/model/pictures-used.ts';
import type { RenderedOutput } from '../../../../pipeline/model/renderer.ts';
import { easyReadPdf } from '../../../../pipeline/render/pdf/easy-read/index.ts';
import { home, pictures, project, type Read, settings } from '../../../easyread/samples.ts';
import { ownArt } from './level-documents.ts';

const printed = await loadPrintedWords(nodeHost, home);

/** What the easy-read renderer makes of a document. */
export async function made({ document, facts, easyRead }: Read, themeId = 'default'): Promise<RenderedOutput> {
	const type = settings.types.get(document.type);
	if (!type) throw new Error(`No settings for the type "${document.type}".`);
	const shown = easyRead ? picturesOffered(easyRead).filter(({ drawing }) => !ownArt.has(drawing)) : [];
	const marks = await readMarks(nodeHost, home, easyRead ? marksPrinted(easyRead) : []);
	const drawings = new Map([...(await readDrawings(nodeHost, shown)), ...ownArt, ...marks]);
	const look = { type, project, pictures, drawings, printed, images: new Map(), ...(await loadTheme(nodeHost, home, themeId)) };
	return easyReadPdf.render(
		{ document, facts, checklist: [], ...(easyRead && { easyRead }), notices: [], reports: [], enclosed: [], look },
		[],
	);
}

export async function madeFile(read: Read, themeId?: string): Promise<Artifact> {
	const { artifacts, findings } = await made(read, themeId);
	const [artifact] = artifacts;
	if (!artifact || findings.length > 0) throw new Error(findings.map(({ message }) => message).join(' ') || 'Nothing was made.');
	return artifact;
}
