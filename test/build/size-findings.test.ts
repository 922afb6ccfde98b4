import { describe, expect, it } from 'vitest';
import { envelopesFor } from '../../pipeline/build/envelopes.ts';
import type { PrintJob } from '../../pipeline/model/renderer.ts';
import { messages } from '../../pipeline/render/email/index.ts';
import { jobOf, onItsDay, project, sam, samSource } from '../render/email/a-job.ts';

/** What is found in the envelopes of Sam's draft with two reports of these sizes, where the relay takes so much. */
async function found(sizes: readonly number[], most?: number): Promise<readonly string[]> {
	const smtp = {
		host: 'relay.northmoor.example',
		port: 587,
		security: 'starttls',
		connections: 1,
		bounces: 'bounces@northmoor.example',
	} as const;
	const transports = most === undefined ? project.transports : { ...project.transports, smtp: { ...smtp, maxBytes: most } };
	const job: PrintJob = {
		...onItsDay(jobOf(samSource, { transports })),
		reports: sizes.map((size, index) => ({
			title: `Report ${index + 1}`,
			address: `report-${index + 1}.pdf`,
			bytes: new Uint8Array(size),
		})),
	};
	const rendered = await messages.render(job, []);
	const { findings } = await envelopesFor(rendered, () => job.look);
	return findings.filter(({ ruleId }) => ruleId === 'notice/size').map(({ level, message, mend }) => `${level}: ${message} ${mend}`);
}

describe('a message that is larger than the relay takes', () => {
	it('is a warning with the size of each part, largest first, and with other ways to send it', async () => {
		const [warning, ...others] = await found([2_000_000, 6_500_000]);
		expect(others).toEqual([]);
		expect(warning).toContain('warning: The email to Leila has 11.7 MB, and the relay takes 10.0 MB. Report 2: 6.5 MB. Report 1: 2.0 MB.');
		expect(warning).toContain('Send the largest files as a link or by post');
	});

	it('is measured by what the relay of project.yml takes', async () => {
		expect(await found([200_000], 100_000)).toHaveLength(1);
		expect(await found([200_000], 400_000)).toEqual([]);
	});

	it('is no warning where it fits', async () => {
		expect(await found([2_000_000, 4_000_000])).toEqual([]);
		expect(sam.notices).toHaveLength(1);
	});
});
