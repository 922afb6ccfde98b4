import { isLanguageTag } from './check-document.ts';
import { languageOf } from './check-elements.ts';
import { type Cos, type CosDictionary, CosName, CosString } from './cos.ts';
import { type DrawnPlace, FontUse } from './font-use.ts';
import { readOperations } from './operations.ts';
import type { Say } from './pdf-fault.ts';
import type { PdfFile } from './pdf-file.ts';
import { isRooted, parentElement, type ReadElement, type ReadStructure, type TreeElement } from './structure.ts';

/**
 * Everything drawn is content of one structure element or an artifact (ISO 14289-1, 7.1), and the parent tree says the same
 * (ISO 32000-1, 14.7.4.4). Returns the fonts that are drawn in.
 */
export function checkContent(file: PdfFile, structure: ReadStructure, say: Say): Iterable<FontUse> {
	const fonts = new Map<CosDictionary, FontUse>();
	const forms = new Map<Cos, string>();
	for (const [index, { id, dictionary }] of file.pages.entries()) {
		const page = index + 1;
		const content = Buffer.concat(file.list(dictionary.get('Contents')).flatMap((part) => [file.data(part), space]));
		const owners = structure.owners.get(id) ?? new Map<number, ReadElement>();
		const check = new ContentCheck({ file, structure, fonts, forms, say, page }, dictionary, none, owners);
		check.read(content);
		for (const [mcid, element] of owners) {
			if (!check.seen.has(mcid)) say('content-owner', { page, element: element.id, detail: `Number ${mcid} is not on the page.` });
		}
		for (const annotation of file.list(dictionary.get('Annots'))) {
			const key = file.number(file.dictionary(annotation).get('StructParent')) ?? -1;
			const element = parentElement(file, structure, structure.parents.get(key));
			const around: Around = { ...none, element, isTagged: isRooted(file, element) };
			for (const drawing of appearances(file, file.dictionary(annotation))) check.form(drawing, around);
		}
	}
	return fonts.values();
}

const space = Buffer.from('\n');

interface Shared {
	readonly file: PdfFile;
	readonly structure: ReadStructure;
	readonly fonts: Map<CosDictionary, FontUse>;
	/** Drawings that have been read, with the page and element that they were first drawn for where they hold tagged content. */
	readonly forms: Map<Cos, string>;
	readonly say: Say;
	readonly page: number;
}

/** The marked content that is open at a place. */
interface Around {
	readonly element: TreeElement | undefined;
	/** Whether the parent tree leads from here into the structure tree. */
	readonly isTagged: boolean;
	readonly isArtifact: boolean;
	readonly hasLang: boolean;
	readonly hasActual: boolean;
	readonly mcid: number | undefined;
}

const none: Around = { element: undefined, isTagged: false, isArtifact: false, hasLang: false, hasActual: false, mcid: undefined };

/** Reads one content stream. */
class ContentCheck {
	readonly #shared: Shared;
	readonly #resources: CosDictionary;
	readonly #parents: readonly Cos[];
	readonly #owners: ReadonlyMap<number, ReadElement> | undefined;
	readonly #open: Around[];
	readonly #states: { readonly font: CosDictionary | undefined; readonly isInvisible: boolean }[] = [];
	readonly seen = new Set<number>();
	#font: CosDictionary | undefined;
	#isInvisible = false;
	/** Since the outermost mark began that is open. */
	#hasPainted = false;

	constructor(shared: Shared, holder: CosDictionary, around: Around, owners?: ReadonlyMap<number, ReadElement>) {
		const { file, structure } = shared;
		this.#shared = shared;
		this.#resources = file.dictionary(holder.get('Resources'));
		const parents = file.resolve(structure.parents.get(file.number(holder.get('StructParents')) ?? -1));
		this.#parents = Array.isArray(parents) ? parents : [];
		this.#owners = owners;
		this.#open = [around];
	}

