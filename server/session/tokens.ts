import { createHash, randomBytes } from 'node:crypto';

/** 256 bits of chance, for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** How tokens lie in the database: whoever reads it cannot sign in with what stands there. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
