import type { FastifyReply, FastifyRequest } from 'fastify';

/** With TLS the browser itself ties the cookie to this host and path. */
const nameOf = (tls: boolean): string => (tls ? '__Host-zhengban' : 'zhengban');

const attributes = (tls: boolean) => ({ path: '/', httpOnly: true, sameSite: 'strict' as const, secure: tls });

export const tokenIn = ({ cookies }: FastifyRequest, tls: boolean): string | undefined => cookies[nameOf(tls)];

export const keepToken = (reply: FastifyReply, token: string, tls: boolean): FastifyReply =>
  reply.setCookie(nameOf(tls), token, attributes(tls));

export const dropToken = (reply: FastifyReply, tls: boolean): FastifyReply =>
  reply.clearCookie(nameOf(tls), attributes(tls));
