import type { Run } from '../../pipeline/build/run.ts';
import { newRun } from '../../pipeline/build/run.ts';
import { loadSettings } from '../../pipeline/config/load-settings.ts';
import { themeIds } from '../../pipeline/config/load-theme.ts';
import { type MemoryHost, memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

export const settings = await loadSettings(nodeHost, '.');
const themes = await themeIds(nodeHost, '.');

/** A run over documents in memory, with the shipped settings. */
export function runOver(files: Readonly<Record<string, string | Uint8Array>>): Run & { readonly host: MemoryHost } {
	const host = memoryHost(files);
	return { ...newRun({ host, home: '.', settings, themes }), host };
}
