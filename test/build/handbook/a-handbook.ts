import { checkDocuments } from '../../../pipeline/build/check-documents.ts';
import type { CheckedDocument } from '../../../pipeline/build/checked.ts';
import { hostOver } from '../host-over.ts';

/** The front matter of a handbook in `/office`, with these chapters. */
export function handbook(chapters: string, text = 'This handbook is for parents.', keys = ''): string {
	return `---
document: handbook
title: Help for your child
authority: Northmoor Council
audience: parents
checked: 2026-11-16
check-again: 2027-11-16
people:
  line: Family line, free advice, advice@example.org
chapters: [${chapters}]
${keys}---

# Help for your child

${text} You can ask for it in large print or in another language.
`;
}

/** A chapter with its number, title and text. */
export function chapter(number: number, title: string, text: string, keys = ''): string {
	return `---
document: booklet
title: Help for your child
chapter: ${number}
authority: Northmoor Council
audience: parents
checked: 2026-11-16
check-again: 2027-11-16
${keys}---

# ${title}

${text}
`;
}

export const easyRead = ':::easy-read[Plans]\n- :pic[plan] A plan is about help.\n:::';

/** The documents of a folder as they are checked together: each by its name without ending. */
export async function checkedTogether(
	files: Readonly<Record<string, string>>,
	asked: readonly string[] = ['/office'],
): Promise<ReadonlyMap<string, CheckedDocument>> {
	const named = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/office/${name}`, text]));
	const { checked } = await checkDocuments({ host: hostOver({ '/office/project.yml': '', ...named }), home: '.' }, asked);
	return new Map(checked.flatMap((one) => ('document' in one ? [[one.file.slice('/office/'.length, -'.md'.length), one]] : [])));
}

/** `file:line:column rule: message` of what is said of one document, but for plain style. */
export function said(checked: CheckedDocument | undefined): readonly string[] {
	return (checked?.findings ?? [])
		.filter(({ ruleId }) => !ruleId.startsWith('lang/'))
		.map(
			({ ruleId, message, span: { file, start } }) =>
				`${file.slice('/office/'.length)}:${start.line}:${start.column} ${ruleId}: ${message}`,
		);
}
