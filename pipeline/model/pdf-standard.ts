/**
 * What a PDF keeps: PDF/UA-1 with PDF/A-2a for archives, PDF/UA-1 alone, or PDF/UA-2 (which is PDF 2.0).
 * As typed after `pdf-standard`: `ua-1 + a-2a`, `ua-1`, `ua-2`.
 */
export type PdfStandard = 'PDF/UA-1 + PDF/A-2a' | 'PDF/UA-1' | 'PDF/UA-2';

/** What may be typed, and what it stands for. */
export const pdfStandards: ReadonlyMap<string, PdfStandard> = new Map([
	['ua-1 + a-2a', 'PDF/UA-1 + PDF/A-2a'],
	['ua-1', 'PDF/UA-1'],
	['ua-2', 'PDF/UA-2'],
]);

/** Reads a typed standard, in any case and spacing, and as the standards spell themselves: `PDF/UA-1`. */
export function readPdfStandard(typed: string): PdfStandard | undefined {
	const parts = typed
		.toLowerCase()
		.replaceAll('pdf/', '')
		.split(/[+,&]|\band\b/)
		.map((part) => part.replace(/\s+/g, ''));
	return pdfStandards.get(parts.sort().reverse().join(' + '));
}

/** The standard that a file keeps: one with a password is never for archives (ISO 19005-2, 6.1.3). */
export function keptStandard(asked: PdfStandard = 'PDF/UA-1 + PDF/A-2a', password?: string): PdfStandard {
	return password !== undefined && asked === 'PDF/UA-1 + PDF/A-2a' ? 'PDF/UA-1' : asked;
}
