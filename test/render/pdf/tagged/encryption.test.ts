import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { passwordDigest } from '../../../../pipeline/render/pdf/tagged/file/password-digest.ts';
import { renderTagged } from '../../../../pipeline/render/pdf/tagged/render-tagged.ts';
import type { TaggedRequest } from '../../../../pipeline/render/pdf/tagged/tagged-request.ts';
import { PdfFile } from '../../../../pipeline/render/pdf/verify/pdf-file.ts';
import { verifyPdf } from '../../../../pipeline/render/pdf/verify.ts';
import { edgeDocuments, requestOf } from './edge-documents.ts';
import { wordsByPage } from './read-pdf.ts';

const password = 'three random words ŵ';
const plain = requestOf([
	{ text: 'Sam swims well.', id: 'swims' },
	{ text: ['Read ', { text: 'more', ua: { role: 'Link', href: 'https://secret.example.org/sam' } }, '.'] },
	{ text: ['Back to ', { text: 'the pool', ua: { role: 'Link', dest: 'swims', contents: 'the words on swimming' } }, '.'] },
]);

const locked = async (more: Partial<TaggedRequest> = {}): Promise<Uint8Array> =>
	(await renderTagged({ ...plain, password, ...more })).bytes;

async function wordsWith(bytes: Uint8Array, typed?: string): Promise<string> {
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, ...(typed !== undefined && { password: typed }) });
	const pdf = await task.promise;
	const { items } = await (await pdf.getPage(1)).getTextContent();
	await task.destroy();
	return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
}

describe('a PDF with a password', () => {
	it('opens with it, and with nothing else', async () => {
		const bytes = await locked();
		expect(await wordsWith(bytes, password)).toBe((await wordsByPage((await renderTagged(plain)).bytes))[0]);
		await expect(wordsWith(bytes)).rejects.toThrow('No password given');
		await expect(wordsWith(bytes, 'three random words w')).rejects.toThrow('Incorrect Password');
		await expect(wordsWith(bytes, '')).rejects.toThrow('No password given');
	});

	it('opens however the keyboard makes its letters', async () => {
		const bytes = await locked({ password: 'three random words w\u0302' });
		expect(await wordsWith(bytes, 'three random words \u0175')).toContain('Sam swims well.');
	});

	it('shows nothing of its words, title, author, addresses or places', async () => {
		const file = Buffer.from(await locked()).toString('latin1');
		for (const words of ['Sam', 'plan', 'Council', 'secret', 'swim', 'Plainplan', 'rdf', password]) expect(file).not.toContain(words);
	});

	it('is locked with AES-256, and lets screen readers and everyone else do all', async () => {
		const file = new PdfFile(await locked(), password);
		const lock = file.dictionary(file.trailer.get('Encrypt'));
		expect(['V', 'R', 'Length', 'P'].map((key) => file.number(lock.get(key)))).toEqual([5, 6, 256, -4]);
		expect(file.name(file.dictionary(file.dictionary(lock.get('CF')).get('StdCF')).get('CFM'))).toBe('AESV3');
		const forReadingAloud = 1 << 9;
		expect((file.number(lock.get('P')) ?? 0) & forReadingAloud).toBe(forReadingAloud);
	});

	it('is no PDF/A, which has no passwords', async () => {
		const file = new PdfFile(await locked({ standard: 'PDF/UA-1 + PDF/A-2a' }), password);
		const metadata = file.data(file.catalog.get('Metadata')).toString('utf8');
		expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(metadata).not.toContain('pdfaid');
		expect(file.catalog.has('OutputIntents')).toBe(false);
	});

	it('has the same bytes for the same words and password, and a key of its own for others', async () => {
		const entryOf = async (more: Partial<TaggedRequest>) => {
			const file = new PdfFile(await locked(more), more.password ?? password);
			return file.text(file.dictionary(file.trailer.get('Encrypt')).get('UE'));
		};
		expect(Buffer.from(await locked()).equals(await locked())).toBe(true);
		const keys = await Promise.all([{}, { password: 'other random words' }, { title: 'Another plan' }, { content: [] }].map(entryOf));
		expect(new Set(keys).size).toBe(4);
	});

	it('has no fault in any edge document, as PDF/UA-1 and as PDF/UA-2', async () => {
		for (const { name, request } of edgeDocuments()) {
			expect(verifyPdf((await renderTagged({ ...request, password })).bytes, { password }), name).toEqual([]);
			const { bytes } = await renderTagged({ ...request, password, standard: 'PDF/UA-2' });
			expect(verifyPdf(bytes, { password, part: 2 }), name).toEqual([]);
		}
	});
});

describe('the digest of a password', () => {
	/** The first 48 bytes of `U` and `O` as qpdf 11 wrote them. */
	it('is the one that another program works out', () => {
		const user = Buffer.from('d2a8a3f0e883e5636c52ca51fbf237e4499c8bdab1e40cdb3e95367bc5b731a08a5a757e97e235b60b0d8a33216e5e8d', 'hex');
		const owner = Buffer.from('4bcd287f6729949cb976ead6c986c0eb1b47ee0b2c0596573e0e488da672be958d39cd83d764e61c6c5692ec89dfac92', 'hex');
		for (const [entry, more] of [
			[user, Buffer.alloc(0)],
			[owner, user],
		] as const) {
			expect(passwordDigest(Buffer.from('correct horse w'), entry.subarray(32, 40), more).toString('hex')).toBe(
				entry.toString('hex', 0, 32),
			);
		}
	});
});
