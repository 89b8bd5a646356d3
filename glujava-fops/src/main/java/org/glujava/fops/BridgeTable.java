package org.glujava.fops;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glujava.fops.BridgeFunction.Parameter;
import org.glujava.fops.BridgeFunction.Type;

/** The table of the functions that Java calls, as objects. */
public final class BridgeTable {
    private static final String RESOURCE = "bridge.table";
    private static final Pattern FUNCTION = Pattern.compile("(void|int|long) +(\\w+) *(.*)");
    private static final Pattern PARAMETER = Pattern.compile("(int|long|double|text|bytes|out)(\\??) (\\w+)");

    private BridgeTable() {}

    /** Returns all functions, in the order of the table. */
    public static List<BridgeFunction> functions() {
        return parse(Resources.read(RESOURCE));
    }

    static List<BridgeFunction> parse(String text) {
        List<BridgeFunction> functions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            Matcher m = FUNCTION.matcher(line.strip());
            if (!m.matches()) {
                throw unreadable(line);
            }
            if (!names.add(m.group(2))) {
                throw new IllegalArgumentException(RESOURCE + ": the function is there twice\n  " + line);
            }
            functions.add(new BridgeFunction(type(m.group(1)), m.group(2), parameters(m.group(3), line)));
        }
        return List.copyOf(functions);
    }

    private static List<Parameter> parameters(String text, String line) {
        List<Parameter> parameters = new ArrayList<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(", *")) {
            Matcher m = PARAMETER.matcher(each);
            if (!m.matches()) {
                throw unreadable(line);
            }
            Type type = type(m.group(1));
            boolean nullable = !m.group(2).isEmpty();
            if (nullable && !type.isArray()) {
                throw new IllegalArgumentException(RESOURCE + ": a number cannot be null\n  " + line);
            }
            parameters.add(new Parameter(type, nullable, m.group(3)));
        }
        return parameters;
    }

    private static Type type(String word) {
        return Type.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static IllegalArgumentException unreadable(String line) {
        return new IllegalArgumentException(RESOURCE + ": cannot read the line\n  " + line);
    }
}
