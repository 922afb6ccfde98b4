import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../pipeline/build/check-documents.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

describe('a check', () => {
	it('reads nothing that only printing needs: no printed phrase, no theme, no font', async () => {
		const read: string[] = [];
		const host = {
			...nodeHost,
			read: (path: string) => {
				read.push(path);
				return nodeHost.read(path);
			},
		};
		const { checked } = await checkDocuments({ host, home: '.' }, ['content/guidance']);
		expect(checked).toHaveLength(1);
		expect(read.length).toBeGreaterThan(10);
		expect(read.filter((path) => /templates\/(printed|themes)\//.test(path))).toEqual([]);
	});
});
