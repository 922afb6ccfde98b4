import { describe, expect, it } from 'vitest';
import { conclude } from '../../../pipeline/deliver/resolve/conclude.ts';
import { idOf, log, logged, pieces, readLog, today } from './logs.ts';

const names = Object.keys(logged) as (keyof typeof logged)[];
/** As the log of this relay might begin earlier and go on. */
const before = 'Nov 22 17:00:00 relay postfix/master[1]: daemon started\n';
const after = 'Nov 22 17:40:00 relay postfix/anvil[1]: statistics: max cache size 1\n';
const handedAt = '2026-11-22T17:18:52.500Z';

async function statesIn(text: string, size?: number) {
	const { messages } = await readLog([pieces(text, size)]);
	return Object.fromEntries(names.map((name) => [name, messages.get(idOf(name))?.state ?? 'not there']));
}

async function concluded(text: string, name: keyof typeof logged, at = handedAt) {
	const conclusion = conclude(await readLog([pieces(text)]), idOf(name), at);
	return conclusion.kind === 'no-end' ? conclusion.why : conclusion.kind;
}

describe('the log of a real Postfix', () => {
	const states = { sent: 'sent', bounced: 'bounced', deferred: 'deferred', refused: 'not there', cutShort: 'begun', cutLong: 'begun' };

	it('says what became of each message', async () => {
		expect(await statesIn(log)).toEqual(states);
	});

	it('says the same in whatever pieces it comes', async () => {
		expect(await statesIn(log, 7)).toEqual(states);
	});

	it('names the code of what came back', async () => {
		const { messages } = await readLog([pieces(log)]);
		expect(messages.get(idOf('bounced'))?.code).toBe('5.1.1');
	});

	it('shows by our mark that it is our relay', async () => {
		expect((await readLog([pieces(log)])).isOurRelay).toBe(true);
		expect(
			(
				await readLog([
					pieces(log.replaceAll('.35be3fe2', '.00000000').replaceAll('.fa0329dc', '.00000000').replaceAll('.c3ec9926', '.00000000')),
				])
			).isOurRelay,
		).toBe(false);
	});

	it('a message that waits in one file and is sent in the next', async () => {
		const lines = log.split('\n');
		const middle = lines.findIndex((line) => line.includes('status=sent (delivered to maildir)'));
		const { messages } = await readLog([pieces(lines.slice(0, middle).join('\n')), pieces(lines.slice(middle).join('\n'))]);
		expect(messages.get(idOf('sent'))?.state).toBe('sent');
	});

	it('a queue id that Postfix uses again for somebody else is no longer ours', async () => {
		const other = `${log}Nov 22 17:30:00 relay postfix/cleanup[1]: 021659BC785: message-id=<other@elsewhere.example>\nNov 22 17:30:00 relay postfix/smtp[1]: 021659BC785: to=<x@y.example>, relay=z, dsn=5.1.1, status=bounced (no)\n`;
		expect((await statesIn(other))['sent']).toBe('sent');
	});

	it('a message on which the relay gave up after days came back', async () => {
		const gaveUp = log.replace(/(1993C9BC78F: from=<[^>]*>), size=.*/g, '$1, status=expired, returned to sender');
		expect((await statesIn(gaveUp))['deferred']).toBe('bounced');
	});

	it('as rsyslog and journald write it, and from a second instance of Postfix', async () => {
		expect(
			await statesIn(log.replaceAll('Nov 22 17:', '2026-11-22T17:').replaceAll(' relay postfix/', '.123456+00:00 relay postfix-out/')),
		).toEqual(states);
	});
});

describe('what the log lets us conclude', () => {
	const whole = `${before}${log}${after}`;

	it.each([
		['a message that the next server took', 'sent', 'accepted'],
		['a message that waits at the relay', 'deferred', 'accepted'],
		['a message that came back', 'bounced', 'bounced'],
		['a message that is nowhere', 'refused', 'not-sent'],
		['a message that broke off before its last dot: the log has its Message-ID, and the relay threw it away', 'cutShort', 'not-sent'],
		['the same of a long one', 'cutLong', 'not-sent'],
	] as const)('%s', async (_, name, expected) => {
		expect(await concluded(whole, name)).toBe(expected);
	});

	it.each([
		['begins after we handed the message over', `${log}${after}`, 'starts-late'],
		['ends before a worker that sleeps would be dead', `${before}${log}`, 'ends-early'],
		['ended before we handed the message over', before, 'ends-early'],
		['is empty', '', 'starts-late'],
		['is that of another relay', `${before}${after}`, 'another-relay'],
		['lost lines', `${whole}Nov 22 17:41:00 relay rsyslogd[1]: imjournal: 20 messages lost due to rate-limiting\n`, 'lost-lines'],
		['is no log', 'The quick brown fox\n'.repeat(1000), 'starts-late'],
	])('a log that %s cannot say "not sent"', async (_, text, why) => {
		expect(await concluded(text, 'refused')).toBe(why);
	});

	it('two files with the one between them missing cannot say "not sent"', async () => {
		const facts = await readLog([pieces(before), pieces(`${log.replaceAll('17:18:', '17:30:')}${after}`)]);
		expect(conclude(facts, idOf('refused'), '2026-11-22T17:10:00.000Z')).toEqual({ kind: 'no-end', why: 'ends-early' });
	});

	it('two files that follow each other can', async () => {
		const facts = await readLog([pieces(`${before}${log}`), pieces(`Nov 22 17:20:00 relay postfix/x[1]: y\n${after}`)]);
		expect(conclude(facts, idOf('refused'), handedAt).kind).toBe('not-sent');
	});
});

describe('a long log', () => {
	it('of 400 MB takes little memory', { timeout: 300_000 }, async () => {
		const block = `${'Nov 22 17:19:00 relay postfix/smtpd[1]: connect from localhost[127.0.0.1]\n'.repeat(20_000)}`;
		async function* long() {
			yield* pieces(`${before}${log}`);
			for (let written = 0; written < 400_000_000; written += block.length) yield* pieces(block);
			yield* pieces(after);
		}
		let most = 0;
		async function* watched() {
			for await (const piece of long()) {
				most = Math.max(most, process.memoryUsage().rss);
				yield piece;
			}
		}
		const start = process.memoryUsage().rss;
		const { messages } = await readLog([watched()], today);
		expect(messages.get(idOf('sent'))?.state).toBe('sent');
		expect((most - start) / 1e6).toBeLessThan(250);
	});

	it('with one line of ten megabytes is read to its end', async () => {
		expect((await statesIn(`${'x'.repeat(10_000_000)}\n${log}`))['bounced']).toBe('bounced');
	});
});
