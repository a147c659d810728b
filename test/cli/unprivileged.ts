/** The superuser may read and write all: whoever runs the tests as such becomes somebody else for a while. */
export async function unprivileged(act: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return act();
  process.seteuid?.(65534);
  try {
    await act();
  } finally {
    process.seteuid?.(0);
  }
}
