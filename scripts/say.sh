# shellcheck shell=bash
# Messages for the user: progress goes to stderr, results to stdout.

progress() { printf '%s\n' "$*" >&2; }

warn() { printf 'glujava: warning: %s\n' "$*" >&2; }

# error MESSAGE [HINT...]: prints the message, and hints on how to correct the error.
error() {
  printf 'glujava: error: %s\n' "$1" >&2
  if (($# > 1)); then printf '  %s\n' "${@:2}" >&2; fi
}

die() {
  error "$@"
  exit 1
}

wrong_usage() {
  error "$@"
  exit 2
}

# unknown KIND WORD CANDIDATE...: reports a word that is none of the candidates, and exits with code 2.
unknown() {
  local kind=$1 word=$2
  shift 2
  local near
  near=$(nearest "$word" "$@")
  if [[ -n $near ]]; then near="; did you mean '$near'?"; fi
  wrong_usage "there is no $kind '$word'$near" "known: $*"
}

is_one_of() {
  local word=$1 candidate
  shift
  for candidate; do
    [[ $word == "$candidate" ]] && return 0
  done
  return 1
}

wants_help() {
  local word
  for word; do
    case $word in
      -h | --help) return 0 ;;
      --) return 1 ;;
    esac
  done
  return 1
}

# needs_value OPTION [VALUE]: fails if the option has no value.
needs_value() {
  if (($# < 2)) || [[ -z $2 ]]; then wrong_usage "option $1 needs a value"; fi
}

# nearest WORD CANDIDATE...: prints the most similar candidate, if it is similar enough.
nearest() {
  local word=$1 candidate best='' least=999 edits
  shift
  for candidate; do
    if [[ ${#word} -ge 3 && $candidate == "$word"* ]]; then
      edits=0
    else
      edits=$(edits_between "$word" "$candidate")
    fi
    if ((edits < least)); then
      least=$edits best=$candidate
    fi
  done
  word=${word##-*-}
  if ((least <= 2 || 3 * least <= ${#word})); then printf '%s\n' "$best"; fi
}

# The Levenshtein distance, one row of the table at a time.
edits_between() {
  local a=$1 b=$2 i j diagonal above cost
  local -a row
  for ((j = 0; j <= ${#b}; j++)); do row[j]=$j; done
  for ((i = 1; i <= ${#a}; i++)); do
    diagonal=${row[0]}
    row[0]=$i
    for ((j = 1; j <= ${#b}; j++)); do
      above=${row[j]}
      cost=1
      [[ ${a:i-1:1} != "${b:j-1:1}" ]] || cost=0
      cost=$((diagonal + cost))
      ((above + 1 >= cost)) || cost=$((above + 1))
      ((row[j - 1] + 1 >= cost)) || cost=$((row[j - 1] + 1))
      row[j]=$cost
      diagonal=$above
    done
  done
  printf '%s\n' "${row[${#b}]}"
}
