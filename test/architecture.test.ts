import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Allowed {
	/** Folders of `pipeline` that may be imported beside its own. */
	readonly folders: readonly string[];
	/** npm packages that may be imported here and nowhere else. */
	readonly packages: readonly string[];
}

/** Who may import whom. A longer path wins over a shorter one; a folder may always import itself. */
const table: Readonly<Record<string, Allowed>> = {
	model: { folders: [], packages: [] },
	parse: {
		folders: ['model'],
		packages: [
			'unified',
			'remark-parse',
			'remark-gfm',
			'remark-frontmatter',
			'remark-directive',
			'mdast-util-directive',
			'mdast',
			'vfile',
			'yaml',
		],
	},
	language: { folders: ['model'], packages: ['wink-nlp', 'wink-eng-lite-web-model'] },
	dates: { folders: ['model'], packages: ['temporal-polyfill'] },
	check: { folders: ['model', 'language'], packages: [] },
	compare: { folders: ['model', 'language'], packages: [] },
	easyread: { folders: ['model', 'language'], packages: [] },
	'render/shared': { folders: ['model'], packages: ['sharp'] },
	'render/pdf': { folders: ['model', 'render/shared'], packages: ['pdfmake', 'pdfkit'] },
	'render/calendar': { folders: ['model'], packages: ['ical-generator'] },
	'render/email': { folders: ['model', 'render/shared', 'render/calendar'], packages: ['mjml'] },
	'render/due': { folders: ['model', 'render/shared'], packages: [] },
	'render/status': { folders: ['model', 'render/shared'], packages: [] },
	'render/report': { folders: ['model', 'render/shared'], packages: [] },
	'render/html': { folders: ['model', 'render/shared'], packages: [] },
	// The twin of a PDF is made from the same description of its pages.
	'render/html/document': { folders: ['model', 'render/shared', 'render/html', 'render/pdf'], packages: [] },
	render: {
		folders: [
			'model',
			'render/shared',
			'render/pdf',
			'render/email',
			'render/calendar',
			'render/due',
			'render/status',
			'render/report',
			'render/html',
		],
		packages: [],
	},
	deliver: { folders: ['model', 'dates'], packages: ['nodemailer', 'postal-mime'] },
	'deliver/transports': { folders: ['model', 'dates', 'deliver'], packages: ['nodemailer'] },
	'deliver/ledger/sqlite': { folders: ['model', 'deliver/ledger'], packages: ['libsql'] },
	host: { folders: ['model'], packages: [] },
	config: { folders: ['model', 'host'], packages: ['yaml', 'zod'] },
	build: {
		folders: ['model', 'parse', 'language', 'dates', 'compare', 'check', 'easyread', 'render', 'deliver', 'host', 'config'],
		packages: [],
	},
	cli: { folders: ['model', 'build', 'config', 'host'], packages: ['commander', 'sarif'] },
};

/** Folders that touch files, sockets, processes or the clock. */
const machine = ['host', 'cli', 'deliver/transports', 'deliver/ledger/sqlite'];
/** Node's modules that only compute, and so may be used anywhere. */
const computes = ['crypto', 'zlib', 'buffer', 'util'];

interface SourceFile {
	readonly file: string;
	readonly text: string;
	readonly imports: readonly string[];
}

async function sources(): Promise<readonly SourceFile[]> {
	const names = (await readdir('pipeline', { recursive: true })).filter((name) => /\.ts$/.test(name) && !name.endsWith('.d.ts'));
	return Promise.all(
		names.map(async (name) => {
			const text = await readFile(path.join('pipeline', name), 'utf8');
			const imports = [...text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
				(match) => match[1] ?? match[2] ?? match[3] ?? '',
			);
			return { file: name.replaceAll(path.sep, '/'), text, imports };
		}),
	);
}

const files = await sources();

/** The row of the table that a file stands under. */
function rowOf(file: string): string {
	const rows = Object.keys(table).filter((row) => file.startsWith(`${row}/`));
	return rows.sort((one, other) => other.length - one.length)[0] ?? '';
}

function isWithin(file: string, folder: string): boolean {
	return file.startsWith(`${folder}/`);
}

