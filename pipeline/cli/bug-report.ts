/** What a person reads when the program itself is at fault. */
export function bugReport(error: unknown): string {
	const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return [
		'',
		'Something went wrong inside Plainplan. The mistake is ours, not yours.',
		'Your documents were not changed, and no half-made file was left behind.',
		'Please report it, and send these lines with it. Take out any names of people first.',
		'',
		details,
		'',
	].join('\n');
}
