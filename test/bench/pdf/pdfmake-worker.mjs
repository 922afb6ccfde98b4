import Printer from 'pdfmake/js/Printer.js';
import UrlResolver from 'pdfmake/js/URLResolver.js';
import { asDefinition } from './as-pdfmake.mjs';
import { serve } from './worker.mjs';

const [folder] = process.argv.slice(2);
const font = (name) => `${folder}/source-sans-3-${name}.ttf`;
const fonts = { Body: { normal: font('regular'), bold: font('bold'), italics: font('italic'), bolditalics: font('bold-italic') } };
const printer = new Printer.default(fonts, undefined, new UrlResolver.default());

await serve(asDefinition, async (definition) => {
	const document = await printer.createPdfKitDocument(definition);
	const chunks = [];
	const ended = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject));
	document.on('data', (chunk) => chunks.push(chunk));
	document.end();
	await ended;
	return Buffer.concat(chunks);
});
