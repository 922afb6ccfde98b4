import { checkContent } from './verify/check-content.ts';
import { checkStructure } from './verify/check-structure.ts';
import type { PdfFault } from './verify/pdf-fault.ts';
import { PdfFile } from './verify/pdf-file.ts';
import { readStructure } from './verify/structure.ts';

/**
 * Reads a finished PDF back and checks what came out: marks, structure tree, links, fonts, title and language (a part of
 * PDF/UA-1, ISO 14289-1). Takes milliseconds. Never throws: a file that cannot be read is a fault as well.
 */
export function verifyPdf(bytes: Uint8Array): readonly PdfFault[] {
	try {
		const file = new PdfFile(bytes);
		const structure = readStructure(file);
		return [...checkCatalog(file), ...checkStructure(file, structure), ...checkContent(file, structure)];
	} catch (error) {
		return [{ rule: 'file-unreadable', message: `The PDF cannot be read back: ${error instanceof Error ? error.message : String(error)}` }];
	}
}

function checkCatalog(file: PdfFile): readonly PdfFault[] {
	const { catalog } = file;
	const metadata = file.data(catalog.get('Metadata')).toString('utf8');
	const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(metadata)?.[1] ?? '';
	const checks: readonly (readonly [string, string, boolean])[] = [
		['pages', 'The PDF has no pages.', file.pages.length > 0],
		['marked', 'The PDF does not say that it is tagged.', file.dictionary(catalog.get('MarkInfo')).get('Marked') === true],
		['structure', 'The PDF has no structure tree.', catalog.has('StructTreeRoot')],
		['lang', 'The PDF does not name its language.', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(file.text(catalog.get('Lang')) ?? '')],
		['title', 'The PDF has no title.', title.trim() !== ''],
		[
			'title-shown',
			'The PDF shows its file name in place of its title.',
			file.dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle') === true,
		],
		['standard', 'The PDF does not name the standard that it keeps.', /<pdfuaid:part>1<\/pdfuaid:part>/.test(metadata)],
	];
	return checks.filter(([, , holds]) => !holds).map(([rule, message]) => ({ rule, message }));
}
