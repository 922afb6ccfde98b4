import { contrastRatio } from '../../shared/contrast-ratio.ts';
import { type Cos, CosName, CosString } from '../verify/cos.ts';
import { readOperations } from '../verify/operations.ts';
import type { PdfFile } from '../verify/pdf-file.ts';
import type { ReadElement, ReadStructure } from '../verify/structure.ts';
import { readToUnicode } from '../verify/to-unicode.ts';

/** Words as they stand on a finished page, drawn at once. Lengths are points from the top left of the page. */
export interface DrawnWords {
	/** From 1. */
	readonly page: number;
	/** Absent for what is not read aloud. */
	readonly element: ReadElement | undefined;
	readonly text: string;
	readonly sizePt: number;
	readonly x: number;
	/** Of the base line. */
	readonly y: number;
	/** With what is filled behind them; 1 to 21 (WCAG 2.2). */
	readonly contrast: number;
}

export interface DrawnPicture extends DrawnBox {
	readonly page: number;
	/** It carries an answer: it is read aloud. */
	readonly isFigure: boolean;
	/** Its longer side. Pictures are cropped to their ink before they are drawn, so this is ink. */
	readonly longest: number;
}

/** In points from the top left of the page. */
export interface DrawnBox {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

export interface Drawn {
	readonly words: readonly DrawnWords[];
	readonly pictures: readonly DrawnPicture[];
}

/** What stands on the pages of a finished file of ours, in the order of drawing. */
export function readDrawn(file: PdfFile, structure: ReadStructure): Drawn {
	const drawn = { words: [] as DrawnWords[], pictures: [] as DrawnPicture[] };
	const letters = new Map<Cos, ReadonlyMap<number, string>>();
	for (const [index, { id, dictionary }] of file.pages.entries()) {
		const resources = file.dictionary(dictionary.get('Resources'));
		const fontNamed = (name: string) => {
			const font = file.dictionary(file.dictionary(resources.get('Font')).get(name));
			const known = letters.get(font) ?? readToUnicode(file.data(font.get('ToUnicode')));
			letters.set(font, known);
			return known;
		};
		const boxNamed = (name: string, matrix: Matrix): DrawnBox => {
			const drawing = file.dictionary(file.dictionary(resources.get('XObject')).get(name));
			const [x = 0, y = 0, right = 1, bottom = 1] = file.list(drawing.get('BBox')).map((side) => file.number(side) ?? 0);
			const [wide, high] = [(right - x) * matrix[0], (bottom - y) * matrix[3]];
			const [left, top] = [matrix[4] + Math.min(0, wide), matrix[5] + Math.min(0, high)];
			return { left, top, right: left + Math.abs(wide), bottom: top + Math.abs(high) };
		};
		const owners = structure.owners.get(id) ?? new Map<number, ReadElement>();
		const page = new PageReader(index + 1, owners, { fontNamed, boxNamed });
		const content = Buffer.concat(file.list(dictionary.get('Contents')).map((part) => file.data(part)));
		readOperations(content, (operator, operands) => page.read(operator, operands, drawn));
	}
	return drawn;
}

type Matrix = readonly [number, number, number, number, number, number];

interface Named {
	fontNamed(name: string): ReadonlyMap<number, string>;
	boxNamed(name: string, matrix: Matrix): DrawnBox;
}

interface Fill extends DrawnBox {
	readonly colour: string;
}

/** Reads one page. Our pages are turned upside down once, and nothing but a picture is moved after that. */
class PageReader {
	readonly #page: number;
	readonly #owners: ReadonlyMap<number, ReadElement>;
	readonly #named: Named;
	readonly #open: { readonly tag: string; readonly element: ReadElement | undefined }[] = [];
	readonly #fills: Fill[] = [];
	#boxes: Omit<Fill, 'colour'>[] = [];
	#letters: ReadonlyMap<number, string> = new Map();
	#size = 0;
	#colour = '#000000';
	#matrix: Matrix = [1, 0, 0, 1, 0, 0];
	#at = { x: 0, y: 0 };

