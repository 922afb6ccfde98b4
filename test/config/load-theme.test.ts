import { describe, expect, it } from 'vitest';
import { loadTheme, themeIds } from '../../pipeline/config/load-theme.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { checkContrast } from '../../pipeline/render/shared/contrast.ts';

const shipped = await themeIds(nodeHost, '.');

describe('the themes that the program ships', () => {
	it('are three', () => {
		expect(shipped).toEqual(['default', 'high-contrast', 'large-print']);
	});

	it.each(shipped)('%s has enough contrast everywhere, and its four fonts', async (id) => {
		const { theme, fonts } = await loadTheme(nodeHost, '.', id);
		expect(checkContrast(theme)).toEqual([]);
		expect(Object.values(fonts).map((bytes) => bytes.byteLength > 100_000)).toEqual([true, true, true, true]);
	});

	it('the default theme sets body text 13 on 18 points', async () => {
		const { theme } = await loadTheme(nodeHost, '.', 'default');
		expect(theme.type.body).toEqual({ sizePt: 13, linePt: 18 });
		expect(theme.font).toMatchObject({ name: 'Source Sans 3', lineRatio: 1.424 });
	});

	it('large print says only what differs, and takes the rest from the default', async () => {
		const { theme } = await loadTheme(nodeHost, '.', 'large-print');
		expect(theme).toMatchObject({
			id: 'large-print',
			tables: 'records',
			type: { body: { sizePt: 18, linePt: 26 } },
			colour: { ink: '#1A2429' },
		});
	});
});

describe('a theme with a mistake', () => {
	const themed = (files: Record<string, string>) =>
		memoryHost(Object.fromEntries(Object.entries(files).map(([id, text]) => [`home/templates/themes/${id}.yml`, text])));

	it('that extends itself is refused', async () => {
		const host = themed({ a: 'extends: b', b: 'extends: a' });
		await expect(loadTheme(host, 'home', 'a')).rejects.toThrow('The theme "a" extends itself, by way of a, b.');
	});

	it('that nobody has is refused, with the names of those there are', async () => {
		const host = themed({ plain: '', dark: '' });
		await expect(loadTheme(host, 'home', 'plian')).rejects.toThrow('There is no theme called "plian". The themes are: dark, plain.');
	});

	it('names the key and what belongs there', async () => {
		const host = memoryHost({
			...Object.fromEntries(
				await Promise.all(
					shipped.map(async (id) => [`home/templates/themes/${id}.yml`, await nodeHost.read(`templates/themes/${id}.yml`)]),
				),
			),
			'home/templates/themes/bad.yml': "extends: default\ntype: {body: '13'}\ncolour: {ink: navy, blue: '#0000FF'}\n",
		});
		await expect(loadTheme(host, 'home', 'bad')).rejects.toThrow(
			[
				'The settings file "home/templates/themes/bad.yml" has a mistake.',
				'- type, body: Write size and line height in points, such as 13/18.',
				'- colour, ink: Write a colour with six digits, such as #1A2429.',
				'- colour: The key "blue" is not known here.',
			].join('\n'),
		);
	});
});
