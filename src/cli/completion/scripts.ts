export type CompletionShell = 'bash' | 'zsh' | 'fish';

export const COMPLETION_SHELLS: readonly CompletionShell[] = ['bash', 'zsh', 'fish'];

/** Each asks `drowse complete-words` for what fits; its last argument is the word under the cursor. */
const SCRIPTS: Readonly<Record<CompletionShell, string>> = {
  bash: `# bash completion for drowse: eval "$(drowse completion bash)"
_drowse() {
  local current=\${COMP_WORDS[COMP_CWORD]} line
  COMPREPLY=()
  while IFS=$'\\t' read -r line _; do
    [[ $line == "$current"* ]] && COMPREPLY+=("$line")
  done < <(drowse complete-words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == */ ]] && compopt -o nospace
}
complete -o default -F _drowse drowse
`,
  zsh: `#compdef drowse
# zsh completion for drowse: eval "$(drowse completion zsh)"
_drowse() {
  local -a plain paths
  local word description
  while IFS=$'\\t' read -r word description; do
    if [[ $word == */ ]]; then paths+=("$word"); else plain+=("\${word//:/\\\\:}:$description"); fi
  done < <(drowse complete-words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( \${#paths} )) && compadd -S '' -- $paths
  if (( \${#plain} )); then _describe drowse plain; elif (( ! \${#paths} )); then _files; fi
}
compdef _drowse drowse
`,
  fish: `# fish completion for drowse: drowse completion fish | source
complete -c drowse -f -a '(drowse complete-words -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
complete -c drowse -l config -r -F
complete -c drowse -l ready-file -r -F
`,
};

export function completionScript(shell: CompletionShell): string {
  return SCRIPTS[shell];
}
