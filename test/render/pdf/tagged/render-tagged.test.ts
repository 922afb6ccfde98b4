import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderTagged } from '../../../../pipeline/render/pdf/tagged/render-tagged.ts';
import { verifyPdf } from '../../../../pipeline/render/pdf/verify.ts';
import { dot, edgeDocuments, requestOf } from './edge-documents.ts';
import { bookmarksOf, farthestRight, linksOf, treeOf, wordsByPage } from './read-pdf.ts';

async function edge(name: string) {
	const found = edgeDocuments().find((document) => document.name === name);
	if (!found) throw new Error(`No edge document '${name}'.`);
	return renderTagged(found.request);
}

describe('every edge document', () => {
	it.each(edgeDocuments())('$name comes out without a fault', async ({ request }) => {
		const pdf = await renderTagged(request);
		expect(verifyPdf(pdf.bytes)).toEqual([]);
		expect(pdf.evidence.figuresWithAlt).toBe(pdf.evidence.figures);
	});
});

describe('what a screen reader meets', () => {
	it('reads tables with headers, spans and lists inside', async () => {
		expect(await treeOf((await edge('table-with-row-headers-and-spans')).bytes)).toMatchInlineSnapshot(`
			"Document
			  H1 "Sam & <friends>"
			  Table
			    THead
			      TR
			        TH "Part"
			        TH "What happens"
			    TBody
			      TR
			        TH "Reading"
			        TD "at school"
			      TR
			        TD "at home"
			      TR
			        TH "Both columns together"
			      TR
			        TH "Numbers"
			        TD
			          P "counts to ten"
			          L
			            LI
			              Lbl alt="•"
			              LBody "with beads"
			            LI
			              Lbl alt="•"
			              LBody "with fingers"
			      TR
			        TH
			        TD"
		`);
	});

	it('reads lists six deep', async () => {
		expect((await treeOf((await edge('lists-six-deep-over-pages')).bytes)).split('\n').slice(0, 22).join('\n')).toMatchInlineSnapshot(`
			"Document
			  H1 "Sam & <friends>"
			  L
			    LI
			      Lbl alt="•"
			      LBody
			        P "Level 1"
			        L
			          LI
			            Lbl "1."
			            LBody
			              P "Level 2"
			              L
			                LI
			                  Lbl alt="•"
			                  LBody
			                    P "Level 3"
			                    L
			                      LI
			                        Lbl "a."
			                        LBody
			                          P "Level 4""
		`);
	});

	it('reads links, and turns a link to nowhere into plain words', async () => {
		expect(await treeOf((await edge('links-over-lines-and-pages')).bytes, 2)).toMatchInlineSnapshot(`
			"Document
			  P "teacher writes down each week how it went. Sam works out ..."
			  P "Read or go to on page, or."
			    Link "Sam works out a reading problem with a friend, and the cl..." ->
			    Link "the end" ->
			    Link "2" ->
			    Span "nowhere"
			  P "The end""
		`);
	});

	it('reads a list of contents as links with page numbers', async () => {
		expect(await treeOf((await edge('contents-list')).bytes)).toMatchInlineSnapshot(`
			"Document
			  H1 "Sam & <friends>"
			  TOC
			    TOCI
			      Reference
			        Link "A Views and hopes 2" ->
			    TOCI
			      Reference
			        Link "Words explained 3" ->"
		`);
	});

	it('reads figures by their alt text and leaves decoration out', async () => {
		expect(await treeOf((await edge('figures')).bytes)).toMatchInlineSnapshot(`
			"Document
			  H1 "Sam & <friends>"
			  Figure alt="a dot"
			  Link ->
			    Figure alt="a dot that leads on"
			  Figure alt="Need B1" "B1"
			  Figure alt="a red dot"
			  Figure alt="a bar"
			  Figure alt="A hope leads to a need" "hope need""
		`);
	});

	it('reads notes, with links both ways', async () => {
		expect(await treeOf((await edge('footnotes')).bytes)).toMatchInlineSnapshot(`
			"Document
			  H1 "Sam & <friends>"
			  P "Sam swims each week."
			    Reference
			      Link "1" ->
			  Note
			    P "1. At the lake."
			      Link "Back" ->"
		`);
	});

	it('names the language of a phrase', async () => {
		expect(await treeOf((await edge('languages')).bytes)).toMatchInlineSnapshot(`
			"Document
			  H1 "Sam & <friends>"
			  P lang=cy "Mae Siân yn darllen: ŵ ŷ â."
			  P "She says."
			    Span lang=pl "Zażółć gęślą jaźń"
			  P lang=vi "Tiếng Việt rất đẹp. Ελληνικά, Русский."
			  P "A no-break, a softhyphen, a joiner, a tab and a café."
			  P "What cannot be drawn: ? ? ? end.""
		`);
	});

	it('reads quotes, code, abbreviations and struck words', async () => {
		expect(await treeOf((await edge('code-and-quotes')).bytes)).toMatchInlineSnapshot(`
			"Document
			  H1 "Sam & <friends>"
			  BlockQuote
			    P "Sam works out a reading problem with a friend, and the cl..."
			    P "Sam works out a reading problem with a friend, and the cl..."
			  P
			    Code "first line second line"
			  P "and andstruck boldmarked"
			    Code "code"
			    Span "EHC"
			    Span alt="Doctor" "Dr""
		`);
	});

	it('reads a card for its words, not for its box', async () => {
		expect(await treeOf((await edge('cards-and-bands')).bytes)).toMatchInlineSnapshot(`
			"Document
			  H1 "Sam & <friends>"
			  P "B"
			  H2 "Needs"
			  Sect
			    P "A card"
			    P "Sam works out a reading problem with a friend, and the cl..."
			  P "Reply""
		`);
	});

	it('reads tick boxes as labels', async () => {
		expect(await treeOf((await edge('task-list')).bytes)).toMatchInlineSnapshot(`
			"Document
			  H1 "Sam & <friends>"
			  L
			    LI
			      Lbl "☑"
			      LBody "done"
			    LI
			      Lbl "☐"
			      LBody "to do""
		`);
	});

	it('says a repeated table header once', async () => {
		const { bytes } = await edge('table-over-five-pages');
		expect(await treeOf(bytes)).toContain('TH "What happens"');
		expect(await treeOf(bytes, 2)).not.toContain('What happens');
		expect((await wordsByPage(bytes))[1]).toContain('What happens');
	});
});

