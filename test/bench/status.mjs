// Makes a ledger of 20,000 cases with 6 messages each through the ledger's own store, and times "plainplan status" on it: the questions alone, and the whole program.
// Run it on a quiet machine after `npm run compile`: `node test/bench/status.mjs`. `DIST` names another folder of compiled modules;
// `LEDGER` names a folder that keeps the ledger, and goes on with it where a run was broken off.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = resolve(process.env.DIST ?? 'dist');
const load = (file) => import(pathToFileURL(join(dist, file)).href);
const { openLedger } = await load('build/ledger/open-ledger.js');
const { messageKey } = await load('deliver/ledger/message-key.js');
const { statusOverview } = await load('deliver/status/status-overview.js');
const { caseStatus } = await load('deliver/status/case-status.js');
const { loadProject } = await load('config/load-project.js');
const { nodeHost } = await load('host/node.js');

const cases = Number(process.argv[2] ?? 20_000);
/** Cases whose draft went out in the last days, so that their windows run. */
const running = Math.round(cases / 20);
const now = new Date('2026-12-02T09:00:00.000Z');
const key = '07'.repeat(32);
const kept = process.env.LEDGER;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'plainplan-status-'));
mkdirSync(join(folder, 'home'), { mode: 0o700, recursive: true });
writeFileSync(join(folder, 'project.yml'), 'region: england\nrules: england-2014\n');

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const project = await loadProject(nodeHost, folder);
const ledger = await openLedger({ host: nodeHost, ledgerKey: { given: key, file: join(folder, 'home/ledger.key') } }, project);
const { store, seals, fingerprint } = ledger;

const from = performance.now();
const step = 250;
const begun = Math.floor((await store.counts()).cases / step) * step;
for (let first = begun; first < cases; first += step) await addCases(first, Math.min(cases, first + step));
const made = performance.now() - from;
const counts = await store.counts();
const total = Object.values(counts.messages).reduce((sum, count) => sum + count, 0);
console.log(`made ${counts.cases} cases, ${total} messages, ${counts.openWindows} open windows in ${Math.round(made / 1000)} s`);
console.log(
	Object.entries(counts.messages)
		.map(([state, count]) => `${state} ${count}`)
		.join(', '),
);

const request = { now: now.toISOString(), closingDays: 7, closely: 40 };
await times('overview, the questions alone', 200, () => statusOverview(store, request));
const one = caseNumber(cases - 1);
await times('one case, the questions and its seals', 200, () => caseStatus(ledger, one, { now: now.toISOString(), held: [] }));
await ledger.close();

const env = { ...process.env, PLAINPLAN_MODULES: '1', PLAINPLAN_KEY: key, HOME: join(folder, 'home') };
const status = (...words) => {
	const ran = spawnSync(process.execPath, [join(dist, 'cli/main.js'), 'status', '--project', folder, '--today', '2026-12-02', ...words], {
		encoding: 'utf8',
		env,
	});
	if (ran.status !== 0) throw new Error(ran.stderr);
	return ran;
};
const firstLook = performance.now();
status();
console.log(`first status after a release, with the look through every event: ${Math.round(performance.now() - firstLook)} ms`);
await times('plainplan status, the whole program', 1000, () => status());
await times('plainplan status --page', 1000, () => status('--page', join(folder, 'status.html')));
await times('plainplan status of one case', 1000, () => status(one));
console.log(
	`the page has ${Math.round(statSync(join(folder, 'status.html')).size / 1024)} KB; the ledger ${Math.round(statSync(join(folder, 'ledger/ledger.db')).size / 2 ** 20)} MB`,
);
if (kept === undefined) rmSync(folder, { recursive: true });

async function times(title, barMs, run) {
	const taken = [];
	for (let count = 0; count < 7; count += 1) {
		const start = performance.now();
		await run();
		taken.push(performance.now() - start);
	}
	taken.sort((a, b) => a - b);
	const [least, middle, most] = [taken[0], taken[3], taken[6]].map((ms) => `${Math.round(ms)} ms`);
	console.log(`${title}: median ${middle}, least ${least}, most ${most}, 7 runs (bar ${barMs} ms)`);
}

