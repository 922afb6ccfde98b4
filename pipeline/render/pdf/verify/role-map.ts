import { type Cos, type CosDictionary, CosName } from './cos.ts';
import type { PdfFile } from './pdf-file.ts';

export interface RoleMap {
	/** The standard type that a type stands for, or the type itself where none is found. */
	standardOf(type: string, namespace: Cos | undefined): string;
	/** Whether a type is one of its namespace: of PDF 1.7 where an element names none. */
	isStandard(type: string, namespace: Cos | undefined): boolean;
	/** Types that are mapped in a circle, and standard types that are mapped. */
	readonly circles: ReadonlySet<string>;
	readonly remapped: ReadonlySet<string>;
}

export const pdf2Namespace = 'http://iso.org/pdf2/ssn';

/** Reads what each type of the file's own stands for (ISO 32000-1, 14.7.3; ISO 32000-2, 14.7.4). */
export function readRoleMap(file: PdfFile, root: CosDictionary): RoleMap {
	const roles = new Map([...file.dictionary(root.get('RoleMap'))].map(([type, to]) => [type, file.name(to) ?? '']));
	const typesOf = (namespace: Cos | undefined): ReadonlySet<string> =>
		namespace !== undefined && file.text(file.dictionary(namespace).get('NS')) === pdf2Namespace ? newTypes : oldTypes;
	const standardOf = (type: string, namespace: Cos | undefined): string => {
		if (typesOf(namespace).has(type)) return type;
		if (namespace === undefined) return follow(type, roles, oldTypes);
		const own = file.dictionary(file.dictionary(namespace).get('RoleMapNS'));
		return follow(type, new Map([...own].map(([from, to]) => [from, nameIn(file, to)])), allTypes);
	};
	return {
		standardOf,
		isStandard: (type, namespace) => typesOf(namespace).has(type),
		circles: new Set([...roles.keys()].filter((type) => isCircle(type, roles))),
		remapped: new Set([...roles.keys()].filter((type) => oldTypes.has(type))),
	};
}

/** The first of the types on the way, or the type itself. */
function follow(type: string, roles: ReadonlyMap<string, string>, types: ReadonlySet<string>): string {
	const seen = new Set<string>();
	let current = roles.get(type);
	while (current !== undefined && !seen.has(current)) {
		if (types.has(current)) return current;
		seen.add(current);
		current = roles.get(current);
	}
	return type;
}

function isCircle(type: string, roles: ReadonlyMap<string, string>): boolean {
	const seen = new Set<string>();
	for (let current: string | undefined = type; current !== undefined && !oldTypes.has(current); current = roles.get(current)) {
		if (seen.has(current)) return true;
		seen.add(current);
	}
	return false;
}

/** A name, or the name and its namespace. */
function nameIn(file: PdfFile, value: Cos): string {
	const [name] = file.list(value);
	return name instanceof CosName ? name.name : '';
}

const sharedTypes =
	'Document Part Sect Div NonStruct Caption P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form';
/** Types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const oldTypes: ReadonlySet<string> = new Set(
	`${sharedTypes} Art BlockQuote TOC TOCI Index Private Quote Note Reference BibEntry Code`.split(' '),
);
/** Types of PDF 2.0 (ISO 32000-2, 14.8.4). */
const newTypes: ReadonlySet<string> = new Set(
	`${sharedTypes} DocumentFragment Aside Title FENote Sub Em Strong Artifact H7 H8 H9`.split(' '),
);
const allTypes: ReadonlySet<string> = new Set([...oldTypes, ...newTypes]);