describe('nothing is lost', () => {
	it.each(['row-taller-than-a-page', 'first-row-taller-than-a-page', 'block-taller-than-a-page', 'row-as-tall-as-a-page'])(
		'%s: what may not be split is split where no page can hold it',
		async (name) => {
			const request = edgeDocuments().find((document) => document.name === name)?.request;
			const sentences = JSON.stringify(request?.content).split('it went.').length - 1;
			const words = (await wordsByPage((await edge(name)).bytes)).join(' ').replace(/\s+/g, ' ');
			expect(words.split('it went.').length - 1).toBe(sentences);
		},
	);

	it('keeps rows that fit whole, though another row of the table is split', async () => {
		const pages = await wordsByPage((await edge('row-taller-than-a-page')).bytes);
		expect(pages.filter((words) => words.includes('Row 1'))).toHaveLength(2);
		expect(pages.at(-1)).toMatch(/Row 1.*it went.*Row 2.*it went/);
	});

	it('replaces and reports what the font cannot draw', async () => {
		const pdf = await edge('languages');
		expect(pdf.missingGlyphs).toEqual([
			{ character: '😀', codePoint: 0x1f600, text: 'What cannot be drawn: 😀 漢 \u0007 end.' },
			{ character: '漢', codePoint: 0x6f22, text: expect.stringContaining('漢') },
			{ character: '\u0007', codePoint: 7, text: expect.stringContaining('\u0007') },
		]);
		const [words] = await wordsByPage(pdf.bytes);
		expect(words).toContain('What cannot be drawn: ? ? ? end.');
		expect(words).toContain('a softhyphen, a joiner');
		expect(words).toContain('Zażółć gęślą jaźń');
	});

	it('divides words that may not be divided where they would run off the paper', async () => {
		const long = Array.from({ length: 60 }, (_, index) => `0${index}`).join(' ');
		const [words] = await wordsByPage((await renderTagged(requestOf([{ text: long, noWrap: true }]))).bytes);
		expect(words?.replace(/\s+/g, '')).toContain(long.replace(/\s+/g, ''));
		const { bytes } = await renderTagged(requestOf([{ text: long.repeat(2), noWrap: true }]));
		expect(await farthestRight(bytes)).toBeLessThan(548);
	});

	it('prints the alt text of an image that cannot be read', async () => {
		const pdf = await edge('unreadable-image');
		expect(pdf.unreadableImages).toEqual(['Sam at the lake']);
		expect((await wordsByPage(pdf.bytes)).join()).toContain('Sam at the lake');
	});

	it('refuses a picture without alt text', async () => {
		await expect(renderTagged(requestOf([{ svg: dot }]))).rejects.toThrow('A figure has no alt text');
	});

	it('refuses a page reference to nowhere', async () => {
		await expect(renderTagged(requestOf([{ pageReference: 'nowhere' }]))).rejects.toThrow('names a place that the document does not have');
	});
});