function caseNumber(index) {
	return `NM-${String(index).padStart(5, '0')}`;
}

/** Drafts for two parents, which are accepted; reminders; and the message that time has ended. Parents of older cases have replied. */
async function addCases(first, end) {
	const isRunning = first >= cases - running;
	const sent = isRunning ? new Date(now.getTime() - (2 + (((first / step) * 3) % 13)) * 86_400_000) : new Date('2026-03-02T09:00:00.000Z');
	const at = sent.toISOString();
	const day = (days) => new Date(sent.getTime() + days * 86_400_000).toISOString();
	const numbers = Array.from({ length: end - first }, (_, count) => first + count);
	const rows = (await Promise.all(numbers.map((index) => rowsOf(index, at, day, isRunning)))).flat();
	await store.addBatch({ digest: sha256(`batch ${first}`), by: 'JS', rows }, at);
	for (;;) {
		const claims = await store.claim({ worker: 'bench', now: at, leaseMs: 600_000, limit: 1000 });
		if (claims.length === 0) break;
		await Promise.all(claims.map((claim) => store.handed(claim, at)));
		await Promise.all(claims.map((claim, index) => store.settle(claim, outcomeOf(claim, index, at, day), at)));
	}
	if (isRunning) return;
	const replies = rows.filter(({ opens }) => opens !== undefined);
	await Promise.all(
		replies.map(({ caseNumber: number, personKey, document, name }) =>
			store.addReply(
				{
					caseNumber: number,
					personKey,
					document,
					receivedOn: day(4).slice(0, 10),
					how: 'email',
					summary: name,
					sourceMessageId: sha256(number + personKey),
					by: 'its sender',
				},
				day(4),
			),
		),
	);
}

function outcomeOf(claim, index, at, day) {
	if (index % 200 === 7) return { result: 'refused', startedAt: at, relay: 'bench', code: 550, enhanced: '5.1.1', reply: 'no such user' };
	if (index % 400 === 9) return { result: 'unsure', startedAt: at, relay: 'bench' };
	const service = claim.row.opens && { servedOn: at.slice(0, 10), floorDay: day(14).slice(0, 10) };
	return { result: 'accepted', startedAt: at, relay: 'bench', code: 250, reply: 'Ok: queued', ...(service && { service }) };
}

async function rowsOf(index, at, day, isRunning) {
	const number = caseNumber(index);
	const document = `${number}-draft-1`;
	const lastDay = day(15).slice(0, 10);
	const [mum, dad, name] = await Promise.all(
		[`mum.${index}@mail.example`, `dad.${index}@mail.example`, `Parent of case ${index}`].map((text) => seals.seal(number, text)),
	);
	const message = (who, kind, occasion, more) => {
		const facts = { authority: 'Northmoor Council', caseNumber: number, documentDigest: sha256(document), kind, occasion, route: 'email' };
		const id = messageKey({ ...facts, person: { key: who } }, 1);
		const { authority: _, ...rest } = facts;
		return {
			...rest,
			key: id,
			round: 1,
			document,
			personKey: who,
			role: 'parent',
			name,
			address: who === 'mum' ? mum : dad,
			addressFingerprint: fingerprint(`${who}.${index}@mail.example`),
			lang: 'en-GB',
			messageId: `<${id.slice(0, 40)}@northmoor.example>`,
			bodySha256: sha256(id),
			bodySize: 400_000,
			notBefore: at,
			waitsForWindows: false,
			holds: [],
			...more,
		};
	};
	const opens = { lastDay, rule: 'plain-15', calendarVersion: '2026-08-01' };
	const reminder = (who, occasion, days) =>
		message(who, 'reminder', occasion, { notBefore: day(days), onlyIf: 'window-open', printsLastDay: lastDay });
	const held = isRunning && index % 100 === 3 ? { holds: [{ reason: 'shared-address', detail: name }] } : {};
	return [
		message('mum', 'draft-plan', '', { opens, ...held }),
		message('dad', 'draft-plan', '', { opens }),
		reminder('mum', '1', 8),
		reminder('mum', '2', 13),
		reminder('dad', '1', 8),
		message('mum', 'window-closed', '', { notBefore: day(16), onlyIf: 'no-answer' }),
	];
}
