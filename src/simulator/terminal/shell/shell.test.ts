import { expect, test } from 'vitest';
import { machineFor, run, sh } from '../../../../test/support/machine.ts';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the shell expands these
const cases: Array<[script: string, out: string, status?: number]> = [
  ['echo hello', 'hello\n'],
  [`echo 'a  b' "c  d" e  f`, 'a  b c  d e f\n'],
  [`printf '%s\\n' "a'b" 'a"b' a\\ b`, `a'b\na"b\na b\n`],
  [`printf '%s%s\\n' abc RDY`, 'abcRDY\n'],
  ['echo $(echo $(echo deep))', 'deep\n'],
  ['echo `echo back`', 'back\n'],
  ['x=5; echo $x ${x}y "${x:-no}" ${z:-none} ${#x}', '5 5y 5 none 1\n'],
  ['echo $((1 + 2 * 3)) $(( (1+2)*3 ))', '7 9\n'],
  ['false || echo no; true && echo yes', 'no\nyes\n'],
  ['(exit 3); echo $?', '3\n'],
  ['exit 7', '', 7],
  ['nope', '', 127],
  ['/etc/hostname', '', 126],
  ['for i in 1 2 3; do echo $i; done | tail -n 1', '3\n'],
  ['i=0; while [ $i -lt 3 ]; do i=$((i+1)); echo $i; done', '1\n2\n3\n'],
  ['case abc in a*) echo A;; *) echo other;; esac', 'A\n'],
  ['if false; then echo 1; elif true; then echo 2; else echo 3; fi', '2\n'],
  ['f() { echo "f:$1:$#"; return 4; }; f x y; echo $?', 'f:x:2\n4\n'],
  ['set -- a "b c" d; printf "<%s>" "$@"; echo; printf "<%s>" $*; echo', '<a><b c><d>\n<a><b><c><d>\n'],
  ['cat <<EOF\nhello $((1+1))\nEOF', 'hello 2\n'],
  ["cat <<'EOF'\nhello $((1+1))\nEOF", 'hello $((1+1))\n'],
  ['echo out; echo err >&2', 'out\n'],
  ['{ echo a; echo b; } > /tmp/x; cat /tmp/x', 'a\nb\n'],
  ['echo one > /tmp/y; echo two >> /tmp/y; wc -l < /tmp/y', '2\n'],
  ['cat </dev/null; echo $?', '0\n'],
  ['trap "echo bye" EXIT; echo hi', 'hi\nbye\n'],
  ['x=$(false); echo $?', '1\n'],
  ['! false; echo $?', '0\n'],
  ['set -e; false; echo not', '', 1],
  ['echo ~ "$HOME"', '/root /root\n'],
  ['unset x; echo ${x?} 2>/dev/null; echo not', '', 2],
  ['x=a.tar.gz; echo ${x%.*} ${x%%.*} ${x#*.} ${x##*.}', 'a.tar a tar.gz gz\n'],
  ['cd /etc; pwd; ls hostname', '/etc\nhostname\n'],
  ['echo /etc/host*', '/etc/hostname /etc/hosts\n'],
  ['echo "a\\nb"', 'a\nb\n'],
  ['exec echo replaced; echo not', 'replaced\n'],
  ['yes | head -n 2', 'y\ny\n'],
  ['seq 5 | while read n; do echo "<$n>"; done | tail -n 1', '<5>\n'],
  ['printf abc | base64; printf YWJj | base64 -d; echo', 'YWJj\nabc\n'],
  ['printf hello | sha256sum', '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824  -\n'],
  ['command -v journalctl; command -v nothing; echo $?', '/usr/bin/journalctl\n127\n'],
  ['sleep 100 & kill $!; wait $!; echo $?', '143\n'],
  ['sh -c "exit 9"; echo $?', '9\n'],
  ['echo a | { read x; echo "got $x"; }', 'got a\n'],
  ['IFS=:; x=a:b::c; printf "<%s>" $x; echo', '<a><b><><c>\n'],
  ['f=$(mktemp); echo data > "$f"; cat "$f"; rm "$f"; [ -e "$f" ] || echo gone', 'data\ngone\n'],
  ['umask 077; echo s > /tmp/m; ls -l /tmp/m | cut -c1-10', '-rw-------\n'],
  ["printf '#!/bin/sh\\necho script $1\\n' > /tmp/s; chmod 700 /tmp/s; /tmp/s arg", 'script arg\n'],
  ['env -i A=1 sh -c \'echo "$A$HOME"\'', '1\n'],
  ['timeout 0.05 sleep 5; echo $?', '124\n'],
  ['echo x 1>&2 2>/dev/null | cat', ''],
  ['hostname; whoami; id -u; uname', 'web\nroot\n0\nLinux\n'],
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the shell expands these

test.each(cases)('%s', async (script, out, status = 0) => {
  const result = await sh(machineFor(), script);
  expect({ out: result.out, status: result.status }).toEqual({ out, status });
});

test('messages are those of dash', async () => {
  const machine = machineFor();
  expect((await sh(machine, 'nope')).err).toBe('sh: 1: nope: not found\n');
  expect((await sh(machine, 'cat /nope')).err).toBe('cat: /nope: No such file or directory\n');
  expect((await sh(machine, 'echo x > /no/dir')).err).toBe(
    'sh: 1: cannot create /no/dir: Directory nonexistent\n',
  );
  expect((await sh(machine, 'echo "x')).err).toBe('sh: 1: Syntax error: Unterminated quoted string\n');
  expect(await run(machine, ['nope'])).toMatchObject({ status: 127 });
});
