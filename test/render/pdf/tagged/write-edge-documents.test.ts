import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTagged } from '../../../../pipeline/render/pdf/tagged/render-tagged.ts';
import { answerForm } from '../answer-form.ts';
import { printed } from '../plan-fixture.ts';
import { filledByViewer } from '../read-form.ts';
import { edgeDocuments, requestOf } from './edge-documents.ts';
import { anyDocument, documentOf } from './random-documents.ts';

/** Into EDGE_FOLDER, where an outside judge reads them; else into a folder of their own. */
describe('the edge documents', () => {
	it('are written as PDFs', async () => {
		const folder = process.env['EDGE_FOLDER'] || (await mkdtemp(path.join(tmpdir(), 'edge-')));
		await mkdir(folder, { recursive: true });
		const random = fc.sample(anyDocument, { numRuns: 20, seed: 7 });
		const documents = [
			...edgeDocuments(),
			...random.map((sketches, index) => ({ name: `random-${index}`, request: requestOf(documentOf(sketches).content) })),
		];
		const ways = { '.': {}, 'ua-2': { standard: 'PDF/UA-2' }, locked: { password: 'three random words ŵ' } } as const;
		for (const [below, way] of Object.entries(ways)) {
			const into = path.join(folder, below);
			await mkdir(into, { recursive: true });
			for (const { name, request } of documents) {
				await writeFile(path.join(into, `${name}.pdf`), (await renderTagged({ ...request, ...way })).bytes);
			}
			const written = (await readdir(into)).filter((name) => name.endsWith('.pdf'));
			expect(written).toEqual(expect.arrayContaining(documents.map(({ name }) => `${name}.pdf`)));
		}
		for (const theme of ['default', 'large-print', 'high-contrast']) {
			const ua2 = answerForm.replace('people:', 'pdf-standard: ua-2\npeople:');
			await writeFile(path.join(folder, `questions-${theme}.pdf`), await printed(answerForm, { theme }));
			await writeFile(path.join(folder, 'ua-2', `questions-${theme}.pdf`), await printed(ua2, { theme }));
		}
		const questions = await readFile(path.join(folder, 'questions-default.pdf'));
		const said = { 'Question 1': 'Adran F: dŵr a thŷ.', 'Question 4 choice 2': true } as const;
		await writeFile(path.join(folder, 'questions-filled.pdf'), await filledByViewer(questions, said));
		const form = await readFile(path.join(folder, 'form.pdf'));
		const answers = { Change: true, 'What to change': 'Adran F: dŵr a thŷ, “Źdźbło” — €5', Name: 'Zoë Łukasik' } as const;
		await writeFile(path.join(folder, 'form-filled.pdf'), await filledByViewer(form, answers));
	});
});
