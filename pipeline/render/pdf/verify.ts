import { checkAnnotations } from './verify/check-annotations.ts';
import { checkContent } from './verify/check-content.ts';
import { checkDestinations } from './verify/check-destinations.ts';
import { checkDocument } from './verify/check-document.ts';
import { checkElements } from './verify/check-elements.ts';
import { checkFonts } from './verify/check-fonts.ts';
import { checkNesting } from './verify/check-nesting.ts';
import { checkTables } from './verify/check-table.ts';
import { checkUa2 } from './verify/check-ua-2.ts';
import { FaultList, type UaPart } from './verify/fault-list.ts';
import type { PdfFault } from './verify/pdf-fault.ts';
import { PdfFile } from './verify/pdf-file.ts';
import { readStructure } from './verify/structure.ts';

export interface VerifyOptions {
	/** Part 1 or 2 of ISO 14289: PDF/UA-1 when not said. */
	readonly part?: UaPart;
	readonly password?: string | undefined;
}

/**
 * Reads a finished PDF back and checks what came out against PDF/UA-1 or PDF/UA-2 (ISO 14289): the rules that veraPDF has and
 * that a file of ours could break, and some of our own. Takes milliseconds. Never throws: a file that cannot be read is a fault as well.
 */
export function verifyPdf(bytes: Uint8Array, { part = 1, password }: VerifyOptions = {}): readonly PdfFault[] {
	const { faults, say } = new FaultList(part);
	try {
		const file = new PdfFile(bytes, password);
		const structure = readStructure(file);
		checkDocument(file, part, say);
		checkElements(file, structure, part, say);
		checkNesting(file, structure, say);
		checkTables(file, structure, part, say);
		checkAnnotations(file, structure, part, say);
		if (part === 2 && file.catalog.has('StructTreeRoot')) {
			checkUa2(file, structure, say);
			checkDestinations(file, say);
		}
		checkFonts(file, checkContent(file, structure, say), say);
	} catch (error) {
		say('file-unreadable', { detail: error instanceof Error ? error.message : String(error) });
	}
	return faults;
}
