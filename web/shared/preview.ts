import { useQuery } from '@tanstack/react-query';
import { ask } from './api.ts';

interface Preview {
  readonly ok: boolean;
  readonly paragraphs?: readonly { readonly text: string }[];
}

interface Listed {
  readonly id: string;
  readonly role: string;
}

/** The clean text of the paper itself, one paragraph a line; null where there is none, or none yet. */
export function usePaperText(files: readonly Listed[]): { readonly text: string | null; readonly isLoading: boolean } {
  const main = files.find(({ role }) => role === 'main');
  const { data, isLoading } = useQuery<Preview>({
    queryKey: ['preview', main?.id],
    queryFn: () => ask<Preview>('GET', `/api/files/${main?.id ?? ''}/preview`),
    enabled: main !== undefined,
    staleTime: Infinity,
  });
  return { text: data?.ok ? (data.paragraphs ?? []).map((paragraph) => paragraph.text).join('\n') : null, isLoading };
}
