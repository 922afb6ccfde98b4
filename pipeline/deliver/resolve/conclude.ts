import type { Instant } from '../../model/delivery.ts';
import { resolverWaitMs } from '../ledger/store.ts';
import type { LogFacts, LoggedMessage } from './postfix-log.ts';

/**
 * What a log says about one message that may have been sent. `no-end`: nothing in it is about the message, and it cannot say "not sent":
 * `starts-late` and `ends-early`, it does not hold the time from when we handed the message over until a paused worker would be dead;
 * `another-relay`, no message of ours stands in it; `lost-lines`, the machine threw lines away.
 */
export type Conclusion =
	| { readonly kind: 'accepted' | 'bounced'; readonly logged: LoggedMessage }
	| { readonly kind: 'not-sent' }
	| { readonly kind: 'no-end'; readonly why: 'starts-late' | 'ends-early' | 'another-relay' | 'lost-lines' };

/** Concludes from a log. "Not sent" needs a log of our own relay without a gap over the whole time in which the message could have come. */
export function conclude({ messages, spans, isOurRelay, hasGaps }: LogFacts, messageId: string, handedAt: Instant): Conclusion {
	const logged = messages.get(messageId);
	if (logged && logged.state !== 'begun') return { kind: logged.state === 'bounced' ? 'bounced' : 'accepted', logged };
	const from = Date.parse(handedAt);
	if (!spans.some((span) => span.from.latest <= from)) return { kind: 'no-end', why: 'starts-late' };
	if (coveredFrom(spans, from) < from + resolverWaitMs) return { kind: 'no-end', why: 'ends-early' };
	if (!isOurRelay) return { kind: 'no-end', why: 'another-relay' };
	return hasGaps ? { kind: 'no-end', why: 'lost-lines' } : { kind: 'not-sent' };
}

/** Until when the files go on without a gap, from one that holds a moment. */
function coveredFrom(spans: LogFacts['spans'], moment: number): number {
	let end = Number.NEGATIVE_INFINITY;
	for (const { from, to } of spans) {
		if (from.latest <= Math.max(moment, end + rotationMs) && to.earliest >= Math.max(moment, end)) end = to.earliest;
	}
	return end;
}

/** Between the last line of one file and the first of the next; a file that is missing between them leaves more. */
const rotationMs = 5 * 60_000;
