import { describe, expect, it } from 'vitest';
import { amira, make, sam } from './a-job.ts';

const made = await Promise.all([make(sam), make(amira)]);
const pages = made.map((one, index) => [['draft plan', 'One Plan'][index] ?? '', one.text('.html')] as const);

describe.each(pages)('the HTML of the %s message', (_, page) => {
	it('loads nothing: no picture, font, script or style sheet', () => {
		expect(page.match(/<(img|script|link|iframe|object|video|audio)\b/gi)).toBeNull();
		expect(page.match(/@import|@font-face|url\(|src=/gi)).toBeNull();
	});

	it('leads only to the web, to an address or to a telephone', () => {
		const targets = [...page.matchAll(/\b(?:href|action)="([^"]*)"/g)].map(([, target = '']) => target);
		expect(targets.length).toBeGreaterThan(0);
		expect(targets.filter((target) => !/^(https:|mailto:|tel:)/.test(target))).toEqual([]);
	});

	it('names its language, direction and title', () => {
		expect(page).toMatch(/<html[^>]* lang="en-GB"[^>]*>/);
		expect(page).toMatch(/<html[^>]* dir="ltr"[^>]*>/);
		expect(page).toMatch(/<title>[^<]+<\/title>/);
	});

	it('has one heading of level 1, then only level 2, and real lists', () => {
		const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => level);
		expect(levels[0]).toBe('1');
		expect(levels.slice(1).every((level) => level === '2')).toBe(true);
		expect(page).toContain('<ul');
	});

	it('uses tables for layout only, and says so', () => {
		const tables = page.match(/<table\b[^>]*>/g) ?? [];
		expect(tables.length).toBeGreaterThan(0);
		expect(tables.filter((table) => !table.includes('role="presentation"'))).toEqual([]);
	});

	it('has colours of its own for dark screens, also where Outlook darkens', () => {
		expect(page).toContain('prefers-color-scheme: dark');
		expect(page).toContain('[role=article]');
		expect(page).toContain('[data-ogsc]');
	});

	it('holds no comment but those that Outlook reads, and is small', () => {
		const comments = page.match(/<!--[\s\S]*?-->/g) ?? [];
		expect(comments.filter((comment) => !/^<!--\[if|<!\[endif\]-->$/.test(comment))).toEqual([]);
		expect(page.length).toBeLessThan(30_000);
	});

	it('keeps dates and telephone numbers on one line', () => {
		expect(page).toMatch(/<span style="white-space:nowrap">01632 960 \d{3}<\/span>/);
	});
});
