import { existsSync, readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readDrawings } from '../../pipeline/config/read-drawing.ts';
import { readCsv } from '../../pipeline/config/symbols/read-csv.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { home, pictures } from '../easyread/samples.ts';

const all = [...pictures.byConcept.values()];
const drawings = await readDrawings(nodeHost, all);
const svgOf = ({ drawing }: (typeof all)[number]) => {
	const art = drawings.get(drawing);
	return art?.kind === 'svg' ? art.svg : '';
};
const packs = ['openmoji', 'plainplan'] as const;
const tableOf = (pack: string) => readCsv(readFileSync(`${home}/symbols/${pack}/concepts.csv`, 'utf8')).map(({ cells }) => cells);
const ownFolder = `${home}/symbols/plainplan/svg`;
const own = readdirSync(ownFolder);

describe('the picture lexicon', () => {
	it('has the packs that we may print, each with its licence line', () => {
		expect([...pictures.packs.values()].map(({ id, licence }) => [id, licence])).toEqual([
			['openmoji', 'CC BY-SA 4.0'],
			['plainplan', 'CC0 1.0'],
		]);
	});

	it('has 200 concepts at least, 90 of them drawn by us', () => {
		expect(all.length).toBeGreaterThanOrEqual(200);
		expect(all.filter(({ pack }) => pack === 'plainplan').length).toBeGreaterThanOrEqual(90);
	});

	it('gives each concept a picture of its own', () => {
		const files = packs.flatMap((pack) => tableOf(pack).map((row) => `${pack}/${row['file']}`));
		expect(new Set(files).size).toBe(files.length);
		expect(new Set(all.map(svgOf)).size).toBe(all.length);
	});

	it.each(packs)('lists %s in the order of its concepts, each with a name and what it shows', (pack) => {
		const rows = tableOf(pack);
		expect(rows.map((row) => row['concept'])).toEqual(rows.map((row) => row['concept']).toSorted());
		expect(rows.filter((row) => !row['name'] || !row['shows'] || /^[A-Z]|\./.test(row['shows']))).toEqual([]);
	});

	it('has no drawing of ours that no concept uses', () => {
		expect(own.toSorted()).toEqual(
			tableOf('plainplan')
				.map((row) => `${row['file']}.svg`)
				.toSorted(),
		);
	});

	it('holds no picture with a printed date, and no brand', () => {
		const banned = new Set(['1F4C5', '1F4C6', '1F4E7', '1F198', '1F195']);
		expect(
			tableOf('openmoji').filter(
				(row) => banned.has(row['file'] ?? '') || !existsSync(`${home}/node_modules/openmoji/color/svg/${row['file']}.svg`),
			),
		).toEqual([]);
	});
});

/** Measured on the drawing as librsvg draws it: our own measure of the ink must not be out. */
describe('the box that a picture is cropped to', () => {
	it('is its ink, to a hundredth of its width, and is full of ink in grey as well', async () => {
		const wrong: string[] = [];
		for (const picture of all) {
			const { concept } = picture;
			const ink = await inkOf(svgOf(picture));
			if (ink.empty > 0.012 || ink.share < 0.02) wrong.push(`${concept} ${ink.empty.toFixed(3)} ${ink.share.toFixed(3)}`);
		}
		expect(wrong).toEqual([]);
	});
});

async function inkOf(svg: string): Promise<{ readonly empty: number; readonly share: number }> {
	const image = sharp(Buffer.from(svg), { density: 288 }).flatten({ background: '#ffffff' }).greyscale();
	const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
	let [left, top, right, bottom, count] = [info.width, info.height, 0, 0, 0];
	for (let at = 0; at < data.length; at++) {
		if ((data[at] ?? 255) > 250) continue;
		const [x, y] = [at % info.width, Math.floor(at / info.width)];
		[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
		if ((data[at] ?? 255) < 90) count += 1;
	}
	const empty = Math.max(left / info.width, top / info.height, 1 - right / info.width, 1 - bottom / info.height);
	return { empty, share: count / data.length };
}
