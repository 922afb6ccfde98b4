import { createHash } from 'node:crypto';
import type { FileToWrite, Host } from '../host/host.ts';
import type { PlanDocument } from '../model/document.ts';
import { UserError } from '../model/errors.ts';
import type { Project } from '../model/project.ts';

/** A document as it was sent, kept for ever under its digest. */
export interface ServedDocument {
	/** 64 hexadecimal digits. */
	readonly digest: string;
	/** `NM-0417-draft-1`. */
	readonly name: string;
	readonly document: PlanDocument;
	/** The SHA-256 of each frozen file, by its name. */
	readonly files: ReadonlyMap<string, string>;
	readonly facts: FrozenFacts;
}

/** What was true of a document on the day it was frozen, and is held against later. */
export interface FrozenFacts {
	/** The last day for answers that it printed. */
	readonly lastDay?: string;
	/** The SHA-256 of each report and image as it stood beside the document, by its address as typed. */
	readonly beside: Readonly<Record<string, string>>;
}

/** The list of what was frozen: `manifest.json`. */
interface Manifest {
	readonly schema: 1;
	readonly document: string;
	readonly facts: FrozenFacts;
	readonly files: Readonly<Record<string, string>>;
}

const manifestName = 'manifest.json';
const modelName = 'model.json';

/** How many digits of a digest a person has to type at least. */
const leastDigits = 8;

/** The folder that keeps what was sent. */
export function servedFolder(project: Project): string {
	return project.served.startsWith('/') ? project.served : `${project.folder}/${project.served}`;
}

/**
 * The frozen files of a document as one folder under its digest: what was typed, the model that was printed, the PDFs,
 * and a manifest with the SHA-256 of each. The digest is the SHA-256 over the manifest.
 */
export function freeze(name: string, document: PlanDocument, facts: FrozenFacts, files: readonly FileToWrite[]): Frozen {
	const frozen = [...files, { path: modelName, bytes: encode(toJson(document)) }].sort((one, other) => (one.path < other.path ? -1 : 1));
	const hashes = new Map(frozen.map(({ path, bytes }) => [path, sha256(bytes)]));
	const manifest: Manifest = { schema: 1, document: name, facts, files: Object.fromEntries(hashes) };
	const bytes = encode(`${JSON.stringify(manifest, undefined, '\t')}\n`);
	const digest = sha256(bytes);
	const all = [...frozen, { path: manifestName, bytes }];
	return { digest, hashes, files: all.map((file) => ({ path: `${digest}/${file.path}`, bytes: file.bytes })) };
}

export interface Frozen {
	readonly digest: string;
	/** The SHA-256 of each file, by its name. */
	readonly hashes: ReadonlyMap<string, string>;
	/** Paths start with the digest. */
	readonly files: readonly FileToWrite[];
}

/** Every frozen document of a project, read from its manifests alone. */
export async function servedDocuments(host: Host, project: Project): Promise<readonly Omit<ServedDocument, 'document'>[]> {
	const folder = servedFolder(project);
	if ((await host.kind(folder)) !== 'folder') return [];
	const manifests = (await host.list(folder)).filter((path) => path.slice(folder.length + 1).split('/')[1] === manifestName);
	const served: Omit<ServedDocument, 'document'>[] = [];
	for (const path of manifests) {
		const manifest = readManifest(await host.read(path));
		const digest = path.slice(folder.length + 1).split('/')[0] ?? '';
		if (manifest) served.push({ digest, name: manifest.document, facts: manifest.facts, files: new Map(Object.entries(manifest.files)) });
	}
	return served;
}

/** The frozen document whose digest starts with these digits, held against its digest; or one plain sentence on what is wrong. */
export async function readServed(host: Host, project: Project, typed: string): Promise<ServedDocument | string> {
	const digits = typed.trim().toLowerCase();
	const shown = `"${typed}"`;
	if (!/^[0-9a-f]+$/.test(digits) || digits.length < leastDigits) {
		return `${shown} is not the code of a frozen draft. The code has digits and the letters a to f, at least ${leastDigits} of them.`;
	}
	const folder = servedFolder(project);
	const digests = (await host.kind(folder)) === 'folder' ? await digestsIn(host, folder) : [];
	const [digest, other] = digests.filter((candidate) => candidate.startsWith(digits));
	if (digest === undefined) return `There is no frozen draft with the code ${shown}.`;
	if (other !== undefined) return `More than one frozen draft has a code that starts with ${shown}. Type more of it.`;
	return readFrozen(host, `${folder}/${digest}`, digest);
}

async function digestsIn(host: Host, folder: string): Promise<readonly string[]> {
	const names = (await host.list(folder)).map((path) => path.slice(folder.length + 1).split('/')[0] ?? '');
	return [...new Set(names)].filter((name) => /^[0-9a-f]{64}$/.test(name));
}

async function readFrozen(host: Host, folder: string, digest: string): Promise<ServedDocument | string> {
	const changed = 'The frozen draft is not as it was: a file in its folder has changed or is missing.';
	try {
		const bytes = await host.read(`${folder}/${manifestName}`);
		const manifest = readManifest(bytes);
		if (manifest === undefined || sha256(bytes) !== digest) return changed;
		const files = new Map(Object.entries(manifest.files));
		for (const [name, hash] of files) if (sha256(await host.read(`${folder}/${name}`)) !== hash) return changed;
		const document = fromJson(new TextDecoder().decode(await host.read(`${folder}/${modelName}`)));
		return { digest, name: manifest.document, document, facts: manifest.facts, files };
	} catch (error) {
		if (error instanceof UserError) return changed;
		throw error;
	}
}

function readManifest(bytes: Uint8Array): Manifest | undefined {
	try {
		const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return isManifest(read) ? read : undefined;
	} catch {
		return undefined;
	}
}

function isManifest(read: unknown): read is Manifest {
	if (typeof read !== 'object' || read === null) return false;
	return (
		'schema' in read &&
		read.schema === 1 &&
		'document' in read &&
		'facts' in read &&
		'files' in read &&
		typeof read.files === 'object' &&
		read.files !== null
	);
}

/** The model as JSON: a `Map` becomes `{"map": [[key, value], ...]}`. */
function toJson(document: PlanDocument): string {
	const text = JSON.stringify(document, (_, value: unknown) => (value instanceof Map ? { map: [...value] } : value));
	return `${text}\n`;
}

/** The bytes were held against their digest, so what comes back is what `toJson` wrote. */
function fromJson(text: string): PlanDocument {
	return JSON.parse(text, (_, value: unknown) => (isWrittenMap(value) ? new Map(value.map) : value)) as PlanDocument;
}

function isWrittenMap(value: unknown): value is { readonly map: readonly (readonly [unknown, unknown])[] } {
	return typeof value === 'object' && value !== null && Object.keys(value).length === 1 && 'map' in value && Array.isArray(value.map);
}

export function sha256(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex');
}

function encode(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
