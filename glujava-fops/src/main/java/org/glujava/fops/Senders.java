package org.glujava.fops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The senders of one fop, and the xlator of GlusterFS that answers it.
 *
 * @param fop the name of the fop
 * @param by the senders: system calls on FUSE, functions of libgfapi, other xlators
 * @param answered the xlator that answers
 */
public record Senders(String fop, String by, String answered) {
    private static final String RESOURCE = "senders.table";

    private static final Map<String, Senders> LOADED = parse(Resources.read(RESOURCE)).stream()
            .collect(Collectors.toUnmodifiableMap(Senders::fop, Function.identity()));

    static List<Senders> parse(String text) {
        List<Senders> all = new ArrayList<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            String[] parts = line.split("\\s*\\|\\s*");
            if (parts.length != 3) {
                throw new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
            }
            all.add(new Senders(parts[0], parts[1], parts[2]));
        }
        return all;
    }

    /** Returns the senders of a fop. */
    public static Senders of(FopEntry fop) {
        Senders found = LOADED.get(fop.name());
        if (found == null) {
            throw new IllegalArgumentException(RESOURCE + ": no line for the fop " + fop.name());
        }
        return found;
    }

    /** Returns the names of all fops in the table. */
    static Set<String> fops() {
        return LOADED.keySet();
    }
}
