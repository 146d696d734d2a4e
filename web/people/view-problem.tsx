import { type Problem, ProblemError } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { NotYours } from './not-yours.tsx';

const problemOf = (error: Error | null): Problem | null => {
  if (error === null) return null;
  return error instanceof ProblemError ? error.problem : { type: 'fault', status: 0 };
};

/** Why a page's data did not come, in the server's own words. */
export function ViewProblem({ error }: { readonly error: Error | null }) {
  return <ProblemNotice problem={problemOf(error)} />;
}

/** An administrator's page without its data: whose page it is where the server forbids it, and what it said. */
export function NoView({
  title,
  post,
  error,
}: {
  readonly title: string;
  readonly post: string;
  readonly error: Error | null;
}) {
  const problem = problemOf(error);
  return (
    <>
      <NotYours title={title} post={post} error={problem?.status === 403 ? error : null} />
      <ProblemNotice problem={problem} />
    </>
  );
}
