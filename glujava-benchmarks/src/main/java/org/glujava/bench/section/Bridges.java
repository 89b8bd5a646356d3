package org.glujava.bench.section;

import java.util.LinkedHashMap;
import java.util.Map;

/** The two ways into Java, which are measured beside each other. */
final class Bridges {
    static final String OPTION = "bridge";

    /** The value of the option, by the name in the tables. */
    static final Map<String, String> EACH = each();

    private Bridges() {}

    private static Map<String, String> each() {
        Map<String, String> each = new LinkedHashMap<>();
        each.put("JNA", "jna");
        each.put("direct", "direct");
        return each;
    }
}
