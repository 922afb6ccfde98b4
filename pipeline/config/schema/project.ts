import { z } from 'zod';
import { isPlainAddress } from '../../model/email-address.ts';
import { pdfStandards, readPdfStandard } from '../../model/pdf-standard.ts';
import type { Organisation, Project, ProjectSymbols, SmtpSettings } from '../../model/project.ts';
import { calendarDate } from './dated.ts';
import { id, levelOrOff, mapOf, ruleId, words } from './plain.ts';

const askForEmail = 'Write an email address, such as team@northmoor.example.';
const email = z
	.string()
	.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: askForEmail, abort: true })
	.refine(isPlainAddress, askForEmail);
const web = z.string().regex(/^[^\s@]+\.[^\s@]+$/, 'Write a web address, such as www.northmoor.example.');

const organisation = z
	.strictObject({
		name: words,
		team: words.exactOptional(),
		address: words.exactOptional(),
		phone: words.exactOptional(),
		email: email.exactOptional(),
		'formats-phone': words.exactOptional(),
	})
	.transform(
		({ 'formats-phone': formatsPhone, ...rest }): Organisation => ({ ...rest, ...(formatsPhone !== undefined && { formatsPhone }) }),
	);

const sender = z
	.strictObject({ name: words, address: email, 'reply-to': email.exactOptional() })
	.transform(({ 'reply-to': replyTo, ...rest }) => ({ ...rest, ...(replyTo !== undefined && { replyTo }) }));

const place = z.strictObject({ name: words, web });

const adviceService = z.strictObject({
	name: words,
	phone: words.exactOptional(),
	email: email.exactOptional(),
	web: web.exactOptional(),
});

const quotedChoices = [...pdfStandards.keys()]
	.map((name) => `"${name}"`)
	.join(', ')
	.replace(/, (?=[^,]*$)/, ' or ');
const pdfStandard = z
	.string()
	.meta({ examples: [...pdfStandards.keys()] })
	.transform((typed, context) => {
		const standard = readPdfStandard(typed);
		if (standard !== undefined) return standard;
		context.addIssue({ code: 'custom', message: `Write a standard as ${quotedChoices}.` });
		return z.NEVER;
	});

const symbols = z
	.strictObject({
		packs: z.array(words).default([]),
		words: words.exactOptional(),
		photos: words.exactOptional(),
		use: z.enum(['commercial', 'not commercial']).exactOptional(),
		main: words.exactOptional(),
	})
	.transform((typed): ProjectSymbols => typed);

const variable = z
	.string()
	.regex(/^[A-Z][A-Z0-9_]*$/, 'Write the name of a variable, such as "RELAY_PASSWORD". A secret never stands in this file.');
const secureAddress = z.string().regex(/^https:\/\//, 'Write an address that starts with "https://".');
const count = z.coerce.number().int().positive();

const smtp = z
	.strictObject({
		host: words,
		port: z.coerce.number().int().min(1).max(65_535).default(587),
		security: z.enum(['tls', 'starttls', 'none']).default('starttls'),
		user: variable.exactOptional(),
		password: variable.exactOptional(),
		oauth2: z
			.strictObject({ 'client-id': variable, 'client-secret': variable, 'refresh-token': variable, 'access-url': secureAddress })
			.transform((typed) => ({
				clientId: typed['client-id'],
				clientSecret: typed['client-secret'],
				refreshToken: typed['refresh-token'],
				accessUrl: typed['access-url'],
			}))
			.exactOptional(),
		connections: count.default(5),
		'per-minute': count.exactOptional(),
		bounces: email,
		dkim: z.strictObject({ domain: words, selector: words, key: variable }).exactOptional(),
		'redirect-all-to': email.exactOptional(),
		'max-bytes': count.exactOptional(),
	})
	.refine(
		({ user, password, oauth2 }) => user === undefined || password !== undefined || oauth2 !== undefined,
		'Name "password" or "oauth2" too.',
	)
	.transform(
		({ 'per-minute': perMinute, 'redirect-all-to': redirectAllTo, 'max-bytes': maxBytes, ...rest }): SmtpSettings => ({
			...rest,
			...(perMinute !== undefined && { perMinute }),
			...(redirectAllTo !== undefined && { redirectAllTo }),
			...(maxBytes !== undefined && { maxBytes }),
		}),
	);

const transports = z.strictObject({ outbox: words.exactOptional(), smtp: smtp.exactOptional() });

const schoolHoliday = z.strictObject({ name: words, from: calendarDate, to: calendarDate });

/** `project.yml`: strings only, as writers type them. The folder is the place where the file stands. */
export const projectSchema = z
	.strictObject({
		authority: organisation.exactOptional(),
		organisations: z.array(organisation).default([]),
		sender: sender.exactOptional(),
		'local-offer': place.exactOptional(),
		'schools-list': place.exactOptional(),
		'advice-service': adviceService.exactOptional(),
		'mediation-service': adviceService.exactOptional(),
		'disagreement-service': adviceService.exactOptional(),
		tribunal: adviceService.exactOptional(),
		region: z.enum(['england', 'scotland']).default('england'),
		rules: z.enum(['england-2014']).default('england-2014'),
		language: z
			.string()
			.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'Write a language as its short code: "en-GB".')
			.default('en-GB'),
		theme: words.default('default'),
		levels: mapOf(ruleId, levelOrOff).default(new Map()),
		words: z.array(words).default([]),
		'shared-wording': z.array(words).default([]),
		holidays: z.array(calendarDate).default([]),
		'school-holidays': z.array(schoolHoliday).default([]),
		window: id.exactOptional(),
		'pdf-standard': pdfStandard.exactOptional(),
		symbols: symbols.exactOptional(),
		served: words.exactOptional(),
		ledger: words.default('ledger'),
		transports: transports.exactOptional(),
		output: words.default('output'),
	})
	.transform(({ served, transports: ways, ...typed }): Omit<Project, 'folder'> => {
		const {
			'local-offer': localOffer,
			'schools-list': schoolsList,
			'advice-service': advice,
			'mediation-service': mediation,
			'disagreement-service': disagreement,
			'school-holidays': schoolHolidays,
			'pdf-standard': standard,
			'shared-wording': sharedWording,
			...rest
		} = typed;
		return {
			...rest,
			schoolHolidays,
			sharedWording,
			served: served ?? `${rest.output}/served`,
			transports: { outbox: ways?.outbox ?? `${rest.output}/outbox`, ...(ways?.smtp && { smtp: ways.smtp }) },
			...(standard !== undefined && { pdfStandard: standard }),
			...(localOffer !== undefined && { localOffer }),
			...(schoolsList !== undefined && { schoolsList }),
			...(advice !== undefined && { adviceService: advice }),
			...(mediation !== undefined && { mediationService: mediation }),
			...(disagreement !== undefined && { disagreementService: disagreement }),
		};
	});
