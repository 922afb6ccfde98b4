import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../pipeline/cli/program.ts';
import type { Session, Stream } from '../../pipeline/cli/session.ts';
import { bytesOf, type Office, office, personal, usedOffice } from '../build/ledger/a-ledger.ts';
import { at, day } from '../deliver/ledger/sample.ts';

/** Runs one command line in the office; `answer` is what the person types when asked. */
async function run(one: Office, words: readonly string[], answer?: string) {
	const [out, err, questions]: [string[], string[], string[]] = [[], [], []];
	const stream = (into: string[]): Stream => ({ write: (text) => void into.push(text), isTerminal: false, colour: false, width: 100 });
	const machine: Omit<Session, 'finish' | 'version'> = {
		host: { ...one.tools.host, now: () => new Date(at(40 * day)) },
		home: '.',
		data: stream(out),
		people: stream(err),
		...(one.tools.ledgerKey && { ledgerKey: one.tools.ledgerKey }),
		...(answer !== undefined && { ask: answerWith(answer, questions) }),
	};
	const code = await runProgram([...words, '--project', `${one.folder}/cases`], machine);
	const shown = (texts: readonly string[]) => texts.join('').replaceAll(one.folder, '~');
	return { code, out: shown(out), err: shown(err), questions };
}

function answerWith(answer: string, questions: string[]): NonNullable<Session['ask']> {
	return async (question) => {
		questions.push(question);
		return answer;
	};
}

describe('plainplan verify', () => {
	it('says that all of it holds, with a code to keep', async () => {
		const { code, out, err } = await run(await usedOffice(), ['verify']);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toMatch(
			/^The ledger holds together: \d+ events, 1 message, 1 file with the right hash\.\nThe code of its last event, \d+, is [0-9a-f]{16}\.\n$/,
		);
	});

	it('names the first place that does not hold, and ends with exit code 1', async () => {
		const one = await usedOffice();
		await writeFile(`${one.folder}/cases/ledger/last-look.json`, 'null');
		expect(await run(one, ['verify'])).toMatchObject({
			code: 1,
			out: 'The ledger does not hold together at the last look. Somebody changed the file "last-look.json".\n',
			err: 'Send nothing. Bring the ledger back from a copy, or ask who changed it.\n',
		});
		expect(JSON.parse((await run(one, ['verify', '--json'])).out)).toMatchObject({
			schema: 1,
			sound: false,
			ledger: { fault: { place: 'the last look' } },
		});
	});

	it('says that there is no ledger yet', async () => {
		expect(await run(await office(), ['verify'])).toMatchObject({
			code: 0,
			out: '',
			err: 'There is no ledger yet. The first release makes it.\n',
		});
	});

	it('says how to get on where the key is missing', async () => {
		const one = await usedOffice();
		await one.tools.host.remove(one.keyFile);
		const { code, err } = await run(one, ['verify']);
		expect(code).toBe(2);
		expect(err).toBe(
			'error[ledger/missing-key]  The key of the ledger is missing. It stood in "~/settings/plainplan/ledger.key".\n    = mend  Bring the key back from the place where you keep its copy. Without it nobody can read the names in the ledger.\n',
		);
	});
});

