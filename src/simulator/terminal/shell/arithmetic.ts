/** An arithmetic expression that cannot be computed. */
export class ArithmeticError extends Error {}

export interface Variables {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

const BINARY: ReadonlyArray<ReadonlyArray<string>> = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<=', '>=', '<', '>'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];

const TOKEN =
  /\s*(0[xX][0-9a-fA-F]+|\d+|[A-Za-z_]\w*|\|\||&&|==|!=|<=|>=|<<=|>>=|<<|>>|[-+*/%&|^]=|\+\+|--|[-+*/%<>=!~&|^?:()])/y;

/** What `$((…))` is: 64-bit whole numbers, C's operators, assignment. @throws ArithmeticError */
export function evaluate(expression: string, variables: Variables): bigint {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const text = expression.trim();
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) throw new ArithmeticError(`arithmetic expression: expecting primary: "${expression}"`);
    tokens.push(match[1]!);
  }
  if (tokens.length === 0) return 0n;
  const evaluator = new Evaluator(tokens, variables, expression);
  const value = evaluator.assignment();
  if (!evaluator.done) throw new ArithmeticError(`arithmetic expression: expecting EOF: "${expression}"`);
  return value;
}

class Evaluator {
  #at = 0;
  readonly #tokens: readonly string[];
  readonly #variables: Variables;
  readonly #text: string;

  constructor(tokens: readonly string[], variables: Variables, text: string) {
    this.#tokens = tokens;
    this.#variables = variables;
    this.#text = text;
  }

  get done(): boolean {
    return this.#at === this.#tokens.length;
  }

  assignment(): bigint {
    const [name, operator] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    if (name && operator && /^[A-Za-z_]/.test(name) && /^(?:[-+*/%&|^]|<<|>>)?=$/.test(operator)) {
      this.#at += 2;
      const right = this.assignment();
      const value =
        operator === '=' ? right : this.#apply(operator.slice(0, -1), this.#variable(name), right);
      this.#variables.set(name, String(value));
      return value;
    }
    return this.#conditional();
  }

  #conditional(): bigint {
    const condition = this.#binary(0);
    if (this.#tokens[this.#at] !== '?') return condition;
    this.#at++;
    const yes = this.assignment();
    this.#expect(':');
    const no = this.assignment();
    return condition !== 0n ? yes : no;
  }

  #binary(level: number): bigint {
    const operators = BINARY[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = this.#tokens[this.#at];
      if (operator === undefined || !operators.includes(operator)) return left;
      this.#at++;
      left = this.#apply(operator, left, this.#binary(level + 1));
    }
  }

  #unary(): bigint {
    const token = this.#tokens[this.#at++];
    if (token === '-') return BigInt.asIntN(64, -this.#unary());
    if (token === '+') return this.#unary();
    if (token === '!') return this.#unary() === 0n ? 1n : 0n;
    if (token === '~') return ~this.#unary();
    if (token === '(') {
      const value = this.assignment();
      this.#expect(')');
      return value;
    }
    if (token !== undefined && /^\d/.test(token)) return number(token);
    if (token !== undefined && /^[A-Za-z_]/.test(token)) return this.#variable(token);
    throw new ArithmeticError(`arithmetic expression: expecting primary: "${this.#text}"`);
  }

  #variable(name: string): bigint {
    const value = this.#variables.get(name)?.trim() ?? '';
    if (value === '') return 0n;
    const match = /^([-+]?)(0[xX][0-9a-fA-F]+|\d+)$/.exec(value);
    if (!match) throw new ArithmeticError(`Illegal number: ${value}`);
    return match[1] === '-' ? -number(match[2]!) : number(match[2]!);
  }

  #expect(token: string): void {
    if (this.#tokens[this.#at++] !== token) {
      throw new ArithmeticError(`arithmetic expression: expecting '${token}': "${this.#text}"`);
    }
  }

  #apply(operator: string, left: bigint, right: bigint): bigint {
    if ((operator === '/' || operator === '%') && right === 0n) throw new ArithmeticError('division by zero');
    return BigInt.asIntN(64, compute(operator, left, right));
  }
}

function compute(operator: string, left: bigint, right: bigint): bigint {
  const truth = (value: boolean) => (value ? 1n : 0n);
  switch (operator) {
    case '||':
      return truth(left !== 0n || right !== 0n);
    case '&&':
      return truth(left !== 0n && right !== 0n);
    case '|':
      return left | right;
    case '^':
      return left ^ right;
    case '&':
      return left & right;
    case '==':
      return truth(left === right);
    case '!=':
      return truth(left !== right);
    case '<=':
      return truth(left <= right);
    case '>=':
      return truth(left >= right);
    case '<':
      return truth(left < right);
    case '>':
      return truth(left > right);
    case '<<':
      return left << (right & 63n);
    case '>>':
      return left >> (right & 63n);
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default:
      return left % right;
  }
}

function number(token: string): bigint {
  return BigInt(/^0\d/.test(token) ? `0o${token.slice(1)}` : token);
}
