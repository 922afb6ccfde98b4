import { generateKeyPairSync } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type CheckUpRequest, checkUp } from '../../../pipeline/build/doctor/check-up.ts';
import { dnsRecords } from '../../../pipeline/build/doctor/dns-records.ts';
import { askRelay, relaySettings } from '../../../pipeline/build/doctor/relay-checks.ts';
import { loadProject } from '../../../pipeline/config/load-project.ts';
import { memoryHost } from '../../../pipeline/host/memory.ts';
import type { RelayAnswer } from '../../../pipeline/host/probe-relay.ts';
import type { SmtpSettings } from '../../../pipeline/model/project.ts';
import { bytesOf, office, usedOffice } from '../ledger/a-ledger.ts';

const request: CheckUpRequest = { node: '20.19.0', secretOf: () => undefined };

async function looked(one: Awaited<ReturnType<typeof office>>, more: Partial<CheckUpRequest> = {}) {
	const { checks } = await checkUp(one.tools, one.project, { ...request, ...more });
	return (id: string) => checks.find((check) => check.id === id);
}

describe('a check-up of a computer', () => {
	it('finds all well before the first release, and makes nothing', async () => {
		const one = await office();
		const { checks, records } = await checkUp(one.tools, one.project, request);
		expect(checks.map(({ id, level }) => `${id} ${level}`)).toEqual(['node good', 'place good', 'key good', 'ledger good', 'relay good']);
		expect(records).toEqual([]);
		expect(await bytesOf(one.folder)).toEqual(new Map());
	});

	it('finds all well with a ledger in use, and reminds of a copy of the key', async () => {
		const check = await looked(await usedOffice());
		expect(check('ledger')).toMatchObject({ level: 'good', words: expect.stringMatching(/^The ledger holds together up to event \d+\.$/) });
		expect(check('key')).toMatchObject({ level: 'good', mend: 'Keep a copy of it away from this computer.' });
	});

	it.each([
		['18.20.0', 'bad'],
		['20.18.3', 'bad'],
		['20.19.0', 'good'],
		['24.1.0', 'good'],
	])('knows whether Node %s is new enough: %s', async (node, level) => {
		expect((await looked(await office(), { node }))('node')?.level).toBe(level);
	});

	it('says that others may look into the finished files', async () => {
		const one = await office();
		await mkdir(`${one.folder}/cases/output`, { mode: 0o755 });
		expect((await looked(one))('folder')).toMatchObject({ level: 'warning', mend: `Run: chmod 700 "${one.folder}/cases/output"` });
		await chmod(`${one.folder}/cases/output`, 0o700);
		expect((await looked(one))('folder')?.level).toBe('good');
	});

	it('says that the ledger stands on a network disk', async () => {
		const one = await office();
		const host = { ...one.tools.host, diskKind: async () => 'nfs' as const };
		expect((await looked({ ...one, tools: { ...one.tools, host } }))('place')).toMatchObject({ level: 'bad' });
	});

	it('says that others may read the key', async () => {
		const one = await usedOffice();
		await chmod(one.keyFile, 0o644);
		expect((await looked(one))('key')).toMatchObject({ level: 'bad', mend: expect.stringContaining('chmod 600') });
	});

	it('says that the key is missing', async () => {
		const one = await usedOffice();
		await one.tools.host.remove(one.keyFile);
		const check = await looked(one);
		expect([check('key')?.level, check('ledger')?.level]).toEqual(['bad', 'bad']);
	});

	it('says that the ledger is damaged', async () => {
		const one = await usedOffice();
		await writeFile(`${one.folder}/cases/ledger/last-look.json`, '{}');
		expect((await looked(one))('ledger')).toMatchObject({ level: 'bad', words: expect.stringContaining('last-look.json') });
	});
});

