import { type Host, readText } from '../host/host.ts';
import type { EasyReadFrame } from '../model/easy-read-frame.ts';
import { UserError } from '../model/errors.ts';
import type { Picture, PicturePack, Pictures } from '../model/picture.ts';
import { checkAgainst, readYaml } from './read-yaml.ts';
import { aliasRowSchema, conceptRowSchema, frameSchema, packSchema } from './schema/pictures.ts';
import { normaliseSvg } from './symbols/normalise-svg.ts';
import { readCsv } from './symbols/read-csv.ts';
import { UnsafeSvg } from './symbols/svg-elements.ts';

/**
 * Reads every pack of pictures in `symbols/`, and the everyday words for them. `home` is the folder of the whole program.
 * Throws `UserError` (`settings/bad`, `settings/missing-file`) at the file and line where a pack has no licence line, a concept stands
 * twice, a file is missing, or an alias leads nowhere. A drawing comes back safe and cropped to its ink; an unsafe one throws a
 * `UserError` (`settings/bad`) when its `svg` is first read.
 */
export async function loadPictures(host: Host, home: string): Promise<Pictures> {
	const folder = `${home}/symbols`;
	const names = (await host.list(folder)).filter((path) => path.endsWith('/pack.yml')).map((path) => path.slice(folder.length + 1, -9));
	const packs = new Map<string, PicturePack>();
	const byConcept = new Map<string, Picture>();
	for (const id of names.toSorted()) {
		const { files, web, ...about } = await readYaml(host, `${folder}/${id}/pack.yml`, packSchema);
		packs.set(id, { id, ...about, ...(web !== undefined && { web }) });
		const table = `${folder}/${id}/concepts.csv`;
		const rows = readCsv(await readText(host, table)).map(({ line, cells }) => ({
			...checkAgainst(conceptRowSchema, cells, `${table}, line ${line}`),
			line,
		}));
		const texts = await Promise.all(
			rows.map(({ file, line }) => drawingAt(host, `${home}/${files}/${file}.svg`, `${table}, line ${line}`)),
		);
		for (const [index, { concept, name, shows, file, line }] of rows.entries()) {
			if (byConcept.has(concept)) throw new UserError('settings/bad', `${table}, line ${line}: the concept "${concept}" has two pictures.`);
			const about = { concept, name, shows, pack: id, drawing: `${id}/${file}` };
			byConcept.set(concept, pictureOf(about, texts[index] ?? '', `${table}, line ${line}: the drawing "${file}.svg"`));
		}
	}
	const { aliases, unsure } = await loadAliases(host, `${folder}/aliases.csv`, byConcept);
	return { packs, byConcept, aliases, unsure, frame: await loadFrame(host, `${home}/templates/easy-read/frame.yml`, byConcept) };
}

async function drawingAt(host: Host, path: string, place: string): Promise<string> {
	try {
		return await readText(host, path);
	} catch (error) {
		if (error instanceof UserError) throw new UserError('settings/missing-file', `${place}: the drawing "${path}" is not there.`);
		throw error;
	}
}

/** A picture whose drawing is made safe and cropped when it is first used: a document uses few of the many that there are. */
function pictureOf(about: Omit<Picture, 'svg'>, text: string, place: string): Picture {
	let normalised: string | undefined;
	return {
		...about,
		get svg() {
			normalised ??= safeDrawing(text, place);
			return normalised;
		},
	};
}

function safeDrawing(text: string, place: string): string {
	try {
		return normaliseSvg(text);
	} catch (error) {
		if (error instanceof UnsafeSvg) throw new UserError('settings/bad', `${place} is not safe to use. ${error.message}`);
		throw error;
	}
}

async function loadAliases(
	host: Host,
	table: string,
	byConcept: ReadonlyMap<string, Picture>,
): Promise<Required<Pick<Pictures, 'aliases' | 'unsure'>>> {
	const aliases = new Map<string, readonly string[]>();
	const unsure = new Set<string>();
	for (const { line, cells } of readCsv(await readText(host, table))) {
		const place = `${table}, line ${line}`;
		const { word, concepts, sure } = checkAgainst(aliasRowSchema, cells, place);
		const lost = concepts.find((id) => !byConcept.has(id));
		if (lost !== undefined) throw new UserError('settings/bad', `${place}: the word "${word}" leads to "${lost}", which has no picture.`);
		if (aliases.has(word)) throw new UserError('settings/bad', `${place}: the word "${word}" stands twice.`);
		aliases.set(word, concepts);
		if (sure === 'no') unsure.add(word);
	}
	return { aliases, unsure };
}

/** Names that the cover works out for itself. */
const workedOut = new Set(['reader', 'first']);

async function loadFrame(host: Host, file: string, byConcept: ReadonlyMap<string, Picture>): Promise<EasyReadFrame> {
	const { types, ...words } = await readYaml(host, file, frameSchema);
	const frames = Object.entries(types).map(([id, { closing, about, title, cover, contents, ...named }]) => {
		const frame = { title, cover, contents, closing, about, aboutTitle: named['about-title'], coverPictures: named['cover-pictures'] };
		const used = [...frame.coverPictures, ...[...cover, ...closing.rows].map(({ picture }) => picture)];
		const lost = used.find((concept) => !byConcept.has(concept) && !workedOut.has(concept));
		if (lost !== undefined)
			throw new UserError('settings/bad', `The settings file "${file}" names the picture "${lost}", which no pack has.`);
		return [id, frame] as const;
	});
	return { ...words, types: new Map(frames) };
}
