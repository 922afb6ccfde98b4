import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTagged } from '../../../../pipeline/render/pdf/tagged/render-tagged.ts';
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
		for (const { name, request } of documents) await writeFile(path.join(folder, `${name}.pdf`), (await renderTagged(request)).bytes);
		const written = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
		expect(written).toEqual(expect.arrayContaining(documents.map(({ name }) => `${name}.pdf`)));
	});
});
