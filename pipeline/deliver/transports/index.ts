import { UserError } from '../../model/errors.ts';
import type { Transports } from '../../model/project.ts';
import type { SecretOf } from './smtp-options.ts';
import type { Transport } from './transport.ts';

/** The ways out. A new one is a file of its own and a line here. */
const transportIds = ['outbox', 'smtp'] as const;

export type TransportId = (typeof transportIds)[number];

export interface TransportRequest {
	readonly transports: Transports;
	/** The folder of the outbox, absolute. */
	readonly outbox: string;
	readonly secretOf: SecretOf;
}

/** Opens one way out. A `UserError` where the project does not set it up, or where its settings do not hold. */
export async function openTransport(id: TransportId, { transports, outbox, secretOf }: TransportRequest): Promise<Transport> {
	if (id === 'outbox') return (await import('./outbox.ts')).outboxTransport(outbox);
	const { smtp } = transports;
	if (smtp === undefined) {
		throw new UserError(
			'delivery/settings',
			'The project names no mail relay.',
			'Add "transports:" with "smtp:" to project.yml. Without "--smtp" the messages go into a folder.',
		);
	}
	return (await import('./smtp.ts')).smtpTransport(smtp, { secretOf });
}