describe('links and bookmarks', () => {
	it('has one annotation for each link and page, with a box for each line', async () => {
		const { bytes } = await edge('links-over-lines-and-pages');
		expect(await linksOf(bytes, 2)).toEqual([
			{ to: 'https://www.example.org/?q=%C5%B5&a=1', says: 'The Local Offer', boxes: 8 },
			{ to: 'end', says: 'the end', boxes: 1 },
			{ to: 'end', says: '2', boxes: 1 },
		]);
	});

	it('says where a line of the contents leads', async () => {
		expect(await linksOf((await edge('contents-list')).bytes)).toEqual([
			{ to: 'a', says: 'A Views and hopes 2', boxes: 3 },
			{ to: 'words', says: 'Words explained 3', boxes: 2 },
		]);
	});

	it('nests bookmarks as headings are nested, down to the level that is asked for', async () => {
		expect(await bookmarksOf((await edge('contents-list')).bytes)).toEqual(['Sam & <friends>', '  A Views and hopes', '  Words explained']);
		const headings = [
			{ text: 'Needs', ua: { role: 'H2' as const } },
			{ text: ['Read', { text: 'ing', bold: true }], ua: { role: 'H3' as const } },
			{ text: 'Hidden', ua: { role: 'H2' as const, bookmark: false as const } },
		];
		expect(await bookmarksOf((await renderTagged(requestOf(headings))).bytes)).toEqual(['Sam & <friends>', '  Needs', '    Reading']);
		expect(await bookmarksOf((await renderTagged(requestOf(headings, { bookmarkLevels: 0 }))).bytes)).toEqual([]);
	});

	it('prints the right page, also on the second line of a paragraph, and leaves no gap', async () => {
		const words = 'We write so much here that the sentence does not fit on one line of the page, so look at the form on page ';
		const pdf = await renderTagged(
			requestOf([{ text: [words, { pageReference: 'form' }, ', please.'] }, { text: 'Form', id: 'form', pageBreak: 'before' }]),
		);
		expect((await wordsByPage(pdf.bytes))[0]).toContain('on page 2, please.');
	});
});

