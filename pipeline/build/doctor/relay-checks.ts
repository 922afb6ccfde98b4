import { isLoopback, type SecretOf, smtpOptions } from '../../deliver/transports/smtp-options.ts';
import type { RelayAnswer, RelayRequest } from '../../host/probe-relay.ts';
import { UserError } from '../../model/errors.ts';
import type { Project, SmtpSettings } from '../../model/project.ts';
import type { CheckUp } from './check-up.ts';
import { domainOf } from './dns-records.ts';

/** What the settings of the relay say by themselves. Nothing leaves the machine. */
export function relaySettings(
	{ sender, transports: { smtp } }: Pick<Project, 'sender' | 'transports'>,
	secretOf: SecretOf,
): readonly CheckUp[] {
	if (smtp === undefined)
		return [{ id: 'relay', level: 'good', words: 'The project names no mail relay. "send" writes the messages into a folder.' }];
	const found: CheckUp[] = [];
	try {
		smtpOptions(smtp, { secretOf });
		found.push({ id: 'relay', level: 'good', words: `The settings of the relay "${smtp.host}" are whole.` });
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		found.push({ id: 'relay', level: 'bad', words: error.message, mend: error.hint });
	}
	if (sender === undefined) {
		found.push({
			id: 'sender',
			level: 'bad',
			words: 'The project names no sender.',
			mend: 'Add "sender" with "name" and "address" to project.yml.',
		});
	} else if (!shareDomain(domainOf(sender.address), domainOf(smtp.bounces))) {
		found.push({
			id: 'sender',
			level: 'warning',
			words: `Mail comes from "${domainOf(sender.address)}", and what comes back goes to "${domainOf(smtp.bounces)}". Others may take it for forged mail.`,
			mend: 'Give "bounces" and "sender" addresses that end alike.',
		});
	}
	if (smtp.redirectAllTo !== undefined) {
		found.push({
			id: 'redirect',
			level: 'warning',
			words: 'This is a trial: every message goes to one address, and to no family.',
			mend: 'Take "redirect-all-to" out of project.yml when the trial is over.',
		});
	}
	return found;
}

/** The same domain, or one within the other, as relaxed DMARC has it (RFC 7489, 3.1.1). */
function shareDomain(one: string, other: string): boolean {
	return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

export interface RelayTools {
	readonly probe: (request: RelayRequest) => Promise<RelayAnswer>;
	readonly now: Date;
}

/** Asks the relay itself. It hears no name, no password and no message. */
export async function askRelay(smtp: SmtpSettings, { probe, now }: RelayTools): Promise<readonly CheckUp[]> {
	const { host, port, security } = smtp;
	let answer: RelayAnswer;
	try {
		answer = await probe({ host, port, security, timeout: 20_000 });
	} catch (error) {
		return [
			{
				id: 'relay-answer',
				level: 'bad',
				words: `We cannot talk to the relay "${host}" at port ${port}. ${reasonOf(error)}`,
				mend: 'Check the name and the port. Ask the keepers of the relay.',
			},
		];
	}
	return [tlsCheck(smtp, answer), ...certificateCheck(answer, now), sizeCheck(smtp, answer), ...signInCheck(smtp, answer)];
}

function tlsCheck({ host, security }: SmtpSettings, { tls, startTls }: RelayAnswer): CheckUp {
	if (tls !== undefined)
		return { id: 'tls', level: 'good', words: `The relay speaks ${tls}${security === 'starttls' ? ' after STARTTLS' : ''}.` };
	if (isLoopback(host) && security === 'none')
		return { id: 'tls', level: 'good', words: `The relay is on this machine.${startTls ? ' It offers STARTTLS.' : ''}` };
	return {
		id: 'tls',
		level: 'bad',
		words: 'The relay offers no "STARTTLS". Others could read the plans, so "send" refuses it.',
		mend: 'Ask the keepers of the relay to turn it on.',
	};
}

function certificateCheck({ certificateUntil }: RelayAnswer, now: Date): readonly CheckUp[] {
	if (certificateUntil === undefined) return [];
	const days = Math.floor((certificateUntil.getTime() - now.getTime()) / 86_400_000);
	const words = `The certificate of the relay holds for ${days} more ${days === 1 ? 'day' : 'days'}.`;
	if (days >= soonDays) return [{ id: 'certificate', level: 'good', words }];
	return [{ id: 'certificate', level: 'warning', words, mend: 'Tell the keepers of the relay now. No mail goes when it has ended.' }];
}

const soonDays = 21;

function sizeCheck({ maxBytes }: SmtpSettings, answer: RelayAnswer): CheckUp {
	const limit = answer.maxBytes;
	if (limit === undefined) return { id: 'size', level: 'good', words: 'The relay names no limit for the size of a message.' };
	const words = `The relay takes messages of up to ${(limit / 1_000_000).toFixed(1)} MB (${limit} bytes).`;
	if (maxBytes !== undefined && maxBytes <= limit) return { id: 'size', level: 'good', words };
	return {
		id: 'size',
		level: 'warning',
		words,
		mend: `Write "max-bytes: ${limit}" into project.yml. A build then says which message is too large.`,
	};
}

function signInCheck({ user, oauth2 }: SmtpSettings, { signIn }: RelayAnswer): readonly CheckUp[] {
	if (user === undefined) return [];
	const way = oauth2 === undefined ? /^(PLAIN|LOGIN|CRAM-MD5)$/ : /^XOAUTH2$/;
	if (signIn.some((offered) => way.test(offered)))
		return [{ id: 'sign-in', level: 'good', words: 'The relay offers the way to sign in that the settings name.' }];
	return [
		{
			id: 'sign-in',
			level: 'bad',
			words: `The relay does not offer to sign in with ${oauth2 === undefined ? 'a password' : 'OAuth2'}.`,
			mend: signIn.includes('XOAUTH2') ? 'Set up "oauth2" in project.yml.' : 'Ask the keepers of the relay how to sign in.',
		},
	];
}

function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
	return reasons.get(code) ?? (code === '' ? 'The relay does not answer as a relay does.' : `The computer says: ${code}.`);
}

const reasons: ReadonlyMap<string, string> = new Map([
	['ENOTFOUND', 'Nobody knows this name.'],
	['EAI_AGAIN', 'Nobody knows this name now.'],
	['ECONNREFUSED', 'Nothing listens there.'],
	['ECONNRESET', 'The relay hung up.'],
	['ETIMEDOUT', 'It does not answer.'],
	['CERT_HAS_EXPIRED', 'Its certificate has ended.'],
	['CERT_NOT_YET_VALID', 'Its certificate does not hold yet.'],
	['ERR_TLS_CERT_ALTNAME_INVALID', 'Its certificate is for another name.'],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'Nobody but itself vouches for its certificate.'],
	['SELF_SIGNED_CERT_IN_CHAIN', 'Nobody that this computer knows vouches for its certificate.'],
	['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'Nobody that this computer knows vouches for its certificate.'],
	['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'Nobody that this computer knows vouches for its certificate.'],
	['ERR_SSL_UNSUPPORTED_PROTOCOL', 'It knows only old ways to keep mail secret.'],
	['ERR_SSL_WRONG_VERSION_NUMBER', 'It waits for another first word at this port. Try "security: starttls".'],
]);
