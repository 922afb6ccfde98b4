import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBeside } from '../../pipeline/build/read-beside.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'plainplan-paths-'));
	await mkdir(`${folder}/cases/sam/pictures`, { recursive: true });
	await mkdir(`${folder}/cases-of-others`);
	await writeFile(`${folder}/secret.txt`, 'secret');
	await writeFile(`${folder}/cases-of-others/plan.txt`, 'secret');
	await writeFile(`${folder}/cases/sam/report.txt`, 'the report');
	await symlink(`${folder}/secret.txt`, `${folder}/cases/sam/link.txt`);
	await symlink(folder, `${folder}/cases/sam/up`);
	await symlink('circle.txt', `${folder}/cases/sam/circle.txt`);
	await symlink('report.txt', `${folder}/cases/sam/inside.txt`);
	await symlink('/dev/zero', `${folder}/cases/sam/zero.txt`);
	execFileSync('mkfifo', [`${folder}/cases/sam/pipe.txt`]);
});
afterAll(() => rm(folder, { recursive: true }));

const read = (address: string) =>
	readBeside(nodeHost, { file: `${folder}/cases/sam/plan.md`, roots: [`${folder}/cases`], address, what: 'report' });

describe('a file that a document names', () => {
	it.each(['report.txt', '../sam/report.txt', 'inside.txt', './report.txt'])(
		'is read inside the folder of the documents: %s',
		async (address) => {
			expect(await read(address)).toEqual(Buffer.from('the report'));
		},
	);

	it.each([
		['a folder above', '../../secret.txt', 'stands outside'],
		['a folder whose name begins alike', '../../cases-of-others/plan.txt', 'stands outside'],
		['a folder above, its signs encoded', '..%2f..%2fsecret.txt', 'stands outside'],
		['a folder above, its dots encoded', '%2e%2e/%2e%2e/secret.txt', 'stands outside'],
		['the top of the disk', '/etc/passwd', 'is not a file beside the document'],
		['the top of the disk, its sign encoded', '%2fetc%2fpasswd', ''],
		['an address with a scheme', 'file:///etc/passwd', 'is not a file beside the document'],
		['an address of the web', 'https://evil.example/x', 'is not a file beside the document'],
		['an address of the web without its scheme', '//evil.example/x', 'is not a file beside the document'],
		['a link to a file outside', 'link.txt', 'stands outside'],
		['a file through a link to a folder above', 'up/secret.txt', 'stands outside'],
		['a link to itself', 'circle.txt', ''],
		['a device', 'zero.txt', 'stands outside'],
		['a pipe', 'pipe.txt', 'is not an ordinary file'],
		['a folder', 'pictures', 'is not there'],
		['a name with a zero in it', 'report.txt%00.png', ''],
		['a broken sign', 'report%.txt', 'is not there'],
	])('is not read where it is %s: %s', async (_, address, told) => {
		const found = await read(address);
		expect(typeof found === 'string' ? found : 'It was read.').toMatch(/^(?:The report|We cannot read the report) /);
		expect(found).toContain(told);
	});

	it('is not read where a link takes its place between the look and the reading', async () => {
		await writeFile(`${folder}/cases/sam/quick.txt`, 'the report');
		const changing = {
			...nodeHost,
			kind: async (file: string) => {
				const found = await nodeHost.kind(file);
				await rm(`${folder}/cases/sam/quick.txt`);
				await symlink(`${folder}/secret.txt`, `${folder}/cases/sam/quick.txt`);
				return found;
			},
		};
		const named = { file: `${folder}/cases/sam/plan.md`, roots: [`${folder}/cases`], address: 'quick.txt', what: 'report' };
		expect(await readBeside(changing, named)).toBe('We cannot read the report "quick.txt".');
	});
});
