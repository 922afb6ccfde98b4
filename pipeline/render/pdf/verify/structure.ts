import { type Cos, type CosDictionary, CosReference } from './cos.ts';
import type { PdfFile } from './pdf-file.ts';

/** An element of the structure tree as it stands in a file. */
export interface ReadElement {
	readonly id: number;
	readonly type: string;
	readonly dictionary: CosDictionary;
	readonly parent: ReadElement | undefined;
	readonly children: ReadElement[];
	/** All its attributes, whoever owns them. */
	readonly attributes: CosDictionary;
	/** Annotations that belong to it: the id of the annotation and of the page it says it is on. */
	readonly annotations: { readonly id: number; readonly page: number | undefined }[];
	hasContent: boolean;
}

export interface ReadStructure {
	/** In reading order. */
	readonly elements: readonly ReadElement[];
	/** By page object id, then by marked content id. */
	readonly owners: ReadonlyMap<number, ReadonlyMap<number, ReadElement>>;
	/** The parent tree: by key, the ids of elements by marked content id, or of one element. */
	readonly parents: ReadonlyMap<number, readonly (number | undefined)[] | number>;
}

export function readStructure(file: PdfFile): ReadStructure {
	const root = file.dictionary(file.catalog.get('StructTreeRoot'));
	const elements: ReadElement[] = [];
	const owners = new Map<number, Map<number, ReadElement>>();
	const own = (element: ReadElement, page: number | undefined, mcid: number | undefined): void => {
		if (page === undefined || mcid === undefined) return;
		const known = owners.get(page) ?? new Map<number, ReadElement>();
		owners.set(page, known.set(mcid, element));
		element.hasContent = true;
	};
	const read = (reference: Cos, parent: ReadElement | undefined): void => {
		const dictionary = file.dictionary(reference);
		const type = file.name(dictionary.get('S'));
		if (!(reference instanceof CosReference) || type === undefined) return;
		const attributes = new Map(file.list(dictionary.get('A')).flatMap((owner) => [...file.dictionary(owner)]));
		const element: ReadElement = {
			id: reference.id,
			type,
			dictionary,
			parent,
			children: [],
			attributes,
			annotations: [],
			hasContent: false,
		};
		elements.push(element);
		parent?.children.push(element);
		const page = idOf(dictionary.get('Pg'));
		for (const kid of file.list(dictionary.get('K'))) {
			const object = file.resolve(kid);
			if (typeof object === 'number') own(element, page, object);
			else if (object instanceof Map) readKid(kid, object, element, page);
		}
	};
	const readKid = (kid: Cos, object: CosDictionary, element: ReadElement, page: number | undefined): void => {
		const kind = file.name(object.get('Type'));
		const ownPage = idOf(object.get('Pg')) ?? page;
		if (kind === 'MCR') own(element, ownPage, file.number(object.get('MCID')));
		else if (kind === 'OBJR') element.annotations.push({ id: idOf(object.get('Obj')) ?? 0, page: ownPage });
		else read(kid, element);
	};
	for (const kid of file.list(root.get('K'))) read(kid, undefined);
	return { elements, owners, parents: readParents(file, root) };
}

function readParents(file: PdfFile, root: CosDictionary): ReadonlyMap<number, readonly (number | undefined)[] | number> {
	const parents = new Map<number, readonly (number | undefined)[] | number>();
	const numbers = file.list(file.dictionary(root.get('ParentTree')).get('Nums'));
	for (let index = 0; index + 1 < numbers.length; index += 2) {
		const key = file.number(numbers[index]) ?? -1;
		const value = file.resolve(numbers[index + 1]);
		if (Array.isArray(value)) parents.set(key, value.map(idOf));
		else parents.set(key, idOf(numbers[index + 1]) ?? 0);
	}
	return parents;
}

export function idOf(value: Cos | undefined): number | undefined {
	return value instanceof CosReference ? value.id : undefined;
}