	constructor(page: number, owners: ReadonlyMap<number, ReadElement>, named: Named) {
		this.#page = page;
		this.#owners = owners;
		this.#named = named;
	}

	read(operator: string, operands: readonly Cos[], drawn: { readonly words: DrawnWords[]; readonly pictures: DrawnPicture[] }): void {
		const numbers = operands.filter((operand) => typeof operand === 'number');
		const [first] = operands;
		const name = first instanceof CosName ? first.name : '';
		if (operator === 'BDC' || operator === 'BMC') this.#begin(name, operands[1]);
		else if (operator === 'EMC') this.#open.pop();
		else if (operator === 'Tf') [this.#letters, this.#size] = [this.#named.fontNamed(name), numbers[0] ?? 0];
		else if (operator === 'Tm') this.#at = { x: numbers[4] ?? 0, y: numbers[5] ?? 0 };
		else if (operator === 'cm') this.#matrix = matrixOf(numbers);
		else if (operator === 'rg' || operator === 'scn' || operator === 'g') this.#colour = hexOf(numbers);
		else if (operator === 're') this.#boxes.push(boxOf(numbers));
		else if (ending.has(operator)) this.#paint(operator);
		else if (operator === 'Tj' || operator === 'TJ') drawn.words.push(this.#words(operands));
		else if (operator === 'Do') {
			const box = this.#named.boxNamed(name, this.#matrix);
			const longest = Math.max(box.right - box.left, box.bottom - box.top);
			drawn.pictures.push({ page: this.#page, isFigure: this.#open.some(({ tag }) => tag === 'Figure'), longest, ...box });
		}
	}

	#begin(tag: string, properties: Cos | undefined): void {
		const mcid = properties instanceof Map ? properties.get('MCID') : undefined;
		const element = typeof mcid === 'number' ? this.#owners.get(mcid) : undefined;
		this.#open.push({ tag, element: element ?? (tag === 'Artifact' ? undefined : this.#open.at(-1)?.element) });
	}

	#paint(operator: string): void {
		if (filling.has(operator)) this.#fills.push(...this.#boxes.map((box) => ({ ...box, colour: this.#colour })));
		this.#boxes = [];
	}

	#words(operands: readonly Cos[]): DrawnWords {
		const { x, y } = this.#at;
		const behind = this.#fills.findLast((fill) => fill.left <= x && x <= fill.right && fill.top <= y && y <= fill.bottom);
		const text = operands
			.flat()
			.map((part) => (part instanceof CosString ? this.#decoded(part.bytes) : ''))
			.join('');
		const contrast = contrastRatio(this.#colour, behind?.colour ?? '#FFFFFF');
		return { page: this.#page, element: this.#open.at(-1)?.element, text, sizePt: this.#size, x, y, contrast };
	}

	#decoded(bytes: Buffer): string {
		let text = '';
		for (let index = 0; index + 1 < bytes.length; index += 2) text += this.#letters.get(bytes.readUInt16BE(index)) ?? '';
		return text;
	}
}

const filling = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const ending = new Set([...filling, 'S', 's', 'n']);

function boxOf([x = 0, y = 0, width = 0, height = 0]: readonly number[]): Omit<Fill, 'colour'> {
	return { left: Math.min(x, x + width), right: Math.max(x, x + width), top: Math.min(y, y + height), bottom: Math.max(y, y + height) };
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
	return [a, b, c, d, e, f];
}

/** Of three parts from 0 to 1, or of one for all three. */
function hexOf(parts: readonly number[]): string {
	const all = parts.length === 1 ? [parts[0] ?? 0, parts[0] ?? 0, parts[0] ?? 0] : parts.slice(0, 3);
	return `#${all
		.map((part) =>
			Math.round(part * 255)
				.toString(16)
				.padStart(2, '0'),
		)
		.join('')}`;
}