	read(content: Buffer): void {
		readOperations(content, (operator, operands) => this.#operation(operator, operands));
		if (this.#open.length === 1) return;
		this.#say('content-end', { detail: 'Something begins that never ends.' });
		if (this.#hasPainted) this.#say('content-unmarked', { detail: 'Its mark never ends.' });
	}

	/** A drawing of its own inside what is open here; each is read once for each way in which it is marked. */
	form(reference: Cos, around: Around): void {
		const { file, forms, say, page } = this.#shared;
		const drawing = file.resolve(reference);
		const dictionary = file.dictionary(reference);
		if (drawing === undefined) return;
		const way = [around.isTagged, around.isArtifact, around.hasLang, around.hasActual].join();
		const known = forms.get(drawing);
		if (known !== undefined && dictionary.has('StructParents')) say('form-shared', { page, element: around.element?.id });
		if (known?.includes(way)) return;
		forms.set(drawing, `${known ?? ''} ${way}`);
		if (dictionary.has('Ref')) say('form-reference', { page });
		new ContentCheck(
			this.#shared,
			dictionary.has('Resources') ? dictionary : new Map([...dictionary, ['Resources', this.#resources]]),
			around,
		).read(file.data(reference));
	}

	get #here(): Around {
		return this.#open.at(-1) ?? none;
	}

	#say: Say = (rule, place) => {
		const { say, page } = this.#shared;
		say(rule, { page, element: this.#here.element?.id, ...place });
	};

	#operation(operator: string, operands: readonly Cos[]): void {
		if (showing.has(operator)) this.#show(operands);
		else if (operator === 'BDC' || operator === 'BMC') this.#begin(operands);
		else if (operator === 'EMC') {
			if (this.#open.length > 1) this.#open.pop();
			else this.#say('content-end', { detail: 'Something ends that never began.' });
		} else if (operator === 'Tf') this.#setFont(operands[0]);
		else if (operator === 'Tr') this.#isInvisible = operands[0] === 3;
		else if (operator === 'q') this.#states.push({ font: this.#font, isInvisible: this.#isInvisible });
		else if (operator === 'Q') {
			const state = this.#states.pop();
			this.#font = state?.font;
			this.#isInvisible = state?.isInvisible ?? false;
		} else if (operator === 'Do') this.#draw(operands[0]);
		else if (painting.has(operator)) this.#paint(operator);
	}

	#begin([tag, given]: readonly Cos[]): void {
		const { file, structure } = this.#shared;
		const outer = this.#here;
		const properties = file.dictionary(
			given instanceof CosName ? file.dictionary(this.#resources.get('Properties')).get(given.name) : given,
		);
		const mcid = file.number(properties.get('MCID'));
		const isArtifact = tag instanceof CosName && tag.name === 'Artifact';
		const parent = mcid === undefined ? undefined : parentElement(file, structure, this.#parents[mcid]);
		const element = parent ?? outer.element;
		const isTagged = parent ? isRooted(file, parent) : outer.isTagged;
		if (isArtifact && isTagged) this.#say('artifact-tagged');
		if (isTagged && (isArtifact || outer.isArtifact)) this.#say('tagged-artifact');
		const lang = file.text(properties.get('Lang'));
		if (!isLanguageTag(lang)) this.#say('lang-tag');
		const hasLang = lang !== undefined || (outer.hasLang && parent === undefined) || languageOf(file, parent) !== undefined;
		if (!file.catalog.has('Lang') && !hasLang && tag instanceof CosName && tag.name === 'Span' && properties.has('ActualText'))
			this.#say('lang-span-actual');
		if (this.#open.length === 1) this.#hasPainted = false;
		this.#open.push({
			element,
			isTagged,
			isArtifact: isArtifact || outer.isArtifact,
			hasLang,
			hasActual: outer.hasActual || properties.has('ActualText') || hasWords(element),
			mcid: mcid ?? outer.mcid,
		});
		if (mcid !== undefined) this.#own(mcid, outer, parent);
	}

	/** The page, the parent tree and the structure tree say the same of a piece of content. */
	#own(mcid: number, outer: Around, parent: TreeElement | undefined): void {
		if (outer.mcid !== undefined) this.#say('content-nested', { detail: `Number ${mcid} stands in ${outer.mcid}.` });
		if (this.seen.has(mcid)) this.#say('content-twice', { detail: `It is ${mcid}.` });
		this.seen.add(mcid);
		if (!this.#owners) return;
		const owner = this.#owners.get(mcid);
		if (!owner) this.#say('content-owner', { detail: `No element holds number ${mcid}.` });
		else if (parent?.id !== owner.id) this.#say('parent-tree', { element: owner.id, detail: `It is number ${mcid}.` });
	}

	#setFont(name: Cos | undefined): void {
		const { file } = this.#shared;
		const resource = name instanceof CosName ? file.dictionary(this.#resources.get('Font')).get(name.name) : undefined;
		this.#font = resource === undefined ? undefined : file.dictionary(resource);
	}

	/** The use of the font in force. */
	#fontUse(): FontUse | undefined {
		const { file, fonts, page } = this.#shared;
		const font = this.#font;
		if (!font) return undefined;
		const known = fonts.get(font);
		if (known) return known;
		const use = new FontUse(font, file.name(font.get('Subtype')) === 'Type0', { page, element: this.#here.element?.id });
		fonts.set(font, use);
		return use;
	}

	#show(operands: readonly Cos[]): void {
		const { file, page } = this.#shared;
		const here = this.#here;
		this.#hasPainted = true;
		if (!here.isTagged && !here.isArtifact) this.#say('content-unmarked');
		if (!here.hasLang && !file.catalog.has('Lang')) this.#say('lang-text');
		const font = this.#fontUse();
		if (!font) return;
		let place: DrawnPlace | undefined;
		const show = (value: Cos): void => {
			if (!(value instanceof CosString)) return;
			place ??= { page, element: here.element?.id, hasWords: here.hasActual || here.isArtifact, isVisible: !this.#isInvisible };
			font.show(value.bytes, place);
		};
		for (const operand of operands)
			if (Array.isArray(operand)) operand.forEach(show);
			else show(operand);
	}

	#paint(operator: string): void {
		const { isTagged, isArtifact } = this.#here;
		this.#hasPainted = true;
		if (!isTagged && !isArtifact) this.#say('content-unmarked', { detail: `The operator is ${operator}.` });
	}

	#draw(name: Cos | undefined): void {
		const { file } = this.#shared;
		const reference = name instanceof CosName ? file.dictionary(this.#resources.get('XObject')).get(name.name) : undefined;
		const kind = file.name(file.dictionary(reference).get('Subtype'));
		if (kind === 'Form' && reference !== undefined) this.form(reference, this.#here);
		else if (kind === 'Image') this.#paint('Do');
	}
}

function hasWords(element: TreeElement | undefined): boolean {
	return element !== undefined && (element.dictionary.has('ActualText') || element.dictionary.has('Alt'));
}

/** The drawings of an annotation, in each of its states. */
function appearances(file: PdfFile, annotation: CosDictionary): readonly Cos[] {
	return [...file.dictionary(annotation.get('AP')).values()].flatMap((entry) => {
		const object = file.resolve(entry);
		return object instanceof Map ? [...object.values()] : [entry];
	});
}

const showing = new Set(['Tj', 'TJ', "'", '"']);
const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'EI']);
