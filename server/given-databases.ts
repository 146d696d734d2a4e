const wants = (name: string, why: string): Error =>
  new Error(
    `${name} 不是 PostgreSQL 的地址：${why}。${name} is no address of a PostgreSQL (${why}); one looks like postgresql://user@host:5432/zhengban`,
  );

/** An address in the environment: undefined when there is none, refused when it cannot be one. */
function addressIn(name: string): string | undefined {
  const value = process.env[name];
  if (value === undefined) return undefined;
  if (!/^postgres(ql)?:\/\//u.test(value)) throw wants(name, value === '' ? '空 empty' : (value.split(':')[0] ?? ''));
  if (!URL.canParse(value)) throw wants(name, '无法识别 unreadable');
  return value;
}

/** The customer's own PostgreSQL, with the login that the office uses and the one that owns the schema; undefined: our own. */
export function givenDatabases(): { readonly url: string; readonly ownerUrl: string } | undefined {
  const url = addressIn('DATABASE_URL');
  const ownerUrl = addressIn('ZHENGBAN_OWNER_URL');
  if (url === undefined && ownerUrl !== undefined)
    throw new Error(
      '设置了 ZHENGBAN_OWNER_URL，但没有 DATABASE_URL。ZHENGBAN_OWNER_URL is set, but DATABASE_URL is not.',
    );
  return url === undefined ? undefined : { url, ownerUrl: ownerUrl ?? url };
}
