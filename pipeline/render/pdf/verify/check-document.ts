import { CosStream } from './cos.ts';
import type { UaPart } from './fault-list.ts';
import type { Say } from './pdf-fault.ts';
import type { PdfFile } from './pdf-file.ts';
import { readXmp } from './xmp-facts.ts';

/** The rules about the file as a whole: version, catalog, metadata, permissions (ISO 14289-1, 5, 6, 7.1, 7.2, 7.16). */
export function checkDocument(file: PdfFile, part: UaPart, say: Say): void {
	const { catalog, trailer } = file;
	const mark = file.dictionary(catalog.get('MarkInfo'));
	const hasLang = catalog.has('Lang');
	if (file.pages.length === 0) say('pages');
	if (!/^1\.[0-7]$/.test(file.version)) say('pdf-version', { detail: `Its header says ${file.version || 'nothing'}.` });
	if (mark.get('Marked') !== true) say('marked');
	if (mark.get('Suspects') === true) say('suspects');
	if (!catalog.has('StructTreeRoot')) say('structure');
	if (file.dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle') !== true) say('title-shown');
	if (!hasLang) {
		say('lang');
		if (catalog.has('Outlines')) say('lang-outline');
	} else if (!isLanguageTag(file.text(catalog.get('Lang')))) say('lang-tag');
	checkMetadata(file, part, hasLang, say);
	if (trailer.has('Encrypt')) {
		const permissions = file.number(file.dictionary(trailer.get('Encrypt')).get('P')) ?? 0;
		if ((permissions & 512) === 0) say('permission');
	}
	const form = file.dictionary(catalog.get('AcroForm'));
	if (form.has('XFA')) say('form-dynamic');
	checkLayers(file, part, say);
}

/** A tag as veraPDF reads RFC 3066; an empty one is not well formed. */
export function isLanguageTag(tag: string | undefined): boolean {
	return tag === undefined || /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(tag);
}

function checkMetadata(file: PdfFile, part: UaPart, hasLang: boolean, say: Say): void {
	const metadata = file.catalog.get('Metadata');
	if (!(file.resolve(metadata) instanceof CosStream)) {
		say('metadata');
		return;
	}
	const xmp = readXmp(file.data(metadata).toString('utf8'));
	if (xmp.title === undefined || xmp.title.trim() === '') say('title');
	if (xmp.titleIsDefault && !hasLang) say('lang-title');
	if (xmp.uaPrefix === undefined || xmp.uaPart === undefined) {
		say('standard');
		return;
	}
	if (xmp.uaPart !== String(part)) say('standard-part', { detail: `It says ${xmp.uaPart}.` });
	if (xmp.uaPrefix !== 'pdfuaid') {
		say('standard-prefix', { detail: `It is ${xmp.uaPrefix}.` });
		if (xmp.uaRevision !== undefined) say('standard-revision-prefix');
	}
	if (!/^\d{4}$/.test(xmp.uaRevision ?? '')) say('standard-revision');
}

/** Layers and files inside (ISO 14289-1, 7.10 and 7.11). */
function checkLayers(file: PdfFile, part: UaPart, say: Say): void {
	const layers = file.dictionary(file.catalog.get('OCProperties'));
	const settings = layers.has('Configs') || part === 1 ? [layers.get('D'), ...file.list(layers.get('Configs'))] : [];
	for (const one of settings) {
		if (one !== undefined && !file.text(file.dictionary(one).get('Name'))) say('layer-name');
	}
	for (const entry of file.list(file.dictionary(file.dictionary(file.catalog.get('Names')).get('EmbeddedFiles')).get('Names'))) {
		const named = file.dictionary(entry);
		if (named.has('EF') && !named.has('Desc')) say('file-description');
		if (named.has('EF') && !(file.text(named.get('F')) && file.text(named.get('UF')))) say('file-name');
	}
}
