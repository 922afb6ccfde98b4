import type { Person, PlanDocument } from './document.ts';
import { isPlainAddress } from './email-address.ts';
import type { Finding } from './finding.ts';
import { messageFinding } from './message-rules.ts';
import type { Notice } from './notice.ts';
import { missingSettings } from './notice-settings.ts';
import { wordingFor } from './notice-wording.ts';
import type { Project } from './project.ts';
import type { NoticeRound } from './renderer.ts';

/**
 * What stands in the way of a document's messages, known before anything is rendered: settings that the wording needs and
 * `project.yml` lacks, and people whose address is not one plain address. Each is an error, and each is said once.
 */
export function noticeFindings(rounds: readonly NoticeRound[], document: PlanDocument, project: Project): readonly Finding[] {
	const { meta } = document;
	const keys = new Set(rounds.flatMap((round) => missingSettings(round, document, project)));
	const settings = [...keys].map((key) =>
		messageFinding('notice/missing-setting', {
			message: `The message that goes with this document needs "${key}" from project.yml, and it is not there.`,
			mend: `Add "${key}" to project.yml.`,
			span: meta.places.get('send-to') ?? meta.top,
		}),
	);
	const untranslated = rounds.flatMap(({ template, people }) =>
		people.flatMap((person) =>
			wordingFor(template, person, document.lang) === undefined ? [translationFinding(person, template.id)] : [],
		),
	);
	const people = new Set(rounds.flatMap((round) => round.people));
	const addresses = [...people].flatMap((person) => {
		if (person.channel?.kind !== 'email' || isPlainAddress(person.channel.address)) return [];
		const finding = messageFinding('notice/address', {
			message: `"${person.channel.address.replace(/[\p{Cc}\s]+/gu, ' ').trim()}" is not an address that we can write to.`,
			mend: 'Type only the bare address, such as name@place.example.',
			span: person.span,
		});
		return [finding];
	});
	return [...settings, ...addresses, ...untranslated];
}

/** A message in a language that its reader does not read would tell them nothing of their rights. */
function translationFinding({ name, language = '', span }: Person, notice: string): Finding {
	return messageFinding('notice/translation', {
		message: `${name} reads "${language}", and nobody has written the message "${notice}" in that language.`,
		mend: `Ask a translator for the file "email/${notice}.${language.toLowerCase()}.yml", and put it beside project.yml.`,
		span,
	});
}

/** What a made message fails to say. `form`: what was made, such as `email`; `words`: all its visible words. */
export function dutyFindings(notice: Notice, form: 'email' | 'plain text' | 'letter', words: string): readonly Finding[] {
	const said = foldWords(words);
	return notice.mustHold
		.filter(({ anyOf }) => !anyOf.some((phrase) => phrase !== '' && said.includes(foldWords(phrase))))
		.map(({ about, source }) =>
			messageFinding('notice/must-say', {
				message: `The ${form} to ${notice.person.name} does not say ${about}.`,
				mend: `Put it back into templates/email/${notice.kind}.yml. It rests on: ${source}.`,
				span: notice.person.span,
			}),
		);
}

function foldWords(words: string): string {
	return words.replace(/[\s\u00a0]+/g, ' ').toLocaleLowerCase('en-GB');
}
