import { isPlainAddress } from '../../model/email-address.ts';

/**
 * An address that a link in a message may lead to, in one spelling: `https:`, `mailto:` to one plain address, or `tel:`.
 * A bare web address (`www.northmoor.example`) gets `https:`. `undefined` for anything else.
 */
export function safeUrl(typed: string): string | undefined {
	const text = typed.trim();
	if (/[\p{Cc}\s<>"'\\]/u.test(text)) return undefined;
	if (/^mailto:/i.test(text)) {
		const address = text.slice('mailto:'.length);
		return isPlainAddress(address) ? `mailto:${address}` : undefined;
	}
	if (/^tel:/i.test(text)) return /^tel:\+?\d{3,15}$/i.test(text) ? text.toLowerCase() : undefined;
	const web = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
	if (!URL.canParse(web)) return undefined;
	const { protocol, hostname, username, password } = new URL(web);
	if (protocol !== 'https:' || username !== '' || password !== '' || !hostname.includes('.')) return undefined;
	return web;
}
