import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { machineFor } from '../../../../test/support/machine.ts';
import { startInGuest } from '../run-in-guest.ts';
import { fromBuffer } from '../system/byte-string.ts';

/** What the real dash of this host makes of a script. */
function real(script: string, words: readonly string[] = []) {
  const result = spawnSync('/bin/sh', ['-c', script, 'sh', ...words], {
    env: { PATH: '/usr/bin:/bin', HOME: '/root' },
    cwd: '/',
    encoding: 'buffer',
    input: '',
  });
  return { status: result.status, out: fromBuffer(result.stdout) };
}

async function emulated(script: string, words: readonly string[] = []) {
  const { exitCode, out } = await startInGuest(machineFor(), ['sh', '-c', script, 'sh', ...words]).ended;
  return { status: exitCode, out };
}

const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the shells expand these
const SCRIPTS = [
  `printf '<%s>' a'b'"c"\\d; echo`,
  `printf '<%s>' '' "" a''b; echo`,
  `printf '<%s>' "a\\$b\\\`c\\\\d\\"e\\qf"; echo`,
  `printf '<%s>' 'a\\b$c"d'; echo`,
  `x='a  b *'; printf '<%s>' $x "$x"; echo`.replace('*', '\\*'),
  `x=' a  b '; printf '<%s>' $x; echo; printf '<%s>' -$x-; echo`,
  `x=; printf '<%s>' $x "$x" a$x; echo`,
  `printf '<%s>' "$(printf 'a\\n\\nb\\n\\n')"; echo`,
  `printf '<%s>' $(printf 'a\\n b\\tc'); echo`,
  `printf '<%s>' "$(echo "in \\"quotes\\"")"; echo`,
  "printf '<%s>' `echo \\`echo deep\\``; echo",
  `set -- 'a b' '' c; printf '<%s>' "$@"; echo; printf '<%s>' $@; echo; printf '<%s>' "$*"; echo; printf '<%s>' x"$@"y; echo`,
  `set --; printf '<%s>' "$@"; echo; printf '<%s>' "$*"; echo; printf '<%s>' a"$@"; echo`,
  `IFS=,; x='a,b,,c,'; printf '<%s>' $x; echo; set -- 1 2 3; echo "$*"`,
  `IFS=', '; x='a , b,c  d'; printf '<%s>' $x; echo`,
  `printf '<%s>' \${a-def} "\${a:-d e}" \${a:-d e} \${a+set}; echo`,
  `a=1; printf '<%s>' \${a+set} \${a:+"x y"} \${b:=new} $b; echo`,
  `x=/usr/local/lib; echo \${x#*/} \${x##*/} \${x%/*} \${x%%/*} \${#x}`,
  `x='a*b'; echo "\${x%\\*b}" "\${x#'a*'}"`,
  'echo $((7/2)) $((-7/2)) $((7%3)) $((1<<4)) $((5>3&&2>1)) $((0x1f)) $((010)) $((!0)) $((~0)) $((3?4:5))',
  'x=3; echo $((x*x)) $((x+=2)) $x $((x))',
  'false; echo $?; (exit 42); echo $?; ! true; echo $?; true | false; echo $?; false | true; echo $?',
  'false && echo a || echo b; true || echo c && echo d',
  'if false; then echo 1; fi; echo $?; while false; do :; done; echo $?',
  'for x in a b "c d"; do echo "<$x>"; done; for x in; do echo never; done; echo end',
  'i=0; while :; do i=$((i+1)); [ $i = 2 ] && continue; [ $i = 4 ] && break; echo $i; done',
  'for i in 1 2; do for j in 1 2; do [ $j = 2 ] && continue 2; echo $i$j; done; done',
  'case "a b" in "a b") echo q;; *) echo n;; esac; case x in [!a-w]) echo r;; esac; case ab in a|b) echo 1;; a?) echo 2;; esac',
  'case "*" in \\*) echo star;; esac; x="?"; case a in "$x") echo no;; $x) echo yes;; esac',
  'f() { return 3; }; f || echo $?; f() { local x=1; echo $x; }; x=0; f; echo $x',
  'f() { echo $#; set -- a b c; echo $#; }; set -- 1; f x y; echo $#',
  'echo one >&2 2>&1; { echo a; echo b >&2; } 2>&1 | cat; exec 3>&1; echo three >&3',
  'cat <<E\na $((1+1)) $(echo b) \\$c `echo d`\nE\ncat <<-"E"\n\t$x\n\tE\n',
  'cat <<A; cat <<B\nfirst\nA\nsecond\nB',
  'x=1; (x=2; echo $x); echo $x; { x=3; }; echo $x; echo a | x=4; echo $x',
  'x=1 env | grep "^x="; echo ${x:-unset}',
  'trap "echo bye; exit 5" EXIT; echo hi; exit 3',
  'trap "echo got" USR1; kill -USR1 $$; echo after',
  '(trap "" INT; kill -INT $(sh -c "echo \\$PPID"); echo survived)',
  'set -e; if false; then :; fi; false || true; ! true; echo still; false; echo never',
  'set -u; echo "${x-ok}"; (echo $y) 2>/dev/null; echo $?',
  'eval "echo \\$((1+1))"; eval \'x="a  b"\'; echo "$x"',
  'read a b <<E\none two  three \nE\necho "<$a><$b>"; printf "x\\\\ty\\n" | { read -r l; echo "$l"; }',
  'printf "%5d|%-5s|%05d|%x|%o|%c|%%|%b|%3.1s|\\n" 42 ab 7 255 8 xyz "a\\tb" hello',
  'printf "%s-%s\\n" a b c; printf "\\101\\x41\\n" | head -c 1; printf "no args %s|\\n"',
  'echo "tab\\there"; echo -n x; echo y; echo \'a\\\\b\'',
  '[ a = a ] && [ 1 -lt 2 ] && [ ! -e /nope ] && [ -n x -a -z "" ] && echo all; [ "" ]; echo $?; test; echo $?',
  'command -v printf; command -v /nope; echo $?; type echo',
  '/nope; echo $?; nope 2>/dev/null; echo $?; /etc 2>/dev/null; echo $?',
  'x=$(exit 7); echo $?; x=$(echo a; exit 2) || echo "failed $x"',
  'a=1 b=$a; echo $b; a=5; a=6 eval "echo \\$a"; echo $a',
  'echo a#b #comment\necho "#" \\#; echo c\\\nd',
  'echo ~ ~/x "~" a~; x=~/y; echo $x',
  '{ echo a; exit 4; echo b; }; echo c',
  'wait; sleep 0 & wait $!; echo $?; (exit 9) & wait $!; echo $?',
  'unset IFS; x="a b"; set -- $x; echo $#; shift; echo $1; shift 1; echo $#',
  'f() { echo "in:$1"; }; f "a;b" | cat; x=f; $x y; "f" z',
  'printf "a\\0b" | wc -c; x=$(printf "a\\0b"); printf %s "$x" | wc -c',
  'printf "line1\\nline2\\nline3" | tail -n 2; echo; printf "1\\n2\\n3\\n" | head -n -1; printf "1\\n2\\n3\\n" | tail -n +2',
  'printf "b\\na\\nb\\n" | sort -u; printf "a:b:c\\n" | cut -d: -f2-; printf "abc" | tr a-c A-C; echo; printf "x\\ny\\n" | grep -c .',
  'printf abcdef | base64; printf YWJjZGVm | base64 -d; echo; printf x | base64 -w0; echo; printf "!!" | base64 -d 2>/dev/null; echo $?',
  'seq 3 | xargs echo; printf "a b\\n" | xargs -n1 echo; basename /a/b.c .c; dirname /a/b',
  'exec 2>/dev/null; nope; echo $?; exec echo done',
  'echo "${x:-$(echo sub)}" ${x:-`echo back`} "${x:-a"b"c}"',
  'echo $(( $(echo 2) * 3 )) "$((1+1))"',
  'timeout 1 sh -c "exit 6"; echo $?; timeout 0.1 sleep 3; echo $?; env FOO=bar sh -c \'echo $FOO\'',
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the shells expand these

test.each(SCRIPTS)('as the real shell: %s', async (script) => {
  expect(await emulated(script)).toEqual(real(script));
});

test('any quoted words arrive as they are, as in the real shell', { timeout: 30_000 }, async () => {
  const word = fc
    .array(
      fc.oneof(
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom(...[...'\'"\\$`!*?[]{}()<>|&;~# \t\n\r-='].map((it) => it.charCodeAt(0))),
      ),
      { maxLength: 12 },
    )
    .map((codes) => String.fromCharCode(...codes));
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 4 }), async (words) => {
      const script = `printf '<%s>' ${words.map(quote).join(' ')}`;
      const expected = words.map((it) => `<${it}>`).join('');
      const machine = machineFor();
      // Words are bytes here; the real one gets them as the same bytes on its standard input.
      const inside = await runBytes(machine, script);
      expect(inside).toBe(expected);
      const outside = spawnSync('/bin/sh', [], {
        input: Buffer.from(script, 'latin1'),
        env: { PATH: '/usr/bin:/bin' },
      });
      expect(fromBuffer(outside.stdout)).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

async function runBytes(machine: ReturnType<typeof machineFor>, script: string): Promise<string> {
  return (await startInGuest(machine, ['sh'], script).ended).out;
}

test.each([
  ['f() { f; }; f', 'nesting level'],
  ['x=\'eval "$x"\'; eval "$x"', 'nesting level'],
  ['x=0123456789abcdef; while :; do x=$x$x; done', 'out of memory'],
])('what would never end ends: %s', async (script, message) => {
  const { exitCode, err } = await startInGuest(machineFor(), ['sh', '-c', script]).ended;
  expect(exitCode).toBe(2);
  expect(err).toContain(message);
});

test('a fork bomb stays inside its machine', async () => {
  const machine = machineFor();
  const { exitCode } = await startInGuest(machine, [
    'timeout',
    '1',
    'sh',
    '-c',
    'b() { b | b & }; b; sleep 5',
  ]).ended;
  expect(exitCode).toBe(124);
  expect(machine.processes.size).toBeLessThanOrEqual(1000);
});

test('unquoted text never breaks the parser in a way of its own', async () => {
  const piece = fc.constantFrom(
    'echo',
    ' ',
    ' ',
    'a',
    '"',
    "'",
    '$x',
    '$(',
    ')',
    '`',
    ';',
    '&&',
    '||',
    '|',
    '\\',
    '\n',
    '{',
    '}',
    '(',
    'if',
    'then',
    'fi',
    'for',
    'do',
    'done',
    '<',
    '>',
    '#',
    '*',
    '${x',
    'case a in',
    'esac',
    '[z-a]',
    '[!',
    ']',
    '$((',
    '))',
    '<<E',
    '}',
  );
  const machine = machineFor();
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
      await startInGuest(machine, ['timeout', '2', 'sh', '-c', pieces.join(' ')], '').ended;
      expect(machine.defects).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
