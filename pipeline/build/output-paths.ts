import type { Host } from '../host/host.ts';
import type { PlanDocument } from '../model/document.ts';
import { UserError } from '../model/errors.ts';
import {
	easyReadNameOf,
	easyReadPageNameOf,
	outputNameOf,
	pageNameOf,
	pdfNameOf,
	pictureProofNameOf,
	sheetsNameOf,
} from '../model/output-name.ts';
import { printFormats } from '../model/reader-format.ts';
import type { DocumentType, OutputId } from '../model/template.ts';
import type { CheckedDocument } from './checked.ts';

/** The folder for a document's outputs: the one asked for, or the project's. */
export function outputFolderOf({ project }: CheckedDocument, to: string | undefined): string {
	return to ?? `${project.folder}/${project.output}`;
}

/** Refuses a run in which two documents would write the same file. Names are compared without case, as some disks do. */
export async function refuseSameNames(host: Host, documents: readonly CheckedDocument[], to: string | undefined): Promise<void> {
	const owners = new Map<string, CheckedDocument>();
	for (const document of documents) {
		const folder = await host.resolve(outputFolderOf(document, to));
		for (const file of printFormats.flatMap((format) => [
			pdfNameOf(document.document, format),
			easyReadNameOf(document.document, format),
			sheetsNameOf(document.document, format),
		])) {
			const key = `${folder}/${file}`.toLowerCase();
			const other = owners.get(key);
			if (other !== undefined) throw sameName(file, other.file, document.file);
			owners.set(key, document);
		}
	}
}

function sameName(file: string, one: string, other: string): UserError {
	return new UserError('output/same-name', `"${one}" and "${other}" would both make the file "${file}". We made nothing.`);
}

/** Files that an earlier build made for this document, of the outputs named. */
export async function earlierOutputs(
	host: Host,
	folder: string,
	document: PlanDocument,
	type: DocumentType | undefined,
	outputs: readonly OutputId[],
): Promise<readonly string[]> {
	if ((await host.kind(folder)) !== 'folder') return [];
	const name = outputNameOf(document);
	const notices = [...(type?.notices.values() ?? [])].flatMap((groups) => groups.map(({ notice }) => notice)).join('|');
	const patterns: Record<OutputId, RegExp> = {
		pdf: oneOf(printFormats.map((format) => pdfNameOf(document, format))),
		'easy-read': oneOf(printFormats.map((format) => easyReadNameOf(document, format))),
		'easy-read-page': oneOf([easyReadPageNameOf(document)]),
		page: oneOf([pageNameOf(document)]),
		'picture-proof': oneOf([pictureProofNameOf(document)]),
		sheets: oneOf(printFormats.map((format) => sheetsNameOf(document, format))),
		messages: new RegExp(`^messages/${literal(name)}-(?:(?:${notices || '$.'})-\\d+[.-]|messages\\.html$)`),
	};
	return (await host.list(folder)).filter((path) => outputs.some((output) => patterns[output].test(path.slice(folder.length + 1))));
}

function oneOf(names: readonly string[]): RegExp {
	return new RegExp(`^(?:${names.map(literal).join('|')})$`);
}

function literal(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
