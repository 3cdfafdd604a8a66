/** The parameters of a method that takes none. */
export type NoParams = Record<string, never>;