const relay: SmtpSettings = {
	host: 'relay.northmoor.example',
	port: 587,
	security: 'starttls',
	connections: 5,
	bounces: 'bounces@northmoor.example',
};
const sender = { name: 'Northmoor Council', address: 'plans@northmoor.example' };
const settingsOf = (more: Partial<SmtpSettings>, from: { sender?: typeof sender } = { sender }) =>
	relaySettings({ ...from, transports: { outbox: 'outbox', smtp: { ...relay, ...more } } }, (name) =>
		name === 'SET' ? 'value' : undefined,
	);

describe('the settings of a relay', () => {
	it('are whole', () => {
		expect(settingsOf({ user: 'SET', password: 'SET' })).toEqual([
			{ id: 'relay', level: 'good', words: 'The settings of the relay "relay.northmoor.example" are whole.' },
		]);
	});

	it.each<[string, Partial<SmtpSettings>, string]>([
		[
			'name a variable that is not set',
			{ user: 'SET', password: 'UNSET' },
			'The settings name the variable "UNSET", and it has no value here.',
		],
		['would send plans for all to read', { security: 'none' }, 'The relay "relay.northmoor.example" is another machine'],
		['send what comes back to another domain', { bounces: 'b@elsewhere.example' }, 'Others may take it for forged mail.'],
		['are those of a trial', { host: 'localhost', redirectAllTo: 'trial@northmoor.example' }, 'This is a trial'],
	])('%s', (_, more, words) => {
		expect(settingsOf(more).find(({ level }) => level !== 'good')?.words).toContain(words);
	});

	it('lack a sender', () => {
		expect(settingsOf({}, {}).at(-1)).toMatchObject({ id: 'sender', level: 'bad' });
	});

	it('never show the value of a variable', () => {
		expect(JSON.stringify(settingsOf({ user: 'SET', password: 'SET' }))).not.toContain('value');
	});
});

describe('what a relay answers', () => {
	const now = new Date('2026-11-23T09:00:00Z');
	const good: RelayAnswer = {
		tls: 'TLSv1.3',
		startTls: true,
		certificateUntil: new Date('2027-02-01T09:00:00Z'),
		reports: true,
		signIn: ['PLAIN'],
		maxBytes: 10_000_000,
	};
	const asked = async (answer: Partial<RelayAnswer>, more: Partial<SmtpSettings> = {}) => {
		const checks = await askRelay({ ...relay, maxBytes: 10_000_000, ...more }, { probe: async () => ({ ...good, ...answer }), now });
		return checks.map(({ level, words }) => `${level}: ${words}`);
	};

	it('is all well', async () => {
		expect(await asked({}, { user: 'U', password: 'P' })).toEqual([
			'good: The relay speaks TLSv1.3 after STARTTLS.',
			'good: The certificate of the relay holds for 70 more days.',
			'good: The relay takes messages of up to 10.0 MB (10000000 bytes).',
			'good: The relay offers the way to sign in that the settings name.',
		]);
	});

	it('is a certificate that ends soon', async () => {
		expect(await asked({ certificateUntil: new Date('2026-11-24T10:00:00Z') })).toContain(
			'warning: The certificate of the relay holds for 1 more day.',
		);
	});

	it('is a smaller limit than that of the settings', async () => {
		expect(await asked({ maxBytes: 5_000_000 })).toContain('warning: The relay takes messages of up to 5.0 MB (5000000 bytes).');
	});

	it('is no TLS', async () => {
		const { tls: _, ...open } = good;
		const checks = await askRelay(relay, { probe: async () => ({ ...open, startTls: false }), now });
		expect(checks[0]).toMatchObject({ id: 'tls', level: 'bad' });
	});

	it('is another way to sign in', async () => {
		expect(await asked({ signIn: ['XOAUTH2'] }, { user: 'U', password: 'P' })).toContain(
			'bad: The relay does not offer to sign in with a password.',
		);
	});

	it.each([
		['ENOTFOUND', 'Nobody knows this name.'],
		['CERT_HAS_EXPIRED', 'Its certificate has ended.'],
		['EWHATEVER', 'The computer says: EWHATEVER.'],
	])('is a failure (%s), said in plain words', async (code, words) => {
		const [check] = await askRelay(relay, { probe: () => Promise.reject(Object.assign(new Error(), { code })), now });
		expect(check).toMatchObject({ level: 'bad', words: `We cannot talk to the relay "relay.northmoor.example" at port 587. ${words}` });
	});
});

