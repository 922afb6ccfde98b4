// Every message parsed back by another library (postal-mime): one sender, one reader, two equal parts, sound attachments, no child's name where all can see it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { made } from './files.mjs';
import { check, finish } from './tally.mjs';

const childNames = /\b(Sam|Amira)\b/;
const pdfs = new Set(made('.pdf').map((file) => digest(readFileSync(file))));

function digest(bytes) {
	return createHash('sha256').update(bytes).digest('hex');
}

for (const file of made('.eml')) {
	const bytes = readFileSync(file);
	const mail = await PostalMime.parse(bytes);
	const faults = [];
	if ((mail.to ?? []).length !== 1 || mail.cc?.length || mail.bcc?.length) faults.push('must go to exactly one person');
	if (!mail.from?.address) faults.push('has no sender');
	if (!mail.messageId || !mail.date) faults.push('has no Message-ID or no date');
	if (!mail.subject || childNames.test(mail.subject)) faults.push(`subject: ${mail.subject}`);
	if (!mail.text?.trim() || !mail.html?.trim()) faults.push('lacks the HTML or the text part');
	const carriesPlan = /-(?:draft-plan|final-plan(?:-\w+)?|review-decision|changes-listed)-\d+\.eml$/.test(file);
	if (carriesPlan && !mail.attachments.some(({ mimeType }) => mimeType === 'application/pdf')) faults.push('carries no document');
	if (/^What is with this /m.test(mail.text ?? '') && mail.attachments.length === 0) faults.push('tells of files, and carries none');
	for (const attachment of mail.attachments) {
		if (childNames.test(attachment.filename ?? '')) faults.push(`attachment name: ${attachment.filename}`);
		if (attachment.mimeType === 'application/pdf' && !pdfs.has(digest(Buffer.from(attachment.content))))
			faults.push(`${attachment.filename} is not a PDF of this build`);
	}
	if (/^[^\r\n]{999,}/m.test(bytes.toString('latin1'))) faults.push('has a line of more than 998 characters');
	check(file, faults.join('\n'));
}
finish('mail');
