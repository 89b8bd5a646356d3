# Puts a volume above each of a type: awk -v above=TYPE -v name=NAME -v block=FILE -f filter.awk VOLFILE
# FILE has the lines between 'volume' and 'subvolumes'. Without NAME the new volume takes the other's, which becomes
# NAME-below; with NAME it is NAME-N, and those above refer to it. (glusterd gives options to volumes by patterns of
# names, such as *replicate*: a volume that is not meant should not fit.)
function flush_block(    line, upper, lower) {
    lower = volume
    upper = name == "" ? volume : name "-" count++
    if (matches && name == "") {
        lower = volume "-below"
        sub(/volume [^\n]*/, "volume " lower, text)
    }
    printf "%s", text
    if (matches) {
        printf "\nvolume %s\n", upper
        while ((getline line < block) > 0) print line
        close(block)
        printf "    subvolumes %s\nend-volume\n", lower
        instead[volume] = upper
    }
    text = ""
    matches = 0
}
$1 == "volume" { volume = $2 }
$1 == "type" && $2 == above { matches = 1 }
$1 == "subvolumes" { for (i = 2; i <= NF; i++) if ($i in instead) $i = instead[$i] }
{ text = text $0 "\n" }
$1 == "end-volume" { flush_block() }
END { printf "%s", text }