describe('who may import whom', () => {
	it('every folder of the pipeline stands in the table', () => {
		expect(files.filter(({ file }) => rowOf(file) === '').map(({ file }) => file)).toEqual([]);
	});

	it('no file imports a folder that it may not', () => {
		const wrong = files.flatMap(({ file, imports }) => {
			const row = rowOf(file);
			const allowed = [row, ...(table[row]?.folders ?? [])];
			return imports
				.filter((name) => name.startsWith('.'))
				.map((name) => path.posix.join(path.posix.dirname(file), name))
				.filter((target) => !allowed.some((folder) => isWithin(target, folder)))
				.map((target) => `${file} imports ${target}`);
		});
		expect(wrong).toEqual([]);
	});

	it('every npm package is imported only in its folder', () => {
		const wrong = files.flatMap(({ file, imports }) => {
			const allowed = table[rowOf(file)]?.packages ?? [];
			return imports
				.filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
				.filter((name) => !allowed.some((entry) => name === entry || name.startsWith(`${entry}/`)))
				.map((name) => `${file} imports ${name}`);
		});
		expect(wrong).toEqual([]);
	});

	it('only host and cli touch the machine', () => {
		const wrong = files
			.filter(({ file }) => !machine.includes(rowOf(file)))
			.flatMap(({ file, imports, text }) => [
				...imports
					.filter((name) => name.startsWith('node:') && !computes.includes(name.slice('node:'.length)))
					.map((name) => `${file} imports ${name}`),
				...(/\bprocess\.\w|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(/.test(text)
					? [`${file} asks the clock, the network, the process or chance`]
					: []),
			]);
		expect(wrong).toEqual([]);
	});
});

describe('one place for each thing', () => {
	it.each([
		['check/rules', 'rule'],
		['parse/directives', 'directive'],
		['cli/commands', 'verb'],
	])('every file of %s stands in its index', async (folder) => {
		const index = await readFile(`pipeline/${folder}/index.ts`, 'utf8');
		const members = files.filter(
			({ file, imports }) => path.posix.dirname(file) === folder && !file.endsWith('/index.ts') && !imports.includes('./index.ts'),
		);
		expect(members.map(({ file }) => `./${path.posix.basename(file)}`).filter((name) => !index.includes(`'${name}'`))).toEqual([]);
	});

	it('every rule has the id that its file is named after', async () => {
		const wrong = files
			.filter(({ file }) => file.startsWith('check/rules/') && !file.endsWith('/index.ts'))
			.filter(({ file, text }) => !text.includes(`id: '${path.posix.basename(file, '.ts').replace('-', '/')}'`))
			.map(({ file }) => file);
		expect(wrong).toEqual([]);
	});

	it('every document type has its template and its starter', async () => {
		const types = await readdir('templates/types');
		const held = await Promise.all(types.map(async (type) => [type, await readdir(`templates/types/${type}`)] as const));
		expect(held.filter(([, names]) => !names.includes('template.yml') || !names.includes('starter.md'))).toEqual([]);
	});
});

describe('the size of files', () => {
	it('none is over 400 lines', () => {
		expect(files.filter(({ text }) => text.split('\n').length > 401).map(({ file }) => file)).toEqual([]);
	});

	it('half are at most 120 lines long, and nine in ten at most 250', () => {
		const sizes = files.map(({ text }) => text.split('\n').length - 1).sort((one, other) => one - other);
		expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThanOrEqual(120);
		expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(250);
	});

	it('the order of passes can be read at a glance: build.ts has at most 120 lines', () => {
		expect(files.find(({ file }) => file === 'build/build.ts')?.text.split('\n').length).toBeLessThanOrEqual(121);
	});

	it('every README of a folder has at most 40 lines', async () => {
		const rooms = (await readdir('pipeline', { recursive: true })).filter(
			(name) => path.basename(name) === 'README.md' && name !== 'README.md',
		);
		const folders = [
			'content',
			'content/plans',
			'content/plans/sam',
			'templates',
			'templates/email',
			'templates/packs',
			'templates/themes',
			'templates/words',
			'symbols',
			'output',
		].concat(rooms.map((name) => path.join('pipeline', path.dirname(name))));
		const long = await Promise.all(
			folders.map(async (folder) => [folder, (await readFile(`${folder}/README.md`, 'utf8')).split('\n').length] as const),
		);
		expect(long.filter(([, lines]) => lines > 41)).toEqual([]);
	});
});

describe('house rules of the code', () => {
	it('no rule of the compiler or the linter is switched off', () => {
		expect(files.filter(({ text }) => /@ts-(ignore|expect-error|nocheck)|biome-ignore/.test(text)).map(({ file }) => file)).toEqual([]);
	});
});
