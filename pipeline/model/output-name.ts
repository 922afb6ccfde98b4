import { answeredIn } from './answered.ts';
import type { PlanDocument } from './document.ts';
import { nameKey } from './plan-parts.ts';
import type { PrintFormat } from './reader-format.ts';

/**
 * The name of a document's files, without ending and without anyone's name:
 * `NM-0417-draft-1`, `MF-1022-one-plan`; a document without a case takes its source's file name. One that a row of a list filled
 * has the name that somebody gave to the rows.
 */
export function outputNameOf(document: PlanDocument): string {
	if (document.outputName !== undefined) return document.outputName;
	const { meta, source, type } = document;
	if (meta.case === undefined) return fileStem(source.file);
	const answers = answersOf(document);
	if (meta.stage === undefined || answers !== undefined)
		return [meta.case, type, meta.shortName && slug(meta.shortName), meta.version, answers].filter(Boolean).join('-');
	return `${meta.case}-${meta.stage}-${meta.version ?? 1}`;
}

/** `NM-0417-draft-1.pdf`, `NM-0417-draft-1-large-print.pdf`. */
export function pdfNameOf(document: PlanDocument, format: PrintFormat = 'standard'): string {
	return `${outputNameOf(document)}${formatSuffix(format)}.pdf`;
}

/** `NM-0417-draft-1.html`: one page for every reader, whose own browser sets the size. */
export function pageNameOf(document: PlanDocument): string {
	return `${outputNameOf(document)}.html`;
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

/** `answers-2`: of a form that the second of its people answered; `answers-child` where that is the child. */
function answersOf(document: PlanDocument): string | undefined {
	const { by } = answeredIn(document);
	if (by.length === 0) return undefined;
	const places = by.map(({ name }) => document.meta.people.findIndex(({ key }) => nameKey(key) === nameKey(name)) + 1);
	return ['answers', ...places.map((place) => (place === 0 ? 'child' : place))].join('-');
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
