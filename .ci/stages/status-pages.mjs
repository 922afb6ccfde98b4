// The pages of `plainplan status`, made by the real program from a ledger with a reply, more time, and a reminder that has not gone.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { releasedCase } from './sendable-case.mjs';

const caseNumber = 'NM-0417';
const today = '2026-12-02T09:00:00.000Z';

/** Makes the page of all cases and that of one case in a folder, and returns their paths. Throws where the program does not make them. */
export async function statusPages(folder) {
	const one = await releasedCase(caseNumber);
	const run = async (words, at) => {
		const { code, err } = await one.run(words, at);
		if (code !== 0) throw new Error(`"plainplan ${words[0]}" ended with ${code}: ${err}`);
	};
	await run(['send']);
	const reply = ['--how', 'phone', '--on', '2026-12-01', '--words', 'She agrees with section F.', '--by', 'officer'];
	await run(['reply', 'add', '--case', caseNumber, '--person', 'mum', ...reply], today);
	await run(['extend', caseNumber, 'dad', '--to', '2026-12-22', '--by', 'officer', '--why', 'He works on a ship'], today);
	await run(['status', '--closing', '30', '--page', 'status.html'], today);
	await run(['status', caseNumber, '--page', 'status-of-case.html'], today);
	const pages = ['status.html', 'status-of-case.html'].map((name) => {
		copyFileSync(join(one.folder, name), join(folder, name));
		return join(folder, name);
	});
	one.remove();
	return pages;
}
