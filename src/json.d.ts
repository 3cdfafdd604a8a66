/** Data files are read whole; what is in them is checked where it is used. */
declare module '*.json' {
  const value: unknown;
  export default value;
}
