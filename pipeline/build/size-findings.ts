import type { Finding } from '../model/finding.ts';
import { messageFinding } from '../model/message-rules.ts';
import type { Notice } from '../model/notice.ts';
import type { Project } from '../model/project.ts';

/** What a relay takes where `project.yml` says nothing: most take 10 MB or more. */
const usualMost = 10_000_000;

/** A warning where a finished message is larger than the relay takes, with the size of each part. `size`: of the whole, in bytes. */
export function sizeFindings(
	{ person, attachments }: Notice,
	size: number,
	{ transports }: Pick<Project, 'transports'>,
): readonly Finding[] {
	const most = transports.smtp?.maxBytes ?? usualMost;
	if (size <= most) return [];
	const parts = attachments
		.toSorted((one, other) => other.bytes.length - one.bytes.length)
		.map(({ title, bytes }) => `${title}: ${megabytes(bytes.length)}`);
	return [
		messageFinding('notice/size', {
			message: `The email to ${person.name} has ${megabytes(size)}, and the relay takes ${megabytes(most)}. ${parts.join('. ')}.`,
			mend: 'Send the largest files as a link or by post, or write "by post" for this person.',
			span: person.span,
		}),
	];
}

/** `7.2 MB`: what is sent is a third larger than the file. */
function megabytes(bytes: number): string {
	return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
