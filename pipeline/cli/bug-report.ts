/** What a person reads when the program itself is at fault. */
export function bugReport(error: unknown): string {
	const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return [
		'',
		'Something went wrong inside Plainplan. The mistake is ours, not yours.',
		'Your documents have not changed, and we left no half-made file behind.',
		'Tell us about it, and send us these lines. Take out any names of people first.',
		'',
		details,
		'',
	].join('\n');
}
