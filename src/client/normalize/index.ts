/** Turns what came over the wire for a route (`'GET /version'`) into what the client hands out. */
export declare function normalizeResult(route: string, wire: unknown): unknown;