describe('what stays together', () => {
	it('never leaves a heading without the start of what follows it', async () => {
		const pages = await wordsByPage((await edge('headings-before-tables-and-boxes')).bytes);
		for (const words of pages) expect(words).not.toMatch(/(Heading \d+|Inside it)\s*(Part\s+What happens\s*)?(Page|$)/);
	});

	it('keeps a block and so many points of what follows', async () => {
		const filler = { canvas: [{ type: 'rect' as const, x: 0, y: 0, w: 10, h: 500 }] };
		const content = (keepWithNext: number) => [filler, { text: 'Label', keepWithNext }, { text: 'What follows' }];
		expect(await wordsByPage((await renderTagged(requestOf(content(50)))).bytes)).toHaveLength(1);
		expect((await wordsByPage((await renderTagged(requestOf(content(200)))).bytes))[1]).toContain('Label');
	});

	it('leaves no single line of a paragraph at the end or the start of a page', async () => {
		for (let height = 480; height < 700; height += 6) {
			const filler = { canvas: [{ type: 'rect' as const, x: 0, y: 0, w: 10, h: height }] };
			const lines = ['one', 'two', 'three', 'four', 'five', 'six'];
			const pdf = await renderTagged(requestOf([filler, { text: lines.join('\n') }], { header: () => undefined, footer: () => undefined }));
			const counts = (await wordsByPage(pdf.bytes)).map((words) => lines.filter((line) => words.includes(line)).length);
			expect(counts).not.toContain(1);
			expect(counts.reduce((total, count) => total + count, 0)).toBe(6);
		}
	});

	it('keeps a cover that holds nothing but drawings and placed text on its own page', async () => {
		const cover = { text: 'Cover', absolutePosition: { x: 48, y: 300 } };
		const pdf = await renderTagged({ ...requestOf([]), content: [cover, { text: 'Inside', ua: { role: 'H1' }, pageBreak: 'before' }] });
		const pages = await wordsByPage(pdf.bytes);
		expect([pages.length, pages[0]?.includes('Cover'), pages[1]?.includes('Inside')]).toEqual([2, true, true]);
	});

	it('leaves no empty page behind', async () => {
		const pdf = await renderTagged(
			requestOf([
				{ text: 'Last words', margin: [0, 0, 0, 2000] },
				{ text: '', pageBreak: 'before' },
			]),
		);
		expect(
			(await wordsByPage(pdf.bytes)).filter((words) => words.replace(/Draft 1, not final|Page \d+ of \d+/g, '').trim() === ''),
		).toEqual([]);
	});
});

describe('the same request gives the same bytes', () => {
	const timeZone = process.env['TZ'];

	afterEach(() => {
		vi.useRealTimers();
		if (timeZone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = timeZone;
	});

	it.each(['figures', 'languages', 'table-over-five-pages', 'row-taller-than-a-page'])(
		'%s: twice, and with another clock and time zone',
		async (name) => {
			const first = await edge(name);
			expect(Buffer.compare((await edge(name)).bytes, first.bytes)).toBe(0);
			vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
			process.env['TZ'] = 'Pacific/Kiritimati';
			vi.resetModules();
			const fresh = await import('../../../../pipeline/render/pdf/tagged/render-tagged.ts');
			const request = edgeDocuments().find((document) => document.name === name)?.request;
			expect(request && Buffer.compare((await fresh.renderTagged(request)).bytes, first.bytes)).toBe(0);
		},
	);

	it('can be read out, whatever documents came before it in the process', async () => {
		await renderTagged(requestOf([{ text: 'É Ŵ\u00a0ŷ – Ωμέγα' }]));
		const [words] = await wordsByPage((await renderTagged(requestOf([{ text: 'EHC W y - plan' }]))).bytes);
		expect(words).toContain('EHC W y - plan');
	});

	it('has another ID when its words are others', async () => {
		const idOf = (bytes: Uint8Array) => /\/ID ?\[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
		const one = idOf((await renderTagged(requestOf([{ text: 'one' }]))).bytes);
		expect(one).toMatch(/^[0-9a-f]{32}$/);
		expect(idOf((await renderTagged(requestOf([{ text: 'two' }]))).bytes)).not.toBe(one);
	});

	it('leaves the request as it was', async () => {
		const [document] = edgeDocuments().filter(({ name }) => name === 'table-with-row-headers-and-spans');
		const before = JSON.stringify(document?.request.content);
		if (document) await renderTagged(document.request);
		expect(JSON.stringify(document?.request.content)).toBe(before);
	});
});