describe('the records to ask for', () => {
	const records = (more: Partial<SmtpSettings> = {}, secretOf: (name: string) => string | undefined = () => undefined) =>
		dnsRecords({ sender, transports: { outbox: 'outbox', smtp: { ...relay, ...more } } }, secretOf);

	it('are SPF, DKIM, DMARC, MTA-STS and TLS reports', () => {
		expect(
			records({ dkim: { domain: 'northmoor.example', selector: 'plans', key: 'KEY' } }).map(({ name, value }) => `${name} ${value}`),
		).toEqual([
			'northmoor.example v=spf1 a:relay.northmoor.example -all',
			'plans._domainkey.northmoor.example v=DKIM1; k=rsa; p=PUBLIC-KEY',
			'_dmarc.northmoor.example v=DMARC1; p=reject; adkim=r; aspf=r; rua=mailto:postmaster@northmoor.example',
			'_mta-sts.northmoor.example v=STSv1; id=1',
			'_smtp._tls.northmoor.example v=TLSRPTv1; rua=mailto:postmaster@northmoor.example',
		]);
	});

	it('hold the public half of the key that signs here, and never the private one', () => {
		const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
		const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
		const dkim = { domain: 'northmoor.example', selector: 'plans', key: 'KEY' };
		const record = records({ dkim }, (name) => (name === 'KEY' ? pem : undefined)).find(({ what }) => what === 'DKIM');
		expect(record?.value).toBe(`v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`);
		expect(records({ dkim }, () => 'no key').find(({ what }) => what === 'DKIM')?.value).toBe('v=DKIM1; k=rsa; p=PUBLIC-KEY');
	});

	it.each([
		['127.0.0.1', 'v=spf1 ip4:ADDRESS-OF-THE-RELAY -all'],
		['192.0.2.7', 'v=spf1 ip4:192.0.2.7 -all'],
	])('name the relay %s as %s', (host, value) => {
		expect(records({ host }).find(({ what }) => what === 'SPF')?.value).toBe(value);
	});

	it('stand with the domain to which bounces go, where that is another one', () => {
		expect(records({ bounces: 'b@mail.northmoor.example' }).map(({ what, name }) => `${what} ${name}`)).toContain(
			'SPF mail.northmoor.example',
		);
	});

	it('are none where the project names no relay', () => {
		expect(dnsRecords({ sender, transports: { outbox: 'outbox' } }, () => undefined)).toEqual([]);
	});
});

describe('the settings of a relay in project.yml', () => {
	const read = async (text: string) =>
		(await loadProject(memoryHost({ '/project.yml': `transports:\n  smtp: ${text}` }), '/')).transports.smtp;

	it('are read with their defaults', async () => {
		expect(await read('{host: relay.example, bounces: b@northmoor.example}')).toEqual({
			host: 'relay.example',
			port: 587,
			security: 'starttls',
			connections: 5,
			bounces: 'b@northmoor.example',
		});
	});

	it.each([
		['{host: relay.example, bounces: b@n.example, password: hunter2}', 'A secret never stands in this file.'],
		['{host: relay.example, bounces: b@n.example, port: many}', 'transports, smtp, port'],
		['{host: relay.example, bounces: b@n.example, security: ssl}', 'transports, smtp, security'],
		['{host: relay.example, bounces: b@n.example, user: SMTP_USER}', 'Name "password" or "oauth2" too.'],
		[
			'{host: relay.example, bounces: b@n.example, oauth2: {client-id: A, client-secret: B, refresh-token: C, access-url: "http://x.example"}}',
			'https://',
		],
		['{host: relay.example}', 'transports, smtp, bounces'],
	])('refuse %s', async (text, said) => {
		await expect(read(text)).rejects.toMatchObject({ code: 'settings/bad', message: expect.stringContaining(said) });
	});
});
