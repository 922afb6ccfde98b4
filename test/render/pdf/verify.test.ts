import { beforeAll, describe, expect, it } from 'vitest';
import type { Span } from '../../../pipeline/model/span.ts';
import type { PdfNode } from '../../../pipeline/render/pdf/tagged/node.ts';
import { renderTagged, type TaggedPdf } from '../../../pipeline/render/pdf/tagged/render-tagged.ts';
import { verifyPdf } from '../../../pipeline/render/pdf/verify.ts';
import { verifyFindings } from '../../../pipeline/render/pdf/verify-findings.ts';
import { type Mutant, name, spoil, words } from './mutants/mutant.ts';
import { dot, requestOf } from './tagged/edge-documents.ts';

const line = (number: number): Span => ({
	file: 'plan.md',
	start: { line: number, column: 1, offset: number * 10 },
	end: { line: number, column: 9, offset: number * 10 + 8 },
});

const content: readonly PdfNode[] = [
	{ text: ['Read ', { text: 'more', ua: { role: 'Link', href: 'https://example.org/' } }, '.'], source: line(3) },
	{ stack: [{ svg: dot, ua: { alt: 'a dot' } }], source: line(5) },
	{
		source: line(7),
		table: {
			headerRows: 1,
			body: [
				[{ text: 'A' }, { text: 'B' }],
				[{ text: '1', source: line(9) }, { text: '2' }],
			],
		},
	},
];

let made: TaggedPdf;

beforeAll(async () => {
	made = await renderTagged(requestOf(content));
});

describe('verifyPdf', () => {
	it('finds nothing in a file as we make it, nor in the same file written by another library', async () => {
		expect(verifyPdf(made.bytes)).toEqual([]);
		expect(verifyPdf(await spoil(made.bytes, () => undefined))).toEqual([]);
		expect(verifyPdf(await spoil(made.bytes, () => undefined, { useObjectStreams: true }))).toEqual([]);
	});

	it('opens a locked file with its password, and says so where it has none', async () => {
		const locked = await renderTagged(requestOf(content, { password: 'three random words' }));
		expect(verifyPdf(locked.bytes, { password: 'three random words' })).toEqual([]);
		expect(verifyPdf(locked.bytes).map(({ message }) => message)).toEqual([
			'Plainplan cannot read the PDF back. The password does not open the PDF.',
		]);
	});

	it('reads a file of PDF/UA-2 by the rules of that part', async () => {
		const { bytes } = await renderTagged(requestOf(content, { standard: 'PDF/UA-2' }));
		expect(verifyPdf(bytes, { part: 2 })).toEqual([]);
		expect(verifyPdf(bytes, { part: 1 }).map(({ rule }) => rule)).toEqual(expect.arrayContaining(['pdf-version', 'standard-part']));
	});

	it('names the page of a fault, its element, and the rule of veraPDF that says the same', async () => {
		const bytes = await spoil(made.bytes, (pdf) => pdf.annotation().delete(name('Contents')));
		expect(verifyPdf(bytes)).toEqual([
			{
				rule: 'annotation-contents',
				message: 'An annotation does not say in words what it is.',
				clause: '7.18.1-2',
				page: 1,
				element: expect.any(Number),
			},
			{
				rule: 'link-contents',
				message: 'A link does not say in words where it goes.',
				clause: '7.18.5-2',
				page: 1,
				element: expect.any(Number),
			},
		]);
	});

	it.each([
		['no bytes', () => new Uint8Array()],
		['no PDF', () => Buffer.from('Dear Sam, this is not a PDF.')],
		['half a PDF', () => made.bytes.subarray(0, made.bytes.length / 2)],
		[
			'a PDF whose table lies',
			() =>
				Buffer.from(
					Buffer.from(made.bytes)
						.toString('latin1')
						.replace(/startxref\n\d+/, 'startxref\n12'),
					'latin1',
				),
		],
	])('says of %s that it cannot be read', (_, bytes) => {
		expect(verifyPdf(bytes()).map(({ rule }) => rule)).toContain('file-unreadable');
	});
});

describe('what a build says of a fault', () => {
	it.each<[string, number, string, (pdf: Mutant) => void]>([
		['a picture', 5, 'figure-alt', (pdf) => pdf.element('Figure').delete(name('Alt'))],
		['a link', 3, 'link-contents', (pdf) => pdf.annotation().delete(name('Contents'))],
		['a table', 7, 'head-alone', (pdf) => pdf.element('TBody').set(name('S'), name('P'))],
		['a cell', 9, 'lang-tag', (pdf) => pdf.element('TD').set(name('Lang'), words('c_y'))],
		['what nobody typed', 1, 'title-shown', (pdf) => pdf.catalog.delete(name('ViewerPreferences'))],
	])('stands where the writer typed %s', async (_, expected, rule, change) => {
		const findings = verifyFindings({ ...made, bytes: await spoil(made.bytes, change) }, {}, line(1));
		const lines = findings.filter(({ message }) => message.includes(rule)).map(({ span }) => span.start.line);
		expect(lines).toEqual([expected]);
	});

	it('names the rule and the page, and each kind of fault once for a place', async () => {
		const bytes = await spoil(made.bytes, (pdf) => pdf.draw((drawn) => `${drawn}\n0 0 9 9 re f 0 0 8 8 re f\n`));
		const [finding, ...others] = verifyFindings({ ...made, bytes }, {}, line(1));
		expect(others).toEqual([]);
		expect(finding).toMatchObject({
			ruleId: 'pdf/verify',
			level: 'error',
			message:
				'A page shows something that is neither real content nor an artifact. The operator is f. (The rule is content-unmarked, page 1.)',
		});
	});
});
