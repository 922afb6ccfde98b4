import type { Host } from '../../host/host.ts';
import { UserError } from '../../model/errors.ts';
import type { Picture, PicturePack, Pictures } from '../../model/picture.ts';
import type { Project } from '../../model/project.ts';
import { readYaml } from '../read-yaml.ts';
import { type KnownPack, knownPacksSchema } from '../schema/symbols.ts';
import { mainPictures } from './main-pictures.ts';
import { phraseOf } from './packs/named-picture.ts';
import { readWithin } from './packs/pack-files.ts';
import { picturesOfPack } from './packs/pictures-of-pack.ts';
import { type ReadPack, readPack, slug } from './packs/read-pack.ts';
import { type PictureNames, readWordList } from './read-word-list.ts';

/** The pictures of a project: those of the program, and those that the project brings. */
export interface OwnPictures {
	readonly pictures: Pictures;
	/** For lists of words: a child's list comes with its document. */
	readonly names: PictureNames;
}

/**
 * Adds the packs, photos and list of words that `project.yml` names to the pictures of the program. Reads names and tables, and no picture.
 * Throws `UserError` where one of them cannot be used.
 */
export async function loadOwnPictures(host: Host, home: string, project: Project, shipped: Pictures): Promise<OwnPictures> {
	const { symbols, folder } = project;
	if (symbols === undefined) return { pictures: shipped, names: namesOf(shipped, new Map()) };
	const known = await knownPacks(host, home);
	const read = await Promise.all(symbols.packs.map((path) => readPack(host, pathFrom(folder, path), known)));
	refuseSameIds(read, shipped);
	const main = symbols.main === undefined ? undefined : mainOf(symbols.main, read, symbols.packs);
	const packs = new Map(shipped.packs);
	const byConcept = new Map(shipped.byConcept);
	const packNames = new Map<string, readonly Picture[]>();
	const byName = new Map<string, Picture>();
	for (const pack of read) {
		packs.set(pack.about.id, pack.about);
		const meant =
			pack === main
				? mainPictures(
						pack.pictures.filter((one) => !misleads(pack, one.phrases)),
						shipped,
					)
				: undefined;
		for (const { picture: made, own, phrases, isVariant } of picturesOfPack(pack, meant)) {
			const concept = shipped.lexicon.get(made.concept);
			const picture = concept === undefined ? made : { ...made, name: concept.name };
			if (concept !== undefined) byConcept.set(concept.id, picture);
			byConcept.set(`${pack.about.id}/${own.replaceAll(' ', '-')}`, picture);
			byName.set(`${pack.about.id}/${own}`, picture);
			for (const phrase of isVariant ? [] : phrases) {
				const key = `${pack.about.id}/${phrase}`;
				if (!byName.has(key)) byName.set(key, picture);
				if (!pack.misleads.includes(phrase)) packNames.set(phrase, [...(packNames.get(phrase) ?? []), picture]);
			}
		}
	}
	const photos = symbols.photos === undefined ? undefined : await readPack(host, pathFrom(folder, symbols.photos), known);
	const shown = photosOf(photos, packs);
	for (const picture of shown.values()) byConcept.set(picture.concept, picture);
	const pictures: Pictures = { ...shipped, packs, byConcept, packNames, photos: shown };
	const names = namesOf(pictures, byName);
	return { pictures: { ...pictures, lists: await schoolList(host, project, names) }, names };
}

function misleads({ misleads: names }: ReadPack, phrases: readonly string[]): boolean {
	return phrases.some((phrase) => names.includes(phrase));
}

function namesOf(pictures: Pictures, byName: ReadonlyMap<string, Picture>): PictureNames {
	const idOf = (typed: string) => {
		const name = phraseOf(typed);
		return [...pictures.packs.values()].find((pack) => pack.id === slug(typed) || phraseOf(pack.name) === name)?.id;
	};
	return {
		ofConcept: (id) => pictures.byConcept.get(id),
		ofPack: (typed) => {
			const [pack = '', ...rest] = typed.split('/');
			const id = idOf(pack);
			return id === undefined || rest.length === 0 ? undefined : byName.get(`${id}/${rest.map(phraseOf).join('/')}`);
		},
	};
}

/** Photos by the name of the person. They count as one pack, of people. */
function photosOf(read: ReadPack | undefined, packs: Map<string, PicturePack>): ReadonlyMap<string, Picture> {
	if (read === undefined) return new Map();
	const pack: ReadPack = { ...read, about: { ...read.about, id: photosId, ofPeople: true } };
	packs.set(photosId, pack.about);
	const photos = new Map<string, Picture>();
	for (const { picture, isVariant } of picturesOfPack(pack)) if (!isVariant && !photos.has(picture.name)) photos.set(picture.name, picture);
	return photos;
}

const photosId = 'photos';

function refuseSameIds(read: readonly ReadPack[], { packs }: Pictures): void {
	const taken = new Set([...packs.keys(), photosId]);
	for (const { about } of read) {
		if (taken.has(about.id))
			throw new UserError(
				'settings/bad',
				`The pack of pictures "${about.place}" has the name "${about.id}", which another pack has.`,
				'Give it another "name" in its pack.yml.',
			);
		taken.add(about.id);
	}
}

function mainOf(typed: string, read: readonly ReadPack[], paths: readonly string[]): ReadPack {
	const main = read.find(
		({ about }, index) => about.id === slug(typed) || phraseOf(about.name) === phraseOf(typed) || paths[index] === typed,
	);
	if (main !== undefined) return main;
	const names = read.map(({ about }) => `"${about.id}"`).join(', ');
	const hint = names === '' ? 'Name the pack under "packs" as well.' : `Write one of these: ${names}.`;
	throw new UserError('settings/bad', `"main" in project.yml is "${typed}". No pack of the project has this name.`, hint);
}

async function schoolList(host: Host, { symbols, folder }: Project, names: PictureNames): Promise<Pictures['lists']> {
	if (symbols?.words === undefined) return [];
	const file = pathFrom(folder, symbols.words);
	if ((await host.kind(file)) !== 'file') throw new UserError('settings/missing-file', `The list of words "${file}" is not there.`);
	const path = await host.resolve(file);
	const { list, faults } = readWordList(await readWithin(host, path, path.replace(/\/[^/]*$/, '') || '/'), { from: 'school', file }, names);
	if (faults.length > 0)
		throw new UserError('settings/bad', [`The list of words "${file}" has a mistake.`, ...faults.map((one) => `- ${one}`)].join('\n'));
	return [list];
}

async function knownPacks(host: Host, home: string): Promise<ReadonlyMap<string, KnownPack>> {
	const file = `${home}/symbols/known-packs.yml`;
	return new Map((await host.kind(file)) === 'file' ? Object.entries(await readYaml(host, file, knownPacksSchema)) : []);
}

/** A path of `project.yml` from the folder of that file; an absolute one stays, on Windows as well. */
function pathFrom(folder: string, path: string): string {
	const slashed = path.replaceAll('\\', '/');
	return /^(?:\/|[A-Za-z]:\/)/.test(slashed) ? slashed : `${folder.replace(/\/$/, '')}/${slashed}`;
}
