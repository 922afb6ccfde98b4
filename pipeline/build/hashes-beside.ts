import type { Host } from '../host/host.ts';
import type { PassResults } from './checked.ts';
import { sha256 } from './served.ts';

/** The SHA-256 of each report, enclosure and image that a document names, as it stands on the disk now, by its address as typed. */
export async function hashesBeside(
	host: Host,
	{ reports, images, enclosed = [] }: Pick<PassResults, 'reports' | 'images'> & Partial<Pick<PassResults, 'enclosed'>>,
): Promise<Readonly<Record<string, string>>> {
	const hashes: Record<string, string> = {};
	for (const [address, bytes] of images) hashes[address] = sha256(bytes);
	for (const report of [...reports, ...enclosed])
		hashes[report.address] = sha256('bytes' in report ? report.bytes : await host.read(report.document));
	return hashes;
}
