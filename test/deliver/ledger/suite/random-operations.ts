import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lease, LeaseLost, type LedgerStore, type Outcome } from '../../../../pipeline/deliver/ledger/store.ts';
import type { MessageState } from '../../../../pipeline/model/delivery.ts';
import { accepted, add, at, message, refused, sha256, unsure } from '../sample.ts';
import type { OpenedStore } from '../store-suite.ts';

/** A tiny picture of the ledger: one message a person, who holds it, and what the world has received. */
interface Model {
	seconds: number;
	readonly people: Map<string, { state: MessageState; handed: boolean; lease: number; handedAt: number }>;
	readonly leases: { readonly lease: Lease; readonly person: string }[];
}

interface Real {
	readonly store: LedgerStore;
}

type Command = fc.AsyncCommand<Model, Real, false>;

function command(name: string, run: (model: Model, real: Real) => Promise<void>): Command {
	return {
		check: () => true,
		run: async (model, real) => {
			model.seconds += 1;
			await run(model, real);
			for (const [personKey, person] of model.people) {
				expect((await real.store.message(message({ personKey }).key))?.state).toBe(person.state);
			}
		},
		toString: () => name,
	};
}

const people = ['mother', 'father', 'sam'];
const outcomes: readonly Outcome[] = [
	accepted,
	refused,
	unsure,
	{ result: 'deferred', startedAt: at(0), relay: 'smtp', code: 451, notBefore: at(0) },
];

const person = fc.constantFrom(...people);
const which = fc.nat(20);

const commands = [
	person.map((personKey) =>
		command(`add ${personKey}`, async (model, { store }) => {
			await add(store, [message({ personKey })], at(model.seconds));
			if (!model.people.has(personKey)) model.people.set(personKey, { state: 'queued', handed: false, lease: 0, handedAt: 0 });
		}),
	),
	fc.integer({ min: 1, max: 3 }).map((limit) =>
		command(`claim ${limit}`, async (model, { store }) => {
			const claims = await store.claim({ worker: `w${model.seconds}`, now: at(model.seconds), leaseMs: 60_000, limit });
			expect(claims).toHaveLength(Math.min(limit, [...model.people.values()].filter(({ state }) => state === 'queued').length));
			for (const lease of claims) {
				const known = model.people.get(lease.row.personKey);
				expect(known?.state).toBe('queued');
				if (known) Object.assign(known, { state: 'sending', handed: false, lease: lease.number });
				model.leases.push({ lease, person: lease.row.personKey });
			}
		}),
	),
	which.map((index) =>
		command(`hand over ${index}`, async (model, { store }) => {
			const entry = model.leases[index % Math.max(1, model.leases.length)];
			const known = entry && model.people.get(entry.person);
			if (!entry || !known) return;
			const mayGo = known.state === 'sending' && known.lease === entry.lease.number && !known.handed;
			const went = await store.handed(entry.lease, at(model.seconds)).then(
				() => true,
				(error: unknown) => {
					expect(error).toBeInstanceOf(LeaseLost);
					return false;
				},
			);
			expect(went).toBe(mayGo);
			if (went) Object.assign(known, { handed: true, handedAt: model.seconds });
		}),
	),
	fc.tuple(which, fc.constantFrom(...outcomes)).map(([index, outcome]) =>
		command(`settle ${index} ${outcome.result}`, async (model, { store }) => {
			const entry = model.leases[index % Math.max(1, model.leases.length)];
			const known = entry && model.people.get(entry.person);
			if (!entry || !known) return;
			const owns = known.state === 'sending' && known.lease === entry.lease.number;
			const settling = store.settle(entry.lease, outcome, at(model.seconds));
			if (owns && !known.handed && (outcome.result === 'accepted' || outcome.result === 'unsure')) {
				await expect(settling).rejects.toThrow();
				return;
			}
			expect(await settling).toBe(owns);
			if (owns) known.state = outcome.result === 'deferred' ? 'queued' : outcome.result;
		}),
	),
	fc.constant(
		command('every worker dies', async (model, { store }) => {
			model.seconds += 100;
			await store.recover(at(model.seconds));
			for (const known of model.people.values()) if (known.state === 'sending') known.state = known.handed ? 'unsure' : 'queued';
		}),
	),
	fc.tuple(person, fc.constantFrom('accepted', 'not-sent')).map(([personKey, verdict]) =>
		command(`resolve ${personKey} ${verdict}`, async (model, { store }) => {
			const facts = {
				evidence: 'person',
				by: 'officer-1',
				workerIsDead: true,
				service: { servedOn: '2026-11-02', floorDay: '2026-11-16' },
			};
			const known = model.people.get(personKey);
			const result = await store.resolve(
				message({ personKey }).key,
				{ ...facts, verdict: verdict === 'accepted' ? verdict : 'not-sent' },
				at(model.seconds),
			);
			expect(result).toBe(known?.state === 'unsure' ? 'done' : 'not-unsure');
			if (known && result === 'done') known.state = verdict === 'accepted' ? 'accepted' : 'queued';
		}),
	),
	person.map((personKey) =>
		command(`bounce ${personKey}`, async (model, { store }) => {
			const known = model.people.get(personKey);
			const may = known && (known.state === 'accepted' || known.state === 'unsure' || (known.state === 'sending' && known.handed));
			expect(
				await store.bounce(message({ personKey }).key, { sourceSha256: sha256(`${personKey} ${model.seconds}`) }, at(model.seconds)),
			).toBe(may === true);
			if (known && may) known.state = 'bounced';
		}),
	),
	person.map((personKey) =>
		command(`cancel ${personKey}`, async (model, { store }) => {
			const known = model.people.get(personKey);
			const may = known?.state === 'queued';
			expect(await store.cancel(message({ personKey }).key, 'why', 'officer-1', at(model.seconds))).toBe(may);
			if (known && may) known.state = 'cancelled';
		}),
	),
];

export function randomOperations(open: () => Promise<OpenedStore>): void {
	describe('anything in any order', () => {
		it('the ledger goes through the same states as a tiny picture of it, and its chain stays sound', async () => {
			const anyOrder = fc.commands(commands, { maxCommands: 60, size: 'max' });
			await fc.assert(
				fc.asyncProperty(anyOrder, async (list) => {
					const opened = await open();
					try {
						await fc.asyncModelRun(() => ({ model: { seconds: 0, people: new Map(), leases: [] }, real: { store: opened.store } }), list);
						expect(await opened.store.verify()).toBeUndefined();
						const states = new Map((await opened.store.messages({ caseNumber: 'NM-0001' })).map((row) => [row.key, row.state]));
						for (const window of await opened.store.windows({ caseNumber: 'NM-0001' })) {
							expect([window.state, states.get(window.message)]).toEqual(
								window.state === 'void' ? ['void', 'bounced'] : ['open', 'accepted'],
							);
						}
					} finally {
						await opened.end();
					}
				}),
				{ numRuns: 40, endOnFailure: true },
			);
		});
	});
}
