/** With a capital and a full stop. */
export function sentence(text: string | undefined): string | undefined {
	const trimmed = text?.trim() ?? '';
	if (trimmed === '') return undefined;
	const closed = /[.?!]$/.test(trimmed) ? trimmed : `${trimmed}.`;
	return closed.charAt(0).toUpperCase() + closed.slice(1);
}

/** `E-Prime`, `PassiveVoice`, `first_use` -> `e-prime`, `passive-voice`, `first-use`. */
export function kebab(name: string): string {
	const parts = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
	return parts.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
