import { describe, expect, it } from 'vitest';
import { type ChainEvent, chainStart, eventHash } from '../../../pipeline/deliver/ledger/chain.ts';

const event: ChainEvent = {
	seq: 1,
	at: '2026-11-02T09:00:00.000Z',
	kind: 'message',
	subject: 'a'.repeat(64),
	what: 'queued',
	digest: 'b'.repeat(64),
};

describe('the hash of an event', () => {
	it('is the same for ever', () => {
		expect(eventHash(chainStart, event)).toBe('6c623c8fdbd53c297a29a893e3fc41877ec6d1ba64ba02bfe780cdb8a2d3a068');
	});

	it.each([
		['number', { ...event, seq: 2 }],
		['moment', { ...event, at: '2026-11-02T09:00:00.001Z' }],
		['kind of row', { ...event, kind: 'reply' }],
		['row', { ...event, subject: 'c'.repeat(64) }],
		['change', { ...event, what: 'cancelled' }],
		['digest', { ...event, digest: 'c'.repeat(64) }],
	])('is another for another %s', (_, other) => {
		expect(eventHash(chainStart, other)).not.toBe(eventHash(chainStart, event));
	});

	it('is another after another event', () => {
		expect(eventHash('d'.repeat(64), event)).not.toBe(eventHash(chainStart, event));
	});
});
