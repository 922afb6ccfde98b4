import { refusalsOf } from '../../deliver/holds/refusals.ts';
import { UserError } from '../../model/errors.ts';
import type { MadeBatch } from './make-batch.ts';

/** How many digits of a digest a person has to type at least. */
const leastDigits = 8;

/** The digits of a batch that somebody typed, in small letters. Anything else is a `UserError`. */
export function batchDigits(typed: string): string {
	const digits = typed.trim().toLowerCase();
	if (/^[0-9a-f]{1,64}$/.test(digits) && digits.length >= leastDigits) return digits;
	const message = `"${typed}" is not the code of a batch. The code has digits and the letters a to f, at least ${leastDigits} of them.`;
	throw new UserError('release/digest', message);
}

/** Refuses a release of messages that nobody looked at, or that may not go at all, as a `UserError`. */
export function refuseBatch({ batch, truth }: MadeBatch, request: { readonly digest: string; readonly many: boolean }): void {
	const digits = batchDigits(request.digest);
	const refusals = refusalsOf(batch, { ...truth, many: request.many });
	if (refusals.length > 0)
		throw new UserError('release/refused', ['We cannot release these messages.', ...refusals.map((one) => `- ${one}`)].join('\n'));
	if (!batch.digest.startsWith(digits)) {
		throw new UserError(
			'release/digest',
			`The code "${request.digest}" does not fit these messages. Something has changed since somebody looked at them. We froze nothing, and nothing goes out.`,
		);
	}
}
