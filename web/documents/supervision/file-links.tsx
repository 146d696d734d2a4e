interface Props {
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

/** Files as they came, to be opened. */
export function FileLinks({ files }: Props) {
  if (files.length === 0) return null;
  return (
    <ul className="lines">
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={`/api/files/${id}`} download={name}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
