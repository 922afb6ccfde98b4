import { describe, expect, it } from 'vitest';
import { exampleWords } from '../../pipeline/build/example-words.ts';
import { makeContactSheet } from '../../pipeline/build/make-contact-sheet.ts';
import { PdfFile } from '../../pipeline/render/pdf/verify/pdf-file.ts';
import { readStructure } from '../../pipeline/render/pdf/verify/structure.ts';
import { verifyPdf } from '../../pipeline/render/pdf/verify.ts';
import { home, pictures } from '../easyread/samples.ts';
import { hostOver } from './host-over.ts';

const request = { to: '/office/look', grey: false, today: '2026-12-16' } as const;

async function sheetOf(more: { readonly pack?: string; readonly grey?: boolean } = {}) {
	const host = hostOver({});
	const made = await makeContactSheet({ host, home }, { ...request, ...more });
	const bytes = host.files.get('/office/look/symbols.pdf') ?? new Uint8Array();
	const file = new PdfFile(bytes);
	const { elements } = readStructure(file);
	const alts = elements.filter(({ type }) => type === 'Figure').map(({ dictionary }) => file.text(dictionary.get('Alt')));
	return { made, bytes, elements, alts };
}

describe('the sheet of all pictures', () => {
	it('holds every picture once, as a figure that says what it shows, and keeps the rules of PDF/UA', async () => {
		const { made, bytes, alts } = await sheetOf();
		expect(made.pictures).toBe(pictures.byConcept.size);
		expect(made.concepts.toSorted()).toEqual([...pictures.byConcept.keys()].toSorted());
		expect(alts).toEqual(made.concepts.map((concept) => pictures.byConcept.get(concept)?.shows));
		expect(verifyPdf(bytes)).toEqual([]);
	}, 60_000);

	it('can hold one pack only, and be grey, and is the same each time', async () => {
		const [one, again] = [await sheetOf({ pack: 'plainplan', grey: true }), await sheetOf({ pack: 'plainplan', grey: true })];
		expect(one.made.packs).toEqual({ plainplan: one.made.pictures });
		expect(Buffer.compare(one.bytes, again.bytes)).toBe(0);
	}, 60_000);

	it('says which packs there are where somebody names another', async () => {
		await expect(sheetOf({ pack: 'plainplam' })).rejects.toMatchObject({
			message: 'There is no set of pictures called "plainplam".',
			hint: 'Use one of these: openmoji, plainplan.',
		});
	});
});

describe('the words beside a picture', () => {
	const said = (words: readonly string[], most = 9) =>
		exampleWords(
			{ words: words.map((word) => ({ word, at: 'anywhere', near: [], unless: [], after: [], notAfter: [], before: [], notBefore: [] })) },
			most,
		);

	it.each([
		['(put|puts) (up|) (my|your) =hand', 'put up my hand'],
		['(|very) tired', 'very tired'],
		['train/VERB', 'train'],
		['<number> (day|week) =left', '3 day left'],
	])('%s is said as "%s"', (pattern, words) => {
		expect(said([pattern])).toEqual([words]);
	});

	it('are named once each, and no more than fit', () => {
		expect(said(['dog', '=dog', 'puppy', 'pet'], 2)).toEqual(['dog', 'puppy']);
	});
});
