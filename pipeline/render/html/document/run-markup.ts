import type { InlineNode, InlineText, StructureMark } from '../../pdf/tagged/node.ts';
import { html, type Safe } from '../../shared/html.ts';
import { across } from './lengths.ts';
import type { Around, PageContext } from './page-context.ts';
import { textLook } from './text-look.ts';

/** Some words with one look, and the marks around them, the outermost first. */
interface Run {
	readonly text: string;
	readonly look: Omit<InlineNode, 'text' | 'ua'>;
	readonly marks: readonly StructureMark[];
}

/** A line of words. Runs that share one mark stand in one element, as they are one in the structure of the PDF. Numbers of pages are left out. */
export function lineMarkup(line: InlineText, around: Around, page: PageContext): Safe {
	const runs = runsOf(line, {}, []);
	const number = hangingNumber(runs);
	if (number === undefined) return markedRuns(runs, 0, around, page);
	const { back, at } = number;
	const hang = page.sheet.of([`margin-left:calc(-1*${across(back)})`, `min-width:${across(back)}`]);
	const words = markedRuns(runs.slice(at, at + 1), 0, around, page);
	return html`<span class="${`hang ${hang}`}">${words} </span>${markedRuns(runs.slice(at + 2), 0, around, page)}`;
}

/** The words of a line, without any markup. */
export function lineWords(line: InlineText): string {
	return runsOf(line, {}, [])
		.map(({ text }) => text)
		.join('');
}

function runsOf(line: InlineText, look: Run['look'], marks: readonly StructureMark[]): readonly Run[] {
	if (typeof line === 'string') return [{ text: line, look, marks }];
	if (isRow(line)) return line.flatMap((part) => runsOf(part, look, marks));
	const { text, ua, pageReference: _page, ...own } = line;
	if (text === undefined) return [];
	return runsOf(text, { ...look, ...own }, ua === undefined ? marks : [...marks, ...chainOf(ua)]);
}

function isRow(line: InlineText): line is Extract<InlineText, readonly unknown[]> {
	return Array.isArray(line);
}

function chainOf(mark: StructureMark): readonly StructureMark[] {
	return mark.parent === undefined ? [mark] : [...chainOf(mark.parent), mark];
}

/** A number that hangs beside its text: spaces of negative and of positive width stand around it on paper. */
function hangingNumber(runs: readonly Run[]): { readonly back: number; readonly at: number } | undefined {
	const back = runs[0]?.look.characterSpacing ?? 0;
	if (runs[0]?.text !== ' ' || back >= 0 || runs[2]?.look.characterSpacing === undefined) return undefined;
	return { back: -back, at: 1 };
}

function markedRuns(runs: readonly Run[], depth: number, around: Around, page: PageContext): Safe {
	const parts: Safe[] = [];
	let at = 0;
	while (at < runs.length) {
		const mark = runs[at]?.marks[depth];
		let end = at + 1;
		while (end < runs.length && runs[end]?.marks[depth] === mark) end += 1;
		const together = runs.slice(at, end);
		parts.push(mark === undefined ? plainRuns(together, around, page) : element(mark, together, depth, around, page));
		at = end;
	}
	return html`${parts}`;
}

/** The element of a mark around its runs. */
function element(mark: StructureMark, runs: readonly Run[], depth: number, around: Around, page: PageContext): Safe {
	const { role, href, dest, place, contents, lang, expansion, actual } = mark;
	const words = markedRuns(runs, depth + 1, around, page);
	const said = runs.map(({ text }) => text).join('');
	const id = place === undefined ? '' : html` id="${place}"`;
	const spoken = lang === undefined ? '' : html` lang="${lang}"${isFromTheRight(lang) ? html` dir="rtl"` : ''}`;
	const address = href ?? (dest === undefined ? undefined : `#${dest}`);
	if (address !== undefined) {
		const label = contents !== undefined && contents !== said && contents.includes(said.replace(/^\[|\]$/g, '')) ? contents : undefined;
		return html`<a href="${address}"${id}${spoken}${label === undefined ? '' : html` aria-label="${label}"`}>${words}</a>`;
	}
	if (role === 'Artifact') return html`<span aria-hidden="true">${words}</span>`;
	if (role === 'Code') return html`<code${id}>${words}</code>`;
	if (expansion !== undefined) return html`<abbr title="${expansion}"${id}${spoken}>${words}</abbr>`;
	if (actual?.startsWith(said)) return html`<span${id}>${words}<span class="hidden">${actual.slice(said.length)}</span></span>`;
	if (actual !== undefined) return html`<span${id} aria-hidden="true">${words}</span><span class="hidden">${actual}</span>`;
	return id === '' && spoken === '' ? words : html`<span${id}${spoken}>${words}</span>`;
}

function isFromTheRight(lang: string): boolean {
	return /^(ar|fa|he|ps|sd|ug|ur|yi|dv|ckb)\b/i.test(lang);
}

/** Words next to each other that look alike stand in one element. */
function plainRuns(runs: readonly Run[], around: Around, page: PageContext): Safe {
	const parts: Safe[] = [];
	let [open, words] = ['', ''];
	const close = () => {
		if (words !== '') parts.push(styled(open, words));
		words = '';
	};
	for (const { text, look } of runs) {
		const bold = look.bold ?? around.bold ?? false;
		const weight = bold === (around.bold ?? false) ? '' : bold ? 'b' : 'n';
		const tag = look.sup ? 'sup' : weight === 'b' ? 'b' : 'span';
		const more = [
			...textLook(look, around, page.theme),
			...(weight === 'n' || (look.sup && bold) ? [`font-weight:${bold ? 700 : 400}`] : []),
		];
		const key = `${tag} ${page.sheet.of(more)}`;
		if (key !== open) close();
		open = key;
		words += look.noWrap ? text.replaceAll(' ', '\u00a0') : text;
	}
	close();
	return html`${parts}`;
}

function styled(look: string, words: string): Safe {
	const [tag = 'span', name = ''] = look.split(' ');
	const lines = words.split('\n');
	const text = html`${lines.map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}`;
	if (tag === 'span' && name === '') return text;
	const kind = name === '' ? '' : html` class="${name}"`;
	if (tag === 'sup') return html`<sup${kind}>${text}</sup>`;
	return tag === 'b' ? html`<b${kind}>${text}</b>` : html`<span${kind}>${text}</span>`;
}
