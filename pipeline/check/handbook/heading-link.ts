import { anchorOf } from '../../model/anchors.ts';
import type { PlanDocument } from '../../model/document.ts';

/** `chapter-2.md#how-to` as file and name; `#how-to` has no file. `undefined` for an address of another kind. */
export function headingLink(url: string): { readonly file: string; readonly name: string } | undefined {
	const [, file, name = ''] = /^([^#:?]*\.(?:md|markdown))?(?:#(.*))?$/is.exec(url) ?? [];
	if (file === undefined && !url.startsWith('#')) return undefined;
	return { file: file ?? '', name: anchorOf(decoded(name)) };
}

/** Whether a document is the file that a link names. */
export function isNamed({ source }: PlanDocument, file: string): boolean {
	return baseOf(source.file) === decoded(baseOf(file));
}

function baseOf(file: string): string {
	return file.split('/').at(-1) ?? file;
}

/** An address that is not well formed stays as typed. */
function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
