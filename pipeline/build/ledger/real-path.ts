import type { Host } from '../../host/host.ts';

/** The absolute path with every link followed, also of something that is still to be made. */
export async function realPath(host: Host, path: string): Promise<string> {
	const absolute = await host.resolve(path);
	const end = absolute.lastIndexOf('/');
	if (end <= 0 || (await host.kind(absolute)) !== 'missing') return absolute;
	return `${await realPath(host, absolute.slice(0, end))}${absolute.slice(end)}`;
}
