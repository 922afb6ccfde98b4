// Every picture as it stands in a made PDF, drawn by poppler, against its own SVG, drawn by librsvg: none is blank, none has changed on
// the way. The pictures are those of the contact sheet, which holds each of them once; its tags say where on the page each one stands.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { check, finish } from './tally.mjs';

/** Dots an inch. */
const density = 144;
/** Where half a pixel of fine lines may be what differs, a picture is drawn again so many times as fine. */
const closer = 4;
const mostAtFirst = 0.15;
/** Root mean square of the difference, from 0 to 1: line drawings that come through whole stay under it. */
const mostError = 0.2;
const pageHeight = 841.89;
/** Pixels round a figure. */
const margin = 2;

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
	const { concepts } = JSON.parse(run(process.execPath, 'dist/cli/main.js', 'symbols', 'sheet', '--to', folder, '--json'));
	const boxes = boxesIn(join(folder, 'symbols.pdf'));
	check('figures', boxes.length === concepts.length ? '' : `${concepts.length} pictures, but ${boxes.length} figures`);
	run('pdftoppm', '-r', String(density), '-png', join(folder, 'symbols.pdf'), join(folder, 'page'));
	const pages = readdirSync(folder)
		.filter((name) => name.endsWith('.png'))
		.sort();
	const files = drawings();
	const judged = [];
	for (const [index, box] of boxes.entries()) {
		const file = files.get(concepts[index]);
		const first = await errorOf(join(folder, pages[box.page - 1]), box, file, density);
		const error =
			first > mostAtFirst && first <= 1 ? await errorOf(magnified(box), { ...box, left: 0, top: 0 }, file, density * closer) : first;
		judged.push({ concept: concepts[index], error });
		if (!(error < mostError)) check(concepts[index], error > 1 ? 'is blank' : `differs from its drawing: RMSE ${error.toFixed(3)}`);
	}
	const worst = judged.toSorted((one, other) => other.error - one.error);
	check(`${judged.length} pictures came through whole`, worst.length > 0 && worst[0].error < mostError ? '' : 'see above');
	for (const { concept, error } of worst.slice(0, 10)) console.log(`        ${error.toFixed(3)}  ${concept}`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
finish('pictures');

function run(program, ...words) {
	const done = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 64e6 });
	if (done.error || done.status !== 0) throw new Error(`${program} ${words.join(' ')}: ${done.error?.message ?? done.stderr}`);
	return done.stdout;
}

/** Where each figure stands, in points from the top left of its page. Rows go down a page, so a row that stands higher is on the next. */
function boxesIn(pdf) {
	const found = [];
	let [page, above] = [1, Number.POSITIVE_INFINITY];
	for (const [, numbers] of run('pdfinfo', '-struct', pdf).matchAll(/\/BBox \[([^\]]*)\]/g)) {
		const [left, bottom, right, top] = numbers.trim().split(/\s+/).map(Number);
		if (top > above + 0.01) page += 1;
		above = top;
		found.push({ page, left, top: pageHeight - top, width: right - left, height: top - bottom });
	}
	return found;
}

/** By concept, the SVG as its artist left it. */
function drawings() {
	const packs = { openmoji: 'node_modules/openmoji/color/svg', plainplan: 'symbols/plainplan/svg' };
	const rows = Object.entries(packs).flatMap(([pack, art]) =>
		readFileSync(`symbols/${pack}/concepts.csv`, 'utf8')
			.trim()
			.split('\n')
			.slice(1)
			.map((line) => line.split(','))
			.map(([concept, file]) => [concept, join(art, `${file}.svg`)]),
	);
	return new Map(rows);
}

/** The part of its page that holds a figure, drawn finer: its top left corner is that of the figure. */
function magnified({ page, left, top, width, height }) {
	const fine = (density * closer) / 72;
	const place = Object.entries({ x: left, y: top, W: width, H: height }).flatMap(([name, length]) => [
		`-${name}`,
		String(Math.round(length * fine) + (name === name.toLowerCase() ? -margin : 2 * margin)),
	]);
	const name = join(folder, 'magnified');
	run(
		'pdftoppm',
		'-r',
		String(density * closer),
		'-f',
		String(page),
		'-l',
		String(page),
		...place,
		'-singlefile',
		'-png',
		join(folder, 'symbols.pdf'),
		name,
	);
	return `${name}.png`;
}

/** Infinity where nothing is drawn. The image holds the box, which is in points, and white round it. */
async function errorOf(image, { left, top, width, height }, file, dots) {
	const pixels = dots / 72;
	const [x, y] = [Math.max(0, Math.floor(left * pixels) - margin), Math.max(0, Math.floor(top * pixels) - margin)];
	const region = { left: x, top: y, width: Math.ceil(width * pixels) + 2 * margin, height: Math.ceil(height * pixels) + 2 * margin };
	const shown = await inkOf(sharp(image).extract(await within(image, region)));
	const meant = await inkOf(sharp(readFileSync(file), { density: 2 * dots }).flatten({ background: '#ffffff' }));
	if (shown === undefined || meant === undefined) return Number.POSITIVE_INFINITY;
	const size = await sharp(shown).metadata();
	const [one, other] = await Promise.all(
		[shown, meant].map((image) =>
			sharp(image).resize(size.width, size.height, { fit: 'fill' }).removeAlpha().toColourspace('srgb').raw().toBuffer(),
		),
	);
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += (one[at] - other[at]) ** 2;
	return Math.sqrt(sum / one.length) / 255;
}

/** As much of a region as an image has. */
async function within(image, { left, top, width, height }) {
	const whole = await sharp(image).metadata();
	return { left, top, width: Math.min(width, whole.width - left), height: Math.min(height, whole.height - top) };
}

/** The image without the white round it, or nothing where all of it is white. */
async function inkOf(image) {
	const flat = await image.flatten({ background: '#ffffff' }).png().toBuffer();
	const { channels } = await sharp(flat).stats();
	if (channels.slice(0, 3).every(({ min }) => min > 240)) return undefined;
	return sharp(flat).trim({ background: '#ffffff', threshold: 12 }).png().toBuffer();
}
