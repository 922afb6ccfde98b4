import { createPublicKey } from 'node:crypto';
import { isLoopback, type SecretOf } from '../../deliver/transports/smtp-options.ts';
import type { Project } from '../../model/project.ts';

/** One record to ask the keepers of a domain for. */
export interface DnsRecord {
	/** What it is: `SPF`. */
	readonly what: string;
	readonly name: string;
	readonly type: 'TXT';
	readonly value: string;
	/** What it does, and what to look up before asking for it. */
	readonly why: string;
}

/**
 * The records that let other mail programs tell a council's mail from a forger's: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489), MTA-STS (RFC 8461)
 * and TLS reports (RFC 8460). Words in capitals are to be filled in. None where the project names no relay or no sender. Nobody is asked what stands there now.
 */
export function dnsRecords(
	{ sender, transports: { smtp } }: Pick<Project, 'sender' | 'transports'>,
	secretOf: SecretOf,
): readonly DnsRecord[] {
	if (smtp === undefined || sender === undefined) return [];
	const from = domainOf(sender.address);
	const bounces = domainOf(smtp.bounces);
	const reports = `mailto:postmaster@${from}`;
	const signer = smtp.dkim ?? { domain: from, selector: 'SELECTOR' };
	const record = (what: string, name: string, value: string, why: string): DnsRecord => ({ what, name, type: 'TXT', value, why });
	return [
		record(
			'SPF',
			bounces,
			`v=spf1 ${relayInSpf(smtp.host)} -all`,
			'It says which relay may send for you. You may have only one, so add the relay to the one that you have.',
		),
		record(
			'DKIM',
			`${signer.selector}._domainkey.${signer.domain}`,
			`v=DKIM1; k=rsa; p=${(smtp.dkim && publicHalf(secretOf(smtp.dkim.key))) ?? 'PUBLIC-KEY'}`,
			smtp.dkim
				? 'Plainplan signs each message. What follows "p=" is the public half of your key.'
				: 'Your relay signs each message. Ask its keepers for the name and the key that stand in the place of SELECTOR and PUBLIC-KEY.',
		),
		record(
			'DMARC',
			`_dmarc.${from}`,
			`v=DMARC1; p=reject; adkim=r; aspf=r; rua=${reports}`,
			'It tells others to refuse mail that only pretends to be yours. Begin with "p=none" and read the reports.',
		),
		record(
			'MTA-STS',
			`_mta-sts.${bounces}`,
			'v=STSv1; id=1',
			`It asks others to send you mail in no open way. It needs the file https://mta-sts.${bounces}/.well-known/mta-sts.txt too.`,
		),
		record('TLS-RPT', `_smtp._tls.${bounces}`, `v=TLSRPTv1; rua=${reports}`, 'You hear when others cannot reach you in a safe way.'),
	];
}

/** A relay on this machine hands on to another one, or sends from an address of the office that only its keepers know. */
function relayInSpf(host: string): string {
	if (isLoopback(host)) return 'ip4:ADDRESS-OF-THE-RELAY';
	return /^\d{1,3}(\.\d{1,3}){3}$/.test(host) ? `ip4:${host}` : `a:${host}`;
}

/** The public half of a private key in PEM (RFC 6376, 3.6.1); `undefined` where no such key is given. */
function publicHalf(privateKey: string | undefined): string | undefined {
	if (privateKey === undefined) return undefined;
	try {
		return createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
	} catch {
		return undefined;
	}
}

/** `northmoor.example` of `plans@northmoor.example`. */
export function domainOf(address: string): string {
	return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
