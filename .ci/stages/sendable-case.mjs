// A small project in a temporary folder, built and released with the real program: a draft to a mother whose mail arrives and to a father whose mail comes back.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { places } from './postfix.mjs';

const program = resolve(process.env['PROGRAM'] ?? 'dist/cli/main.js');
const clock = pathToFileURL(resolve('.ci/stages/clock-at.mjs')).href;

export const readers = { mum: `leila@${places.takes}`, dad: `danny@${places.refuses}` };
/** The morning on which the draft goes out. */
export const morning = '2026-11-23T10:00:00.000Z';

/** Builds and releases the draft. Throws where the program does not do so. */
export async function releasedCase(number) {
	const folder = mkdtempSync(join(tmpdir(), 'plainplan-send-'));
	cpSync('content', folder, { recursive: true });
	rmSync(join(folder, 'served'), { recursive: true, force: true });
	change(join(folder, 'plans/sam/sam.yml'), (text) =>
		text
			.replace('case: NM-0417', `case: ${number}`)
			.replace('leila@example.org', readers.mum)
			.replace(/^ {2}dad: .*$/m, `  dad: Danny, Sam's dad, ${readers.dad}`)
			.replace(/^served:\n[\s\S]*?(?=\n# More time)/m, '')
			.replace(/^extensions:\n(?: .*\n?)*/m, ''),
	);
	change(join(folder, 'project.yml'), (text) => text.replace(/^output: .*$/m, 'output: output'));
	const one = sendableCase(folder, number);
	const built = await one.run(['build', one.draft]);
	const digest = /--batch ([0-9a-f]{16})/.exec(pageOf(folder))?.[1];
	if (digest === undefined) throw new Error(`no page of messages shows a code: ${built.err}`);
	const released = await one.run(['release', one.draft, '--batch', digest, '--by', 'JS, plan officer']);
	if (released.code !== 0) throw new Error(`release ended with ${released.code}: ${released.err}`);
	return one;
}

/** A project with its ledger: runs the program in it, with its clock at a moment. */
function sendableCase(folder, number) {
	const draft = join(folder, 'plans/sam/draft-1.md');
	return {
		folder,
		draft,
		/** The messages as somebody looked at them, by whom they are for. */
		looked: (address) =>
			readdirSync(join(folder, 'output/messages'))
				.filter((name) => name.endsWith('.eml'))
				.map((name) => readFileSync(join(folder, 'output/messages', name)))
				.filter((bytes) => bytes.includes(`To: ${address}\r\n`)),
		run: (words, at = morning) => run(folder, words, at),
		/** Tells the project which relay to use. */
		relay(port) {
			change(join(folder, 'project.yml'), (text) => {
				const own = text.replace(/^transports:\n(?: .*\n)*/m, '');
				return `${own}transports:\n  smtp: { host: 127.0.0.1, port: ${port}, security: none, bounces: bounces@${places.own} }\n`;
			});
		},
		/** What the ledger says of each message that is due by email, by the person's key. */
		async states() {
			const { out, err } = await run(folder, ['status', number, '--json', '--project', folder], morning);
			if (out === '') throw new Error(`status said nothing: ${err}`);
			const { messages, windows } = JSON.parse(out).case;
			const drafts = messages.filter(({ kind }) => kind === 'draft-plan');
			return {
				mum: drafts.find(({ personKey }) => personKey === 'mum'),
				dad: drafts.find(({ personKey }) => personKey === 'dad'),
				windows: Object.fromEntries(windows.map(({ personKey, state }) => [personKey, state]).sort()),
			};
		},
		/** Another one just like it, so that it can meet another fate. */
		copy() {
			const other = mkdtempSync(join(tmpdir(), 'plainplan-send-'));
			cpSync(folder, other, { recursive: true });
			return sendableCase(other, number);
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}

function pageOf(folder) {
	const messages = join(folder, 'output/messages');
	return readdirSync(messages)
		.filter((name) => name.endsWith('-messages.html'))
		.map((name) => readFileSync(join(messages, name), 'utf8'))
		.join('\n');
}

function change(file, how) {
	writeFileSync(file, how(readFileSync(file, 'utf8')));
}

function run(folder, words, at) {
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, ['--import', clock, program, ...words], {
			cwd: folder,
			env: { ...process.env, HOME: folder, CLOCK_AT: at, PLAINPLAN_KEY: 'ab'.repeat(32), NO_COLOR: '1' },
		});
		const said = { out: '', err: '' };
		child.stdout.on('data', (text) => {
			said.out += text;
		});
		child.stderr.on('data', (text) => {
			said.err += text;
		});
		child.on('error', fail);
		child.on('close', (code) => done({ code, ...said }));
	});
}
