import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { fontNamed } from '../../../../pipeline/config/load-fonts.ts';
import { loadTheme } from '../../../../pipeline/config/load-theme.ts';
import { memoryHost } from '../../../../pipeline/host/memory.ts';
import { nodeHost } from '../../../../pipeline/host/node.ts';
import type { TaggedRequest } from '../../../../pipeline/render/pdf/tagged/tagged-request.ts';
import { verifyPdf } from '../../../../pipeline/render/pdf/verify.ts';
import { embeddedIn, fallback, missingIn, printed } from './fonts.ts';
import { wordsByPage } from './read-pdf.ts';

/** What families in England write, and signs that plans are full of. */
const samples = [
	['Welsh', 'Mae Siân yn hoffi trenau ŵ ŷ ẅ.'],
	['Polish', 'Zażółć gęślą jaźń, Łódź.'],
	['Vietnamese', 'Nguyễn Thị Hồng Hạnh ở trường.'],
	['Greek', 'Καλημέρα, Αθήνα ώ ΐ.'],
	['Ukrainian', 'Привіт, світе! Їжак.'],
	['Hebrew', 'שלום עולם'],
	['Arabic', 'الاجتماع يوم مرحبا بكم'],
	['Urdu', 'یہ میری بیٹی ہے، شکریہ۔'],
	['Kurdish', 'ێ ڵ ە ڕ'],
	['Punjabi', 'ਪੰਜਾਬੀ ਸਤਿ ਸ਼੍ਰੀ ਅਕਾਲ'],
	['Bengali', 'বাংলা স্কুল শিক্ষা'],
	['Gujarati', 'ગુજરાતી શિક્ષા'],
	['Hindi', 'हिन्दी विद्यार्थी'],
	['Tamil', 'தமிழ் பள்ளி'],
	['ticks and boxes', '✓ ✔ ✗ ✘ ☐ ☑ ☒ ● ○ ■ □ ★'],
	['arrows', '→ ← ↑ ↓ ⇒ ➜'],
	['emoji', '🚂 👨‍👩‍👧 👍🏽 🇬🇧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 1️⃣ ❤️'],
	['combining marks', 'x̱ q̈ ẹ́ n̰'],
	['Braille', '⠏⠇⠁⠝'],
] as const;

