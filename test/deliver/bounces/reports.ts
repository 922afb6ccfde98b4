import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reports of a real Postfix 3.7.11 on messages of ours, each to one invented person: `failed`, `delayed`, `delivered`. */
export function report(name: 'failed' | 'delayed' | 'delivered'): string {
	return readFileSync(fileURLToPath(new URL(`reports/${name}.eml`, import.meta.url)), 'latin1');
}

export function bytes(text: string): Uint8Array {
	return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** The messages that the reports are about: their keys, and the addresses that they went to. The marks were made with `secret`. */
export const about = {
	failed: { key: '5d28a90f4498a81461efbaf6f628a19d9778390bb5c81a393dd936181cc3d826', address: 'jo.berry@gone.example' },
	delayed: { key: '16d79713fa05466859e2d81f3de2c89420c1e223216a56915fa3a78116b547e8', address: 'jo.berry@busy.example' },
	delivered: { key: 'e0a6230e370d20dece7ca96c77611cb0b19514204d7ea4077dc58d6b6928945a', address: 'jo.berry@family.example' },
} as const;

export const secret = new Uint8Array(32).fill(7);

export function messageIdOf(key: string): string {
	return `<${key.slice(0, 40)}@northmoor.example>`;
}
