import { describe, expect, it } from 'vitest';
import { keptStandard, readPdfStandard } from '../../pipeline/model/pdf-standard.ts';

describe('a PDF standard', () => {
	it.each([
		['ua-1 + a-2a', 'PDF/UA-1 + PDF/A-2a'],
		['a-2a+ua-1', 'PDF/UA-1 + PDF/A-2a'],
		['PDF/UA-1 and PDF/A-2a', 'PDF/UA-1 + PDF/A-2a'],
		['UA-1', 'PDF/UA-1'],
		['PDF/UA-1', 'PDF/UA-1'],
		['pdf/ua-2', 'PDF/UA-2'],
		[' ua-2 ', 'PDF/UA-2'],
	])('typed as %j is %s', (typed, standard) => {
		expect(readPdfStandard(typed)).toBe(standard);
	});

	it.each(['', 'ua', 'ua-3', 'a-2a', 'ua-2 + a-2a', 'PDF/X-4', 'constructor'])('%j is none', (typed) => {
		expect(readPdfStandard(typed)).toBeUndefined();
	});

	it('is the one for archives when nobody asks, and never for a file with a password', () => {
		expect(keptStandard()).toBe('PDF/UA-1 + PDF/A-2a');
		expect(keptStandard(undefined, 'three random words')).toBe('PDF/UA-1');
		expect(keptStandard('PDF/UA-1 + PDF/A-2a', 'three random words')).toBe('PDF/UA-1');
		expect(keptStandard('PDF/UA-2', 'three random words')).toBe('PDF/UA-2');
	});
});