describe('letters of every language and sign', () => {
	it.each(samples)('%s is drawn, in plain and in bold, and comes out without a fault', async (_, text) => {
		const { bytes, missingGlyphs } = await printed([{ text, ua: { role: 'H1' } }, { text }, { text, bold: true }]);
		expect(missingGlyphs).toEqual([]);
		expect(verifyPdf(bytes)).toEqual([]);
	});

	it.each(samples.filter(([name]) => !['Hebrew', 'Arabic', 'Urdu', 'Kurdish', 'Hindi', 'emoji'].includes(name)))(
		'%s can be read out word for word',
		async (_, text) => {
			expect((await wordsByPage((await printed([{ text }])).bytes)).join('').normalize('NFC')).toContain(
				text.normalize('NFC').split(' ')[0],
			);
		},
	);

	it('come in one piece where a sign is made of several', () => {
		for (const sign of ['👨‍👩‍👧', '👩🏾‍🏫', '🇬🇧', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', '1⃣'])
			expect([sign, embeddedIn('Noto Emoji').layout(sign).glyphs.length]).toEqual([sign, 1]);
	});

	it('are reported where nothing draws them', async () => {
		const { missingGlyphs } = await printed([{ text: 'Mei says 你好 at home.' }]);
		expect(missingGlyphs).toEqual([
			{ character: '你', codePoint: 0x4f60, text: 'Mei says 你好 at home.' },
			{ character: '好', codePoint: 0x597d, text: 'Mei says 你好 at home.' },
		]);
		expect(missingIn('\ue000')).toEqual(['\ue000']);
	});

	it('are found in headers, list markers, drawings and numbers of pages too', async () => {
		const svg = '<svg width="200" height="30"><text x="5" y="20">Next ☒ שלום</text></svg>';
		const { bytes, missingGlyphs } = await printed(
			[
				{ ul: [{ text: 'ready', marker: '☒' }] },
				{ svg, ua: { alt: 'A box and a word' } },
				{ text: ['★ page ', { pageReference: 'end' }] },
				{ text: 'End', id: 'end' },
			],
			{ header: () => ({ text: 'شکریہ ★' }) },
		);
		expect(missingGlyphs).toEqual([]);
		expect(verifyPdf(bytes)).toEqual([]);
	});

	it('are the same file when made again, whatever was made between', async () => {
		const content = samples.map(([, text]) => ({ text }));
		const one = await printed(content);
		await printed(content.toReversed());
		expect(Buffer.from((await printed(content)).bytes).equals(one.bytes)).toBe(true);
	});

	it('stay whole where a word is wider than its line', async () => {
		for (const letters of ['পাঠশালা', 'שָׁלוֹם', '👩🏾‍🏫']) {
			const { bytes, missingGlyphs } = await printed([{ text: letters.repeat(60) }]);
			expect(missingGlyphs).toEqual([]);
			expect(verifyPdf(bytes)).toEqual([]);
		}
	});
});

describe('words from the right', () => {
	it('are said in the order of reading, and drawn as they stand on paper', async () => {
		const { bytes } = await printed([{ text: 'Her gran says שלום עולם (לאה) 3 times.' }]);
		expect(await saidIn(bytes)).toEqual(['שלום עולם (לאה) ']);
	});

	it('stand in a phrase of their own language with their signs', async () => {
		const { bytes } = await printed([{ text: ['He wrote ', { text: 'مرحبا!', ua: { role: 'Span', lang: 'ar' } }, ' once.'] }]);
		expect(await saidIn(bytes)).toEqual(['مرحبا!']);
	});

	it('move no line: letters of another font take the room of the own', async () => {
		const [plain, mixed] = await Promise.all(['one', 'one مرحبا שלום 🚂 বাংলা'].map((text) => lastLine([{ text }, { text: 'End' }])));
		expect(mixed).toBe(plain);
	});
});

/** The words that stand for what is drawn, in the order of the file. */
async function saidIn(bytes: Uint8Array): Promise<readonly string[]> {
	const pdf = await PDFDocument.load(bytes);
	return pdf.context
		.enumerateIndirectObjects()
		.map(([, object]) => (object instanceof PDFDict ? object.lookup(PDFName.of('ActualText')) : undefined))
		.flatMap((said) => (said instanceof PDFHexString || said instanceof PDFString ? [said.decodeText()] : []));
}

/** How high the last line of a page stands. */
async function lastLine(content: TaggedRequest['content']): Promise<number> {
	const { bytes } = await printed(content);
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
	const { items } = await (await (await task.promise).getPage(1)).getTextContent();
	const last = items.findLast((item) => 'str' in item && item.str === 'End');
	await task.destroy();
	return last && 'transform' in last ? last.transform[5] : 0;
}

describe('the fonts of a theme', () => {
	it('are named, and the letters that they lack come from the others', async () => {
		const own = memoryHost({ 'northmoor/themes/clear.yml': 'extends: default\nfont: Atkinson Hyperlegible Next\n' });
		const hostOf = (path: string) => (path.startsWith('northmoor') ? own : nodeHost);
		const host = {
			...nodeHost,
			read: (path: string) => hostOf(path).read(path),
			kind: (path: string) => hostOf(path).kind(path),
			list: (path: string) => hostOf(path).list(path),
		};
		const { theme, fonts, fallback: others } = await loadTheme(host, '.', 'clear', { project: 'northmoor' });
		expect(theme.font).toMatchObject({ name: 'Atkinson Hyperlegible Next', lineRatio: 1.3 });
		const { bytes, missingGlyphs } = await printed([{ text: 'Siân, Łódź, Nguyễn, Αθήνα, Київ ✓ שלום' }], {
			fonts: { [theme.font.name]: fonts },
			fallback: others,
			defaultStyle: { font: theme.font.name, fontSize: 13 },
		});
		expect(missingGlyphs).toEqual([]);
		expect(verifyPdf(bytes)).toEqual([]);
	});

	it('cannot be called by a name that nobody has', async () => {
		await expect(fontNamed(nodeHost, '.', 'Comic Sans')).rejects.toThrow(
			'There is no font called "Comic Sans". The fonts are: Source Sans 3, Atkinson Hyperlegible Next.',
		);
	});

	it('are not asked twice', async () => {
		const { theme } = await loadTheme(nodeHost, '.', 'default');
		expect(fallback.map(({ name }) => name)).not.toContain(theme.font.name);
	});
});
