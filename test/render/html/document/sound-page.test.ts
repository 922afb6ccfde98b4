import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { builtFrom, documents } from './both.ts';

const validate = new HtmlValidate({
	extends: ['html-validate:recommended', 'html-validate:a11y'],
	rules: {
		'no-inline-style': 'error',
		'doctype-style': 'off',
		// A phone shows cells below each other, and then a table is one for a screen reader only by its roles.
		'no-redundant-role': 'off',
		// The name of a form and of its case may be long.
		'long-title': 'off',
		// A telephone number keeps the blanks that its reader knows.
		'tel-non-breaking': 'off',
	},
});

async function pageOf(file: string): Promise<string> {
	const [made] = await builtFrom(file, ['page']);
	return Buffer.from(made?.[1] ?? []).toString('utf8');
}

describe.each(documents)('the web page of %s', async (file) => {
	const page = await pageOf(file);

	it('is sound HTML', async () => {
		const { results } = await validate.validateString(page);
		expect(results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`))).toEqual([]);
	});

	it('runs nothing, loads nothing, and says so to the browser', () => {
		expect(page).not.toMatch(/<script|<link|<iframe|<object|<embed|@import|@font-face|url\(|\son\w+=/i);
		expect(page).toContain('script-src &#39;none&#39;');
		const asked = [...page.matchAll(/\ssrc(?:set)?="([^"]*)"/g)].map(([, address = '']) => address);
		expect(asked.filter((address) => !address.startsWith('data:image/'))).toEqual([]);
	});

	it('has one title, headings that skip no level, and links that lead somewhere', () => {
		const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
		const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
		const inside = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
		expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
		const outside = [...page.matchAll(/ href="([^#"][^"]*)"/g)].map(([, address = '']) => address);
		expect(outside.filter((address) => !/^(?:https?:\/\/|mailto:|tel:|\.\/[\w%.-]+$)/.test(address))).toEqual([]);
	});

	it('keeps a case out of search engines, and the child out of the title', () => {
		const title = /<title>(.*)<\/title>/.exec(page)?.[1] ?? '';
		expect(title).not.toMatch(/\b(?:Sam|Amira|Ellie|Tobi|Ada)\b/);
		expect(page.includes('content="noindex, nofollow"')).toBe(/EXAMPLE|NM-0417|MF-1022/.test(title));
	});
});
