import { keptStandard } from '../../../../model/pdf-standard.ts';
import type { TaggedRequest } from '../tagged-request.ts';

/** What pdfkit leaves out of the metadata packet: the language, whose file it is, and which standard it keeps. */
export function xmpOf(request: TaggedRequest): readonly string[] {
	const identifier = request.identifier === undefined ? '' : `<dc:identifier>${escapeXml(request.identifier)}</dc:identifier>`;
	const language = `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language><rdf:Bag><rdf:li>${escapeXml(request.lang)}</rdf:li></rdf:Bag></dc:language>${identifier}</rdf:Description>`;
	const kept = keptStandard(request.standard, request.password);
	const part = kept === 'PDF/UA-2' ? '<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>' : '<pdfuaid:part>1</pdfuaid:part>';
	const standard = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">${part}</rdf:Description>`;
	return [language, standard, ...(kept === 'PDF/UA-1 + PDF/A-2a' ? [extensionSchema] : [])];
}

export function escapeXml(words: string): string {
	return words
		.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** PDF/A takes properties of its own list only, and others when they are described in the packet (ISO 19005-2, 6.6.2.3). */
const extensionSchema = [
	'<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
	' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
	'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
	'<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
	'<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
	'<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
	'<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
	'<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
	'<pdfaProperty:category>internal</pdfaProperty:category>',
	'<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>',
	'</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('');
