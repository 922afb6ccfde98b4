import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import { UserError } from '../../model/errors.ts';
import type { SmtpSettings } from '../../model/project.ts';
import { Secret } from '../../model/secret.ts';

/** The value of an environment variable; `undefined` where it is not set. */
export type SecretOf = (variable: string) => string | undefined;

export interface SmtpTools {
	readonly secretOf: SecretOf;
	/** In milliseconds: to connect, for the first greeting, and for any answer. RFC 5321 4.5.3.2.6 allows ten minutes after the last dot. */
	readonly timeouts?: { readonly connect: number; readonly greeting: number; readonly answer: number };
	/** A certificate that is trusted beside those of Node. */
	readonly ca?: string;
}

/** What signs in: with a password, or with OAuth2. */
export type SmtpLogin =
	| { readonly user: Secret; readonly password: Secret }
	| {
			readonly user: Secret;
			readonly clientId: Secret;
			readonly clientSecret: Secret;
			readonly refreshToken: Secret;
			readonly accessUrl: string;
	  };

/** The settings of Nodemailer's pool, and apart from them what signs in. */
export interface SmtpOptions {
	readonly pool: SMTPPoolOptions;
	readonly login?: SmtpLogin;
}

/**
 * Reads the settings of a relay. Throws a `UserError` `delivery/settings` where a variable is not set, or where mail would leave this machine without TLS.
 */
export function smtpOptions(settings: SmtpSettings, { secretOf, timeouts = standardTimeouts, ca }: SmtpTools): SmtpOptions {
	const { host, port, security, connections } = settings;
	if (security === 'none' && !isLoopback(host)) {
		throw new UserError(
			'delivery/settings',
			`The relay "${host}" is another machine, and "security: none" would send plans there for all to read.`,
			'Write "security: starttls" or "security: tls" in project.yml. Only a relay on this machine may have "none".',
		);
	}
	if (settings.redirectAllTo !== undefined && !isLoopback(host)) {
		throw new UserError(
			'delivery/settings',
			`The settings send every message to one address for a trial, and the relay "${host}" is not on this machine.`,
			'Take "redirect-all-to" out of project.yml, or name a relay on this machine.',
		);
	}
	const login = loginOf(settings, secretOf);
	return {
		pool: {
			host,
			port,
			secure: security === 'tls',
			requireTLS: security === 'starttls',
			ignoreTLS: security === 'none',
			tls: { minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
			pool: true,
			maxConnections: connections,
			maxMessages: 100,
			// The ledger alone decides what goes again.
			maxRequeues: 0,
			maxRecipients: 1,
			connectionTimeout: timeouts.connect,
			greetingTimeout: timeouts.greeting,
			socketTimeout: timeouts.answer,
			disableFileAccess: true,
			disableUrlAccess: true,
			logger: false,
		},
		...(login && { login }),
	};
}

/** What Nodemailer signs in with, in clear: nothing but Nodemailer may have it. */
export function revealed(login: SmtpLogin): NonNullable<SMTPPoolOptions['auth']> {
	const user = login.user.reveal();
	if ('password' in login) return { user, pass: login.password.reveal() };
	const { clientId, clientSecret, refreshToken, accessUrl } = login;
	return {
		type: 'OAuth2',
		user,
		clientId: clientId.reveal(),
		clientSecret: clientSecret.reveal(),
		refreshToken: refreshToken.reveal(),
		accessUrl,
	};
}

const standardTimeouts = { connect: 20_000, greeting: 20_000, answer: 600_000 };

/** A relay on this machine: what it is told does not travel. */
export function isLoopback(host: string): boolean {
	return /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(host);
}

function loginOf({ user, password, oauth2 }: SmtpSettings, secretOf: SecretOf): SmtpLogin | undefined {
	if (user === undefined) return undefined;
	if (oauth2 === undefined) {
		return password === undefined ? undefined : { user: secretNamed(user, secretOf), password: secretNamed(password, secretOf) };
	}
	if (!oauth2.accessUrl.startsWith('https://')) {
		throw new UserError('delivery/settings', `The address "${oauth2.accessUrl}" does not start with "https://".`);
	}
	return {
		user: secretNamed(user, secretOf),
		clientId: secretNamed(oauth2.clientId, secretOf),
		clientSecret: secretNamed(oauth2.clientSecret, secretOf),
		refreshToken: secretNamed(oauth2.refreshToken, secretOf),
		accessUrl: oauth2.accessUrl,
	};
}

/** The value of a variable that must be set. */
export function secretNamed(variable: string, secretOf: SecretOf): Secret {
	const value = secretOf(variable);
	if (value) return new Secret(value);
	throw new UserError(
		'delivery/settings',
		`The settings name the variable "${variable}", and it has no value here.`,
		`Set ${variable} in the place where you start Plainplan. Never write a password into project.yml.`,
	);
}
