import { timingSafeEqual } from 'node:crypto';
import { isPlainAddress } from '../../model/email-address.ts';
import { UserError } from '../../model/errors.ts';
import type { MessageKey } from '../ledger/store.ts';
import { macOf } from '../seals/master-key.ts';

/**
 * The address to which one message comes back: `bounces+<20 digits of its key>.<16 digits of an HMAC>@northmoor.example`. Nobody can make one without the secret.
 * A `UserError` `delivery/settings` where the address of the settings leaves no room for it.
 *
 * @param bounces the plain address of the settings.
 */
export function bounceAddress(bounces: string, key: MessageKey, secret: Uint8Array): string {
	const at = bounces.lastIndexOf('@');
	const digits = key.slice(0, shownDigits);
	const address = `${bounces.slice(0, at)}+${digits}.${markOf(digits, secret)}${bounces.slice(at)}`;
	if (isPlainAddress(address)) return address;
	throw new UserError(
		'delivery/settings',
		`The address "${bounces}" cannot take the marks of messages that come back.`,
		'Write a plain address with at most 25 letters before the "@" after "bounces:" in project.yml.',
	);
}

/** The first 20 digits of the message's key, where the address bears its own mark; `undefined` for any other address. Takes as long for a wrong mark as for a right one. */
export function readBounceTag(address: string, secret: Uint8Array): string | undefined {
	const tag = tagIn(address);
	if (tag === undefined) return undefined;
	const isOurs = timingSafeEqual(Buffer.from(tag.mark), Buffer.from(markOf(tag.digits, secret)));
	return isOurs ? tag.digits : undefined;
}

/** Whether an address has the form of a mark, be it right or forged. */
export function looksTagged(address: string): boolean {
	return tagIn(address) !== undefined;
}

/** Mail servers may change capitals on the way. */
function tagIn(address: string): { readonly digits: string; readonly mark: string } | undefined {
	const [, digits, mark] = /\+([0-9a-f]{20})\.([0-9a-f]{16})@[^@]+$/.exec(address.toLowerCase()) ?? [];
	return digits === undefined || mark === undefined ? undefined : { digits, mark };
}

function markOf(digits: string, secret: Uint8Array): string {
	return macOf(secret, digits).slice(0, markDigits);
}

const shownDigits = 20;
const markDigits = 16;
