import type { Host } from '../../../host/host.ts';
import { UserError } from '../../../model/errors.ts';
import type { PicturePack } from '../../../model/picture.ts';
import { readYaml } from '../../read-yaml.ts';
import { type KnownPack, type OwnPack, ownPackSchema } from '../../schema/symbols.ts';
import { namesInArasaac } from './arasaac.ts';
import { isMulberry, namesInMulberry } from './mulberry.ts';
import type { NamedPicture } from './named-picture.ts';
import { openPack, type PackFiles } from './pack-files.ts';
import { namesInFolder } from './plain-folder.ts';

/** A pack that a project brings: its licence, its files, and the names of its pictures. */
export interface ReadPack {
	readonly about: PicturePack;
	readonly pictures: readonly NamedPicture[];
	readonly files: PackFiles;
	/** Names that mean something else in a plan. */
	readonly misleads: readonly string[];
	readonly skin?: string;
}

/**
 * Reads a folder or zip file of pictures, in the format that its files show: Mulberry, ARASAAC, or pictures called by word. Reads names and tables only.
 * `known`: what is known of packs that many have. Throws `UserError` for a path or file that cannot be used; a missing licence is '' in what comes back.
 */
export async function readPack(host: Host, path: string, known: ReadonlyMap<string, KnownPack>): Promise<ReadPack> {
	const files = await openPack(host, path);
	const own = await ownPackOf(host, files);
	const { format, pictures } = await picturesIn(files);
	if (pictures.length === 0)
		throw new UserError(
			'settings/bad',
			`The pack of pictures "${path}" holds no picture that we can read.`,
			'We read SVG, PNG and JPG files. Name each by its words, such as "speech therapist.png".',
		);
	const stem = files.place.replace(/\.zip$/i, '').replace(/^.*\//, '');
	const id = format ?? (slug(own.name ?? stem) || 'pack');
	const filled = known.get(
		format ??
			[...known].find(
				([key, { licence: given }]) =>
					given === undefined &&
					slug(own.name ?? stem)
						.split('-')
						.includes(key),
			)?.[0] ??
			'',
	);
	const web = own.web ?? filled?.web;
	const most = own['most-pictures'] ?? filled?.['most-pictures'];
	const licence = stated(own.licence ?? filled?.licence ?? '');
	const nonCommercial = own['non-commercial'] ?? filled?.['non-commercial'] ?? saysNonCommercial(licence);
	const about: PicturePack = {
		id,
		name: own.name ?? filled?.name ?? stem,
		licence,
		attribution: stated(own.attribution ?? filled?.attribution ?? ''),
		place: files.place,
		...(web !== undefined && { web }),
		...(nonCommercial && { nonCommercial }),
		...(most !== undefined && { mostPictures: most }),
		...(own.consent && { consent: own.consent }),
	};
	return { about, pictures, files, misleads: filled?.misleads ?? [], ...(own.skin !== undefined && { skin: own.skin }) };
}

async function picturesIn(files: PackFiles): Promise<{ readonly format?: string; readonly pictures: readonly NamedPicture[] }> {
	if (isMulberry(files.names)) return { format: 'mulberry', pictures: await namesInMulberry(files) };
	const arasaac = await namesInArasaac(files);
	if (arasaac !== undefined) return { format: 'arasaac', pictures: arasaac };
	return { pictures: namesInFolder(files.names) };
}

/** The `pack.yml` at the top of a pack, or in the one folder of a zip file, or for a zip file the `.yml` beside it with the same name. */
async function ownPackOf(host: Host, files: PackFiles): Promise<OwnPack> {
	const [first = ''] = files.names;
	const top = files.names.every((one) => one.startsWith(`${first.split('/')[0]}/`)) ? `${first.split('/')[0]}/` : '';
	const name = files.names.find((one) => one.startsWith(top) && /^pack\.ya?ml$/i.test(one.slice(top.length)));
	if (name !== undefined) {
		const bytes = await files.read(name);
		return readSettings({ ...host, read: async () => bytes }, files.fileOf(name));
	}
	const beside = files.place.replace(/\.zip$/i, '.yml');
	if (beside !== files.place && (await host.kind(beside)) === 'file') return readSettings(host, beside);
	return {};
}

const mostOfSettings = 100_000;

/** A pack comes from strangers: YAML that is made to fill the memory is a mistake like any other. */
async function readSettings(host: Host, file: string): Promise<OwnPack> {
	const bytes = await host.read(file);
	if (bytes.length > mostOfSettings) throw new UserError('settings/bad', `The settings file "${file}" is larger than 100 kilobytes.`);
	try {
		return await readYaml({ ...host, read: async () => bytes }, file, ownPackSchema, 'strings');
	} catch (error) {
		if (error instanceof UserError) throw error;
		throw new UserError('settings/bad', `We cannot read the settings file "${file}". It refers to itself too often, or goes too deep.`);
	}
}

/** `Widgit Symbols (2026)` -> `widgit-symbols-2026`. */
export function slug(name: string): string {
	return name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** What people type where they do not know is nothing. */
function stated(typed: string): string {
	return /^(?:[?-]+|unknown|none|n\/?a|tbc|tbd|todo|not known|not sure)\.?$/i.test(typed.trim()) ? '' : typed.trim();
}

function saysNonCommercial(licence: string): boolean {
	return /\bNC\b|non-?commercial|not for commercial/i.test(licence);
}
