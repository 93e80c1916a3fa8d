/** Pages of rules are built into the server and the command line as text. */
declare module '*.md' {
  const text: string;
  export = text;
}
