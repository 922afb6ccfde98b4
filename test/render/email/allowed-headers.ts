/** Every line that the head of a message may have, sorted. */
export const allowedHeaders = [
	'auto-submitted',
	'content-language',
	'content-type',
	'date',
	'from',
	'message-id',
	'mime-version',
	'reply-to',
	'subject',
	'to',
	'x-auto-response-suppress',
];
