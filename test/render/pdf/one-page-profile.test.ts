import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { home, printed } from './plan-fixture.ts';
import { wordsByPage } from './tagged/read-pdf.ts';

describe('a one page profile', async () => {
	const starter = readFileSync(`${home}/templates/types/one-page-profile/starter.md`, 'utf8');
	const pages = await wordsByPage(await printed(starter));

	it('takes one page', () => expect(pages).toHaveLength(1));

	it('has the words of the child on that page, below its three parts', () => {
		const words = pages[0] ?? '';
		expect(words).toMatch(/What people like.*How to help Ellie well.*own words.*Do not choose for me/);
	});

	it('does not say when the child was born, because it hangs where many people see it', () => {
		expect(pages[0] ?? '').not.toMatch(/Born|20 November 2020/);
	});
});
