/** A reader that has seen enough (`lotbook … | head`) closes the pipe: no failure, there is just no one to tell any more. */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Results, to standard output. */
export function say(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** A result for programs, as one JSON document. */
export function sayJson(value: unknown): void {
  say(JSON.stringify(value, null, 1));
}

/** Progress and failures, to standard error. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
