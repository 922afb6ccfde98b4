import { type Cos, type CosDictionary, CosReference, CosStream, CosString } from '../../render/pdf/verify/cos.ts';
import { PdfFile } from '../../render/pdf/verify/pdf-file.ts';
import { pdfWords } from './pdf-words.ts';

/** One thing that a person could fill in: a field, or one button of several. */
export interface FilledField {
	/** `Question 3 choice 2`. */
	readonly name: string;
	/** What it asks for, as it is read aloud: the question, or the question and one of its choices. */
	readonly asks: string;
	/** What was typed; `undefined` for a box or a button. */
	readonly words: string | undefined;
	readonly isOn: boolean;
}

/** More than any form of ours has; a hostile file can name more than a machine can hold. */
const mostFields = 5000;
const deepest = 30;
/** Of all fields together. */
const mostLetters = 300_000;

/**
 * The fields of a PDF as some viewer saved it, in the order of the form (ISO 32000-1, 12.7), with tables or streams of places, object streams and
 * updates at its end. None where it has no form. Throws where the file cannot be read, or is locked (`LockedPdf`).
 */
export function pdfFields(bytes: Uint8Array, password?: string): readonly FilledField[] {
	const file = new PdfFile(bytes, password);
	const form = file.dictionary(file.catalog.get('AcroForm'));
	const fields: FilledField[] = [];
	const seen = new Set<number>();
	let letters = 0;
	const walk = (value: Cos, above: Inherited, depth: number): void => {
		if (value instanceof CosReference) {
			if (seen.has(value.id)) return;
			seen.add(value.id);
		}
		const own = file.dictionary(value);
		if (depth > deepest || fields.length >= mostFields) return;
		const here = inherited(file, own, above);
		const kids = file.list(own.get('Kids'));
		if (kids.length > 0 && own.has('Kids')) for (const kid of kids) walk(kid, here, depth + 1);
		else {
			const field = filled(file, own, here);
			letters += (field.words ?? '').length + field.asks.length + field.name.length;
			if (letters > mostLetters) throw new Error('The fields of the PDF say too much.');
			fields.push(field);
		}
	};
	if (form.has('Fields')) for (const field of file.list(form.get('Fields'))) walk(field, { name: '', asks: '' }, 0);
	return fields;
}

/** What fields below another take over from it. */
interface Inherited {
	readonly name: string;
	readonly asks: string;
	readonly kind?: string;
	readonly value?: Cos;
}

function inherited(file: PdfFile, own: CosDictionary, above: Inherited): Inherited {
	const name = wordsIn(file, own.get('T'));
	const kind = file.name(own.get('FT')) ?? above.kind;
	const value = own.get('V') ?? above.value;
	return {
		name: [above.name, name].filter((part) => part !== undefined && part !== '').join('.'),
		asks: wordsIn(file, own.get('TU')) ?? above.asks,
		...(kind !== undefined && { kind }),
		...(value !== undefined && { value }),
	};
}

function filled(file: PdfFile, own: CosDictionary, { name, asks, kind, value }: Inherited): FilledField {
	if (kind !== 'Btn') return { name, asks, words: wordsIn(file, value) ?? file.name(value) ?? '', isOn: false };
	const states = [...file.dictionary(file.dictionary(own.get('AP')).get('N')).keys()].filter((state) => state !== 'Off');
	const chosen = file.name(value) ?? 'Off';
	const shown = file.name(own.get('AS')) ?? 'Off';
	// Some viewers set only the one or the other.
	const isOn =
		states.length === 0 ? chosen !== 'Off' || shown !== 'Off' : states.includes(shown) || (shown === 'Off' && states.includes(chosen));
	return { name, asks, words: undefined, isOn };
}

/** A text, or a stream that holds a long one. */
function wordsIn(file: PdfFile, value: Cos | undefined): string | undefined {
	const object = file.resolve(value);
	const bytes = object instanceof CosString ? object.bytes : object instanceof CosStream ? file.data(value) : undefined;
	if (bytes && bytes.length > 2 * mostLetters) throw new Error('A field of the PDF says too much.');
	return bytes && pdfWords(bytes);
}