describe('plainplan erase', () => {
	it('says what goes and what stays, asks for the number once more, and erases', async () => {
		const one = await usedOffice();
		const { code, out, err, questions } = await run(one, ['erase', 'NM-0001', '--by', 'JS, data officer'], 'NM-0001');
		expect({ code, out, questions }).toEqual({
			code: 0,
			out: 'Case NM-0001 is erased from the ledger.\n',
			questions: ['Type the number of the case once more: '],
		});
		expect(err).toMatchInlineSnapshot(`
			"Case NM-0001 has 1 message, 1 window to answer and 1 reply in the ledger.
			What goes for ever: the names, the addresses, the words of replies, and the messages with their plans.
			What stays: that you sent each message, on which day, with which result, and the hashes of the papers.
			We did not touch your documents, the frozen drafts, the finished files or the outbox. Delete those yourself, if they may go.
			A copy of the ledger from an earlier day still holds the case. Delete those copies too.
			"
		`);
		expect((await run(one, ['verify'])).code).toBe(0);
	});

	it.each(['', 'NM-001', 'yes'])('erases nothing where the person types %j', async (answer) => {
		const one = await usedOffice();
		const { code, out, err } = await run(one, ['erase', 'NM-0001', '--by', 'JS'], answer);
		expect([code, out, err.endsWith('We erased nothing.\n')]).toEqual([130, '', true]);
		expect((await run(one, ['verify'])).out).toContain('1 message, 1 file with the right hash');
	});

	it('asks nobody in a script, where the person said yes', async () => {
		const one = await usedOffice();
		expect((await run(one, ['erase', 'NM-0001', '--by', 'JS'])).err).toContain('In a script, add "--yes".');
		expect(JSON.parse((await run(one, ['erase', 'NM-0001', '--by', 'JS', '--yes', '--json'])).out)).toEqual({
			schema: 1,
			erased: {
				case: 'NM-0001',
				messages: 1,
				unsent: 0,
				windows: 1,
				openWindows: expect.any(Number),
				replies: 1,
				isErased: false,
				files: 1,
			},
		});
	});

	it('wants to know who decided it', async () => {
		const one = await usedOffice();
		expect((await run(one, ['erase', 'NM-0001', '--yes'])).code).toBe(2);
		expect((await run(one, ['erase', 'NM-0001', '--yes', '--by', ' '])).err).toContain('There is no name after "--by".');
	});

	it('knows no other case', async () => {
		expect((await run(await usedOffice(), ['erase', 'NM-9999', '--yes', '--by', 'JS'])).err).toContain(
			'The ledger knows no case "NM-9999".',
		);
		expect((await run(await office(), ['erase', 'NM-0001', '--yes', '--by', 'JS'])).err).toContain('There is no ledger yet');
	});
});

describe('plainplan doctor', () => {
	it('says what it looked at', async () => {
		const { code, out, err } = await run(await usedOffice(), ['doctor']);
		expect({ code, err }).toEqual({ code: 0, err: '\nThis computer is ready.\n' });
		expect(out.replace(/Node [\d.]+/, 'Node N').replace(/event \d+/, 'event N')).toMatchInlineSnapshot(`
			"good     Node N runs the program.
			good     The ledger has a safe place on this computer: "~/cases/ledger".
			good     Only you may read the key of the ledger: "~/settings/plainplan/ledger.key".
			         Keep a copy of it away from this computer.
			good     The ledger holds together up to event N.
			good     The project names no mail relay. "send" writes the messages into a folder.
			"
		`);
	});

	it('ends with exit code 1 where something is bad, and tells the mend', async () => {
		const one = await usedOffice();
		await one.tools.host.remove(one.keyFile);
		const { code, out, err } = await run(one, ['doctor', '--quiet']);
		expect([code, err]).toEqual([1, '']);
		expect(out).toContain('bad      The key of the ledger is missing.');
		expect(JSON.parse((await run(one, ['doctor', '--json'])).out)).toMatchObject({ schema: 1, records: [] });
	});

	it('has no relay to ask where the project names none', async () => {
		const { code, err } = await run(await office(), ['doctor', '--relay']);
		expect(code).toBe(2);
		expect(err).toContain('The project names no mail relay, so there is none to ask.');
	});
});

describe('what these verbs print', () => {
	it('never holds a name or an address', async () => {
		const one = await usedOffice();
		const runs = [
			await run(one, ['verify', '--json']),
			await run(one, ['doctor', '--json']),
			await run(one, ['erase', 'NM-0001', '--by', 'JS', '--yes', '--json']),
		];
		const printed = runs.map(({ out, err }) => out + err).join('');
		expect(personal.filter((words) => printed.includes(words))).toEqual([]);
		expect([...(await bytesOf(`${one.folder}/cases/ledger`)).keys()].filter((name) => name.startsWith('bodies/'))).toEqual([]);
	});
});
