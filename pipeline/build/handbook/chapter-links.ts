import { anchorOf, anchorsOf } from '../../model/anchors.ts';
import type { Heading } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { folderOf, joined } from '../paths.ts';

/** The names of the headings in a whole handbook, and where links lead there. */
export interface ChapterLinks {
	/** The name of a heading's place in the handbook; no two have one name. */
	anchorOf(heading: Heading): string | undefined;
	/** The address of a link as the handbook prints it: `#name` where it leads to a heading, else one that leads nowhere. */
	addressOf(url: string, from: PlanDocument): string;
}

/** `documents`: the handbook and its chapters, in order. */
export function chapterLinks(documents: readonly PlanDocument[]): ChapterLinks {
	const byHeading = new Map<Heading, string>();
	/** By file, then by the name that a heading has in its own file. */
	const byFile = new Map<string, Map<string, string>>();
	const taken = new Set<string>();
	for (const document of documents) {
		const named = new Map<string, string>();
		for (const [heading, own] of anchorsOf(document)) {
			let anchor = own;
			for (let count = 2; taken.has(anchor); count += 1) anchor = `${own}-${count}`;
			taken.add(anchor);
			byHeading.set(heading, anchor);
			named.set(own, anchor);
			if (heading === document.title) named.set('', anchor);
		}
		byFile.set(placeOf(document.source.file), named);
	}
	return {
		anchorOf: (heading) => byHeading.get(heading),
		addressOf: (url, from) => {
			const { file, name } = partsOf(url);
			if (file === undefined) return url;
			const own = placeOf(from.source.file);
			const target = file === '' ? own : joined(folderOf(own), file);
			const anchor = byFile.get(target)?.get(anchorOf(name));
			if (anchor !== undefined) return `#${anchor}`;
			return file === '' ? `${own.split('/').at(-1)}#${name}` : url;
		},
	};
}

/** `chapter-2.md#how-to` -> the file and the name in it; no file for an address of another kind. */
function partsOf(url: string): { readonly file: string | undefined; readonly name: string } {
	const [, file, name = ''] = /^([^#?:]*)(?:#(.*))?$/s.exec(decoded(url)) ?? [];
	return { file: file === undefined || (file !== '' && !/\.(md|markdown)$/i.test(file)) ? undefined : file, name };
}

function placeOf(file: string): string {
	return joined(folderOf(file), file.split('/').at(-1) ?? file);
}

/** An address that is not well formed stays as typed. */
function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
