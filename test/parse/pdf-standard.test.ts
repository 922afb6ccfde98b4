import { describe, expect, it } from 'vitest';
import { parse } from './settings.ts';

const booklet = (line: string) => `---
document: booklet
title: How to ask for help
authority: Example County
audience: parents and carers
checked: 2026-11-16
check-again: 2027-11-16
${line}
---

# How to ask for help

Ask your child's school.
`;

describe('pdf-standard', () => {
	it.each([
		['ua-2', 'PDF/UA-2'],
		['ua-1 + a-2a', 'PDF/UA-1 + PDF/A-2a'],
		['PDF/UA-1', 'PDF/UA-1'],
	])('"%s" asks for %s', (typed, standard) => {
		const { value, findings } = parse(booklet(`pdf-standard: ${typed}`));
		expect(value.meta.pdfStandard).toBe(standard);
		expect(findings).toEqual([]);
	});

	it.each([
		['ua-22', ['ua-2']],
		['archive', []],
	])('"%s" is a finding that names the three that fit', (typed, fixes) => {
		const { value, findings } = parse(booklet(`pdf-standard: ${typed}`));
		expect(value.meta.pdfStandard).toBeUndefined();
		expect(findings.map((one) => [one.ruleId, one.message, one.mend, one.fixes.map(({ text }) => text)])).toEqual([
			['front-matter/bad-value', `"pdf-standard" cannot be "${typed}".`, 'Write "ua-1 + a-2a", "ua-1" or "ua-2".', fixes],
		]);
	});
});
