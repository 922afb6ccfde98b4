import { type Cos, type CosDictionary, CosName, CosOperator, CosString } from './cos.ts';
import { CosParser } from './cos-parser.ts';
import type { PdfFault } from './pdf-fault.ts';
import type { PdfFile } from './pdf-file.ts';
import type { ReadElement, ReadStructure } from './structure.ts';

/**
 * Everything drawn is content of one structure element or an artifact (ISO 14289-1, 7.1), the parent tree says the same
 * (ISO 32000-1, 14.7.4.4), and every font is embedded and can be read out (ISO 14289-1, 7.21).
 */
export function checkContent(file: PdfFile, structure: ReadStructure): readonly PdfFault[] {
	return file.pages.flatMap(({ id, dictionary }, index) => {
		const check = new PageCheck(file, structure, id, dictionary, index + 1);
		const content = Buffer.concat(file.list(dictionary.get('Contents')).map((part) => file.data(part)));
		for (const { operator, operands } of operations(content)) check.operation(operator, operands);
		return check.end();
	});
}

class PageCheck {
	readonly #file: PdfFile;
	readonly #page: number;
	readonly #resources: CosDictionary;
	readonly #owners: ReadonlyMap<number, ReadElement>;
	readonly #parents: readonly (number | undefined)[];
	readonly #seen = new Set<number>();
	/** Fonts that text is shown in, and whether one of its glyphs is the empty one. */
	readonly #fonts = new Map<CosDictionary, boolean>();
	readonly #faults: PdfFault[] = [];
	#font: CosDictionary | undefined;
	#depth = 0;

	constructor(file: PdfFile, structure: ReadStructure, id: number, dictionary: CosDictionary, page: number) {
		const parents = structure.parents.get(file.number(dictionary.get('StructParents')) ?? -1);
		this.#file = file;
		this.#page = page;
		this.#resources = file.dictionary(dictionary.get('Resources'));
		this.#owners = structure.owners.get(id) ?? new Map();
		this.#parents = typeof parents === 'object' ? parents : [];
	}

	operation(operator: string, operands: readonly Cos[]): void {
		if (operator === 'BDC' || operator === 'BMC') this.#begin(operands[1]);
		else if (operator === 'EMC') {
			this.#depth--;
			if (this.#depth < 0) this.#say('content-end', 'Marked content ends that never began.');
		} else if (operator === 'Tf') this.#font = fontOf(this.#file, this.#resources, operands[0]);
		else if (painting.has(operator)) this.#paint(operator, operands);
	}

	end(): readonly PdfFault[] {
		if (this.#depth > 0) this.#say('content-end', 'Marked content begins that never ends.');
		for (const mcid of this.#owners.keys()) {
			if (!this.#seen.has(mcid)) this.#say('content-owner', `A structure element asks for marked content ${mcid}, which is not there.`);
		}
		for (const [font, showsEmpty] of this.#fonts) {
			checkFont(this.#file, font, (rule, message) => this.#say(rule, message));
			if (showsEmpty) this.#say('glyph-missing', 'The page shows the empty glyph of a font.');
		}
		return this.#faults;
	}

	#begin(properties: Cos | undefined): void {
		if (this.#depth > 0) this.#say('content-nested', 'Marked content stands inside other marked content.');
		this.#depth++;
		const mcid = properties instanceof Map ? this.#file.number(properties.get('MCID')) : undefined;
		if (mcid === undefined) return;
		const owner = this.#owners.get(mcid);
		if (this.#seen.has(mcid)) this.#say('content-twice', `Marked content ${mcid} stands on the page twice.`);
		this.#seen.add(mcid);
		if (!owner) this.#say('content-owner', `Marked content ${mcid} belongs to no structure element.`);
		else if (this.#parents[mcid] !== owner.id) {
			this.#say('parent-tree', `The parent tree does not lead from marked content ${mcid} to its element.`);
		}
	}

	#paint(operator: string, operands: readonly Cos[]): void {
		if (this.#depth <= 0) this.#say('content-unmarked', `Something is drawn (${operator}) that is neither read nor an artifact.`);
		if (!this.#font || !showing.has(operator)) return;
		this.#fonts.set(this.#font, (this.#fonts.get(this.#font) ?? false) || showsMissingGlyph(operands));
	}

	#say(rule: string, message: string): void {
		this.#faults.push({ rule, message, page: this.#page });
	}
}

function fontOf(file: PdfFile, resources: CosDictionary, name: Cos | undefined): CosDictionary | undefined {
	return name instanceof CosName ? file.dictionary(file.dictionary(resources.get('Font')).get(name.name)) : undefined;
}

function checkFont(file: PdfFile, font: CosDictionary, say: (rule: string, message: string) => void): void {
	const [descendant] = file.list(font.get('DescendantFonts'));
	const descriptor = file.dictionary(file.dictionary(descendant ?? null).get('FontDescriptor'));
	const name = file.name(font.get('BaseFont')) ?? 'without a name';
	if (!descriptor.has('FontFile2') && !descriptor.has('FontFile3')) say('font-embedded', `The font ${name} is not in the file.`);
	// As pdfkit writes it: every glyph of the subset, in rows of [<characters> ...]. A glyph without characters cannot be read out.
	const characters = file.data(font.get('ToUnicode')).toString('latin1');
	if (!characters.includes('beginbfrange') || /[[\s]<>/.test(characters))
		say('font-unicode', `The font ${name} does not say which characters it draws.`);
}

/** Glyph 0 of a two-byte font. */
function showsMissingGlyph(operands: readonly Cos[]): boolean {
	return operands.flat().some((shown) => {
		if (!(shown instanceof CosString)) return false;
		for (let index = 0; index + 1 < shown.bytes.length; index += 2) if (shown.bytes.readUInt16BE(index) === 0) return true;
		return false;
	});
}

const showing = new Set(['Tj', 'TJ', "'", '"']);
const painting = new Set([...showing, 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Do', 'sh', 'BI']);

function* operations(content: Buffer): Generator<{ readonly operator: string; readonly operands: readonly Cos[] }> {
	const parser = new CosParser(content);
	let operands: Cos[] = [];
	for (let token = parser.next(); token !== undefined; token = parser.next()) {
		if (token instanceof CosOperator) {
			yield { operator: token.operator, operands };
			operands = [];
		} else operands.push(token);
	}
}
