import { type Cos, CosName, CosString } from './cos.ts';
import type { Say } from './pdf-fault.ts';
import type { PdfFile } from './pdf-file.ts';

/** In PDF/UA-2 every link and bookmark inside the file leads to a structure element (ISO 14289-2, 8.8). */
export function checkDestinations(file: PdfFile, say: Say): void {
	for (const [index, { dictionary }] of file.pages.entries()) {
		for (const annotation of file.list(dictionary.get('Annots'))) checkTarget(file, annotation, { page: index + 1 }, say);
	}
	const seen = new Set<Cos>();
	const walk = (item: Cos | undefined): void => {
		for (let next = item; next !== undefined && file.resolve(next) instanceof Map; next = file.dictionary(next).get('Next')) {
			const object = file.resolve(next);
			if (object === undefined || seen.has(object)) return;
			seen.add(object);
			checkTarget(file, next, {}, say);
			walk(file.dictionary(next).get('First'));
		}
	};
	walk(file.dictionary(file.catalog.get('Outlines')).get('First'));
	checkTarget(file, file.catalog.get('OpenAction'), {}, say);
}

function checkTarget(file: PdfFile, holder: Cos | undefined, at: { readonly page?: number }, say: Say): void {
	const object = file.resolve(holder);
	if (Array.isArray(object) && !isStructural(file, object)) say('destination', at);
	const dictionary = file.dictionary(holder);
	const action = file.name(dictionary.get('S')) === 'GoTo' ? dictionary : file.dictionary(dictionary.get('A'));
	if (file.name(action.get('S')) === 'GoTo' && !isStructural(file, action.get('SD'))) say('destination-action', at);
	if (!dictionary.has('Dest')) return;
	if (dictionary.has('A')) say('bookmark-twice', at);
	else if (!isStructural(file, dictionary.get('Dest'))) say('destination', at);
}

/** Whether a destination begins with a structure element; names are looked up. */
function isStructural(file: PdfFile, value: Cos | undefined): boolean {
	const object = file.resolve(value);
	if (object instanceof CosString || object instanceof CosName) {
		const found = file.destination(object);
		return found !== undefined && isStructural(file, found);
	}
	const [target] = file.list(object instanceof Map ? (object.get('SD') ?? object.get('D')) : object);
	return file.dictionary(target).has('S') || file.name(file.dictionary(target).get('Type')) === 'StructElem';
}
