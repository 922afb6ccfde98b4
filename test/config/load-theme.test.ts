import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadTheme, themeIds } from '../../pipeline/config/load-theme.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { checkContrast } from '../../pipeline/render/shared/contrast.ts';

const shipped = await themeIds(nodeHost, '.');

describe('the themes that the program ships', () => {
	it('are three', () => {
		expect(shipped).toEqual(['a5', 'default', 'high-contrast', 'large-print']);
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
		await expect(loadTheme(host, 'home', 'a')).rejects.toThrow('The theme "a" extends itself, through a, b.');
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

describe("a council's own theme", () => {
	const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#4B2E83"/></svg>';
	/** The shipped themes, and files beside a project. */
	const withProject = async (files: Record<string, string | Uint8Array>) =>
		memoryHost({
			...Object.fromEntries(
				await Promise.all(
					(await nodeHost.list('templates/themes')).map(async (file) => [`home/${file}`, await nodeHost.read(file)] as const),
				),
			),
			...Object.fromEntries(Object.entries(files).map(([name, text]) => [`council/themes/${name}`, text])),
		});
	const project = 'council';

	it('stands beside project.yml, says only what differs, and is listed with the others', async () => {
		const host = await withProject({ 'north.yml': "extends: default\ncolour: {pine: '#4B2E83'}\nspace: {section: 30}\n" });
		expect(await themeIds(host, 'home', project)).toEqual(['a5', 'default', 'high-contrast', 'large-print', 'north']);
		const { theme } = await loadTheme(host, 'home', 'north', { project });
		expect(theme).toMatchObject({ id: 'north', colour: { pine: '#4B2E83', ink: '#1A2429' }, space: { section: 30, block: 12 } });
	});

	it('stays in large print, with the larger letters', async () => {
		const host = await withProject({ 'north.yml': "extends: default\ncolour: {pine: '#4B2E83'}\n" });
		const { theme } = await loadTheme(host, 'home', 'north', { project, over: 'large-print' });
		expect(theme).toMatchObject({ colour: { pine: '#4B2E83' }, type: { body: { sizePt: 18 } }, tables: 'records' });
	});

	it('has a logo as shapes, as wide as its drawing asks for', async () => {
		const host = await withProject({
			'north.yml': 'extends: default\nlogo: {file: north.svg, alt: North Council, height: 30}\n',
			'north.svg': square,
		});
		const { theme } = await loadTheme(host, 'home', 'north', { project });
		expect(theme.logo).toMatchObject({
			alt: 'North Council',
			heightPt: 30,
			widthPt: 60,
			drawing: { svg: expect.stringContaining('<rect') },
		});
	});

	it.each([
		['is missing', {}, 'The logo "council/themes/north.svg" is not there.'],
		[
			'holds letters, since no font of ours draws them as they were',
			{ 'north.svg': '<svg viewBox="0 0 9 9"><text>North</text></svg>' },
			'We cannot use the logo "council/themes/north.svg". The drawing holds a <text>. Only shapes may stand in a drawing.',
		],
	])('a logo that %s stops the build', async (_, files, message) => {
		const host = await withProject({ 'north.yml': 'extends: default\nlogo: {file: north.svg, alt: North Council}\n', ...files });
		await expect(loadTheme(host, 'home', 'north', { project })).rejects.toThrow(message);
	});

	it('a PNG that is none stops the build', async () => {
		const host = await withProject({
			'north.yml': 'extends: default\nlogo: {file: north.png, alt: North Council}\n',
			'north.png': 'no picture',
		});
		await expect(loadTheme(host, 'home', 'north', { project })).rejects.toThrow('is not a PNG picture that we can read.');
	});

	it.each(['../north.svg', '/etc/north.svg', 'https://north.example/logo.svg'])(
		'a logo is a file beside the theme, not %s',
		async (file) => {
			const host = await withProject({ 'north.yml': `extends: default\nlogo: {file: '${file}', alt: North Council}\n` });
			await expect(loadTheme(host, 'home', 'north', { project })).rejects.toThrow('- logo, file: Write the name of an SVG or PNG file');
		},
	);

	it.each([
		['cut off', (whole: Uint8Array) => whole.slice(0, 60)],
		['without its dots', (whole: Uint8Array) => new Uint8Array([...whole.slice(0, 33), ...whole.slice(-12)])],
	])('a PNG that is %s stops the build, and names the logo', async (_, damaged) => {
		const png = await sharp({ create: { width: 12, height: 4, channels: 3, background: '#4B2E83' } })
			.png()
			.toBuffer();
		const theme = 'extends: default\nlogo: {file: north.png, alt: North Council}\n';
		const whole = await withProject({ 'north.yml': theme, 'north.png': png });
		expect((await loadTheme(whole, 'home', 'north', { project })).theme.logo).toMatchObject({ heightPt: 36, widthPt: 108 });
		const host = await withProject({ 'north.yml': theme, 'north.png': damaged(png) });
		await expect(loadTheme(host, 'home', 'north', { project })).rejects.toThrow(
			'The logo "council/themes/north.png" is not a PNG picture that we can read.',
		);
	});

	it.each([
		['only some colours', "colour: {pine: '#4B2E83'}\n"],
		['nothing', ''],
	])('a theme with %s and no "extends" is told the one line that is missing', async (_, text) => {
		const host = await withProject({ 'north.yml': text });
		await expect(loadTheme(host, 'home', 'north', { project })).rejects.toMatchObject({
			message: expect.stringContaining('The theme "council/themes/north.yml" does not say what it changes: font, page,'),
			hint: 'Write "extends: default" as its first line. Then it says only what differs.',
		});
	});

	it('that extends a theme nobody has is named, with the themes there are', async () => {
		const host = await withProject({ 'north.yml': 'extends: defalt\n' });
		await expect(loadTheme(host, 'home', 'north', { project })).rejects.toThrow(
			'The theme "council/themes/north.yml" extends "defalt", and there is no theme called that. The themes are: a5, default,',
		);
	});

	it.each([
		[
			'a colour without quotation marks',
			'colour:\n  pine: #4B2E83\n',
			"colour, pine: Write the colour in quotation marks, such as '#1A2429'.",
		],
		[
			'the same within brackets',
			'colour: { pine: #4B2E83 }\n',
			"line 2, column 17. Write the colour in quotation marks, such as '#1A2429'.",
		],
		['a tab', "colour:\n\tpine: '#4B2E83'\n", 'line 3, column 1. A line here starts with a tab. Use spaces.'],
		['an open bracket', "colour: { pine: '#4B2E83'\n", 'A bracket or a quotation mark above is not closed'],
		['a size without its line', 'type: { body: 13 }\n', '- type, body: Write size and line height in points, such as 13/18.'],
		['letters too small to read', 'type: { body: 6/8 }\n', '- type, body: Letters here are at least 12 points high.'],
		['easy read too small to read', 'easy: { text: 12/18 }\n', '- easy, text: Letters here are at least 14 points high.'],
		[
			'letters as high as a page',
			'type: { cover: 400/460 }\n',
			'- type, cover: Letters are at most 72 points, and a line at most twice as high.',
		],
		['margins that leave no room', 'page: { left: 400, right: 400 }\n', '- page, left: This must be at most 144.'],
		['a band as high as a page', 'cover: { band: 20000 }\n', '- cover, band: This must be at most 360.'],
		['a picture wider than its page', 'easy: { picture: 1000 }\n', '- easy, picture: This must be at most 216.'],
		['a length of nothing', 'space: { block: 0 }\n', '- space, block: This must be more than 0.'],
		['a font file by its path', 'font: { regular: ../../../package.json }\n', '- font, regular: Write the name of a font file in'],
		[
			'a font file that is not there',
			'font: { regular: north.ttf }\n',
			'The theme names the font file "north.ttf", which is not in the folder',
		],
	])('with %s is told what to write', async (_, text, message) => {
		const host = await withProject({ 'north.yml': `extends: default\n${text}` });
		await expect(loadTheme(host, 'home', 'north', { project })).rejects.toThrow(message);
	});

	it('with a font file that is no font stops the build, and does not crash it', async () => {
		const host = await withProject({ 'north.yml': 'extends: default\nfont: { bold: source-sans-3-italic.ttf }\n' });
		const cut = { ...host, read: async (file: string) => (file.endsWith('-3-italic.ttf') ? new Uint8Array(2000) : host.read(file)) };
		await expect(loadTheme(cut, 'home', 'north', { project })).rejects.toThrow('source-sans-3-italic.ttf" is not a whole TrueType font.');
	});

	it('may not take the name of a theme that the program has', async () => {
		const host = await withProject({ 'default.yml': 'extends: high-contrast\n' });
		await expect(loadTheme(host, 'home', 'default', { project })).rejects.toThrow('has the name of a theme that the program has already.');
	});

	it('is found by its name alone: a path is no name', async () => {
		const host = await withProject({ 'north.yml': 'extends: default\n' });
		await expect(loadTheme(host, 'home', '../council/themes/north', { project })).rejects.toThrow('There is no theme called');
	});
});
