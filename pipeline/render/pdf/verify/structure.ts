import { type Cos, type CosDictionary, CosReference } from './cos.ts';
import { type NumberTree, readNumberTree } from './number-tree.ts';
import type { PdfFile } from './pdf-file.ts';
import { type RoleMap, readRoleMap } from './role-map.ts';

export interface TreeElement {
	readonly id: number;
	/** Its standard type, where the role map leads to one; else as it stands. */
	readonly type: string;
	readonly dictionary: CosDictionary;
	readonly parent: ReadElement | undefined;
	readonly children: readonly ReadElement[];
}

/** An element of the structure tree as it stands in a file. */
export interface ReadElement extends TreeElement {
	readonly children: ReadElement[];
	/** All its attributes, whoever owns them. */
	readonly attributes: CosDictionary;
	/** Annotations that belong to it: the id of the annotation and of the page it says it is on. */
	readonly annotations: { readonly id: number; readonly page: number | undefined }[];
	/** How many entries `K` has. */
	readonly kids: number;
	hasContent: boolean;
}

export interface ReadStructure {
	readonly root: CosDictionary;
	/** In reading order. */
	readonly elements: readonly ReadElement[];
	readonly byId: ReadonlyMap<number, ReadElement>;
	/** By page object id, then by marked content id. */
	readonly owners: ReadonlyMap<number, ReadonlyMap<number, ReadElement>>;
	/** The parent tree: by key, the elements by marked content id, or one element. */
	readonly parents: NumberTree;
	readonly roles: RoleMap;
}

/** The element to which an entry of the parent tree leads, also where the tree itself does not hold it. */
export function parentElement(file: PdfFile, { byId, roles }: ReadStructure, entry: Cos | undefined): TreeElement | undefined {
	const id = idOf(entry);
	if (id === undefined) return undefined;
	const dictionary = file.dictionary(entry);
	const type = file.name(dictionary.get('S'));
	const known = byId.get(id);
	if (known || type === undefined) return known;
	return { id, type: roles.standardOf(type, dictionary.get('NS')), dictionary, parent: undefined, children: [] };
}

/** Types that only group: what stands in them stands, for the rules of nesting, in the element around them. */
const transparent = new Set(['Div', 'NonStruct', 'Part']);

/** The type of the nearest element that says more than a group, by the parents that elements name; of the tree itself `StructTreeRoot`. */
export function parentType(file: PdfFile, { roles }: ReadStructure, element: TreeElement): string {
	let dictionary = element.dictionary;
	for (let depth = 0; depth < deepest && dictionary.has('P'); depth++) {
		dictionary = file.dictionary(dictionary.get('P'));
		const own = file.name(dictionary.get('S'));
		if (own === undefined) return file.name(dictionary.get('Type')) ?? '';
		const type = roles.standardOf(own, dictionary.get('NS'));
		if (!transparent.has(type)) return type;
	}
	return '';
}

/** The kids of an element, with those of groups in place of the groups. */
export function significantKids(element: TreeElement): readonly ReadElement[] {
	return element.children.flatMap((child) => (transparent.has(child.type) ? significantKids(child) : [child]));
}

/** Whether the parents of an element lead to the root of the tree. */
export function isRooted(file: PdfFile, element: TreeElement | undefined): boolean {
	let dictionary = element?.dictionary;
	for (let depth = 0; dictionary && depth < deepest; depth++) {
		if (file.name(dictionary.get('Type')) === 'StructTreeRoot') return true;
		dictionary = dictionary.has('P') ? file.dictionary(dictionary.get('P')) : undefined;
	}
	return false;
}

const deepest = 500;

export function readStructure(file: PdfFile): ReadStructure {
	const root = file.dictionary(file.catalog.get('StructTreeRoot'));
	const roles = readRoleMap(file, root);
	const byId = new Map<number, ReadElement>();
	const owners = new Map<number, Map<number, ReadElement>>();
	const own = (element: ReadElement, page: number | undefined, mcid: number | undefined): void => {
		if (mcid === undefined) return;
		element.hasContent = true;
		if (page === undefined) return;
		const known = owners.get(page) ?? new Map<number, ReadElement>();
		owners.set(page, known.set(mcid, element));
	};
	const read = (reference: Cos, parent: ReadElement | undefined): void => {
		const dictionary = file.dictionary(reference);
		const type = file.name(dictionary.get('S'));
		if (!(reference instanceof CosReference) || type === undefined || byId.has(reference.id)) return;
		const kids = file.list(dictionary.get('K'));
		const element: ReadElement = {
			id: reference.id,
			type: roles.standardOf(type, dictionary.get('NS')),
			dictionary,
			parent,
			children: [],
			attributes: attributesOf(file, dictionary),
			annotations: [],
			kids: kids.length,
			hasContent: false,
		};
		byId.set(reference.id, element);
		parent?.children.push(element);
		const page = idOf(dictionary.get('Pg'));
		for (const kid of kids) {
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
	return { root, elements: [...byId.values()], byId, owners, parents: readNumberTree(file, root.get('ParentTree')), roles };
}

function attributesOf(file: PdfFile, dictionary: CosDictionary): CosDictionary {
	const attributes = dictionary.get('A');
	return attributes === undefined ? none : new Map(file.list(attributes).flatMap((owner) => [...file.dictionary(owner)]));
}

const none: CosDictionary = new Map();

export function idOf(value: Cos | undefined): number | undefined {
	return value instanceof CosReference ? value.id : undefined;
}
