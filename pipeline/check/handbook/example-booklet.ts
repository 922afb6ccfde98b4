/** A booklet with one question, for the examples of rules. */
export function exampleBooklet(text: string, title = 'Help'): string {
	return `---
document: booklet
title: Help
authority: Northmoor Council
audience: parents
checked: 2026-11-16
check-again: 2027-11-16
---

# ${title}

## How is help planned?

${text}
`;
}
