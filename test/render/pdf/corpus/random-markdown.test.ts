import { describe } from 'vitest';
import { randomDocuments } from './corpus-documents.ts';
import { printCorpus } from './print-corpus.ts';

describe('any document prints', () => printCorpus(randomDocuments));
