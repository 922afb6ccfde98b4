import { type Host, readText } from '../host/host.ts';
import type { Concept } from '../model/concept.ts';
import type { EasyReadFrame } from '../model/easy-read-frame.ts';
import { UserError } from '../model/errors.ts';
import type { Picture, PicturePack, Pictures } from '../model/picture.ts';
import { loadFolder } from './load-folder.ts';
import { checkAgainst, readYaml } from './read-yaml.ts';
import { conceptsOf, lexiconSchema } from './schema/lexicon.ts';
import { conceptRowSchema, frameSchema, packSchema } from './schema/pictures.ts';
import { readCsv } from './symbols/read-csv.ts';

/**
 * Reads the lexicon and every pack of pictures in `symbols/`, without their drawings (see `read-drawing.ts`). `home` is the folder of
 * the whole program. Throws `UserError` (`settings/bad`, `settings/missing-file`) at the file and line where a pack has no licence line, a
 * concept stands twice, or a picture has no concept.
 */
export async function loadPictures(host: Host, home: string): Promise<Pictures> {
	const folder = `${home}/symbols`;
	const lexicon = await loadLexicon(host, `${folder}/lexicon`);
	const names = (await host.list(folder)).filter((path) => path.endsWith('/pack.yml')).map((path) => path.slice(folder.length + 1, -9));
	const packs = new Map<string, PicturePack>();
	const byConcept = new Map<string, Picture>();
	for (const id of names.toSorted()) {
		const { files, web, ...about } = await readYaml(host, `${folder}/${id}/pack.yml`, packSchema);
		packs.set(id, { id, ...about, ...(web !== undefined && { web }) });
		const table = `${folder}/${id}/concepts.csv`;
		for (const { line, cells } of readCsv(await readText(host, table))) {
			const place = `${table}, line ${line}`;
			const { concept, file, name, shows } = checkAgainst(conceptRowSchema, cells, place);
			if (byConcept.has(concept)) throw new UserError('settings/bad', `${place}: the concept "${concept}" has two pictures.`);
			byConcept.set(concept, { concept, name, shows, pack: id, drawing: `${id}/${file}`, file: `${home}/${files}/${file}.svg` });
		}
	}
	const frame = await loadFrame(host, `${home}/templates/easy-read/frame.yml`, byConcept);
	return { packs, lexicon, byConcept, lists: [], packNames: new Map(), photos: new Map(), frame };
}

async function loadLexicon(host: Host, folder: string): Promise<ReadonlyMap<string, Concept>> {
	const lexicon = new Map<string, Concept>();
	const files = await loadFolder(host, folder, lexiconSchema);
	for (const concept of [...files].flatMap(([topic, file]) => conceptsOf(topic, file))) {
		const earlier = lexicon.get(concept.id);
		if (earlier !== undefined) {
			const files = `"${earlier.topic}" and "${concept.topic}"`;
			throw new UserError('settings/bad', `The concept "${concept.id}" stands twice in the list of meanings: in the files ${files}.`);
		}
		lexicon.set(concept.id, concept);
	}
	return lexicon;
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
