import type { PlanDocument } from './document.ts';
import type { PrintFormat } from './reader-format.ts';

/**
 * The name of a document's files, without ending and without anyone's name:
 * `NM-0417-draft-1`, `MF-1022-one-plan`; a document without a case takes its source's file name.
 */
export function outputNameOf(document: PlanDocument): string {
	const { meta, source, type } = document;
	if (meta.case === undefined) return fileStem(source.file);
	if (meta.stage === undefined) return [meta.case, type, meta.shortName && slug(meta.shortName), meta.version].filter(Boolean).join('-');
	return `${meta.case}-${meta.stage}-${meta.version ?? 1}`;
}

/** `NM-0417-draft-1.pdf`, `NM-0417-draft-1-large-print.pdf`. */
export function pdfNameOf(document: PlanDocument, format: PrintFormat = 'standard'): string {
	return `${outputNameOf(document)}${formatSuffix(format)}.pdf`;
}

/** `NM-0417-draft-1-easy-read.pdf`, `NM-0417-draft-1-easy-read-large-print.pdf`. */
export function easyReadNameOf(document: PlanDocument, format: PrintFormat = 'standard'): string {
	return `${outputNameOf(document)}-easy-read${formatSuffix(format)}.pdf`;
}

/** `NM-0417-draft-1-easy-read.html`: one page for every reader, whose own browser sets the size. */
export function easyReadPageNameOf(document: PlanDocument): string {
	return `${outputNameOf(document)}-easy-read.html`;
}

/** `NM-0417-draft-1-picture-proof.html`. */
export function pictureProofNameOf(document: PlanDocument): string {
	return `${outputNameOf(document)}-picture-proof.html`;
}

/** `messages/NM-0417-draft-1-messages.html`: what somebody looks at before the messages go. */
export function messagesPageNameOf(document: PlanDocument): string {
	return `messages/${outputNameOf(document)}-messages.html`;
}

/** `NM-0417-draft-1-sheets.pdf`, `NM-0417-draft-1-sheets-large-print.pdf`. */
export function sheetsNameOf(document: PlanDocument, format: PrintFormat = 'standard'): string {
	return `${outputNameOf(document)}-sheets${formatSuffix(format)}.pdf`;
}

export function formatSuffix(format: PrintFormat): string {
	return format === 'standard' ? '' : `-${format}`;
}

function fileStem(path: string): string {
	const name = path.split(/[\\/]/).at(-1) ?? path;
	return name.replace(/\.[^.]*$/, '');
}

/** `Social care` -> `social-care`. */
function slug(name: string): string {
	return name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
